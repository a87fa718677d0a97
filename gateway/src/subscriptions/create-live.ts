import { setTimeout as sleep } from 'node:timers/promises'
import type { AllowsOrigin } from '../http/allowed-origins.ts'
import type { Identify } from '../identity/create-identifier.ts'
import type { Log } from '../observability/log.ts'
import type { FindText } from '../operations/persisted-queries.ts'
import type { Sharing } from './caller-scope.ts'
import { type Backoff, defaultBackoff } from './keep-open.ts'
import { createLiveEndpoint, type LiveEndpoint } from './live-endpoint.ts'
import { createLiveOperations, type Run } from './live-operations.ts'
import { notices } from './notices.ts'
import { createSubscriptionRegistry, defaultLimits, type SubscriptionLimits } from './subscription-registry.ts'
import { createWebSocketFront, type WebSocketFront, type WebSocketTimes } from './websocket-front.ts'
import { defaultTimes, type StreamTimes } from './write-stream.ts'

export interface SubscriptionOptions {
  readonly limits?: Partial<SubscriptionLimits>
  /** between tries to reach a subgraph again */
  readonly backoff?: Backoff
  /** default: `caller` */
  readonly sharing?: Sharing
  readonly streams?: Partial<StreamTimes>
  readonly sockets?: WebSocketTimes
  /** of one message over WebSocket; default: as much as a request body */
  readonly maxMessageBytes?: number | undefined
}

export interface LiveCounts {
  /** subscriptions open at subgraphs */
  readonly upstream: number
  /** subscriptions of clients */
  readonly clients: number
  readonly callers: number
  readonly connections: number
}

/** Everything that goes on after its first answer. */
export interface LiveSide {
  readonly answer: LiveEndpoint
  readonly sockets: WebSocketFront
  readonly counts: () => LiveCounts
  /** Ends all subscriptions, because what they were planned on is gone. */
  endForNewSupergraph(): void
  /** Tells every client that the server stops, and closes the connections that are no HTTP requests. */
  close(graceMs: number): Promise<void>
}

export interface LiveSideParts {
  readonly run: Run
  readonly findText: FindText
  readonly identify: Identify
  readonly allowsOrigin: AllowsOrigin
  readonly maxBodyBytes: number
  readonly options: SubscriptionOptions
  readonly log: Log
}

const LAST_MESSAGES_MS = 50

export function createLive({ run, options, maxBodyBytes, ...parts }: LiveSideParts): LiveSide {
  const limits = { ...defaultLimits, ...options.limits }
  const registry = createSubscriptionRegistry(limits, options.backoff ?? defaultBackoff)
  const open = createLiveOperations({ run, registry, sharing: options.sharing ?? 'caller' })
  const { perConnection } = limits
  const { maxMessageBytes = maxBodyBytes } = options
  const sockets = createWebSocketFront({ ...parts, ...options.sockets, open, perConnection, maxMessageBytes })
  return {
    answer: createLiveEndpoint({
      open,
      allowsOrigin: parts.allowsOrigin,
      times: { ...defaultTimes, ...options.streams },
    }),
    sockets,
    counts: () => ({ ...registry.counts, connections: sockets.connections }),
    endForNewSupergraph: () => {
      registry.endAll(notices.SUPERGRAPH_CHANGED)
    },
    close: async (graceMs) => {
      registry.close(notices.SERVER_STOPPING)
      // the last messages are on their way to the sockets, which take no more once they close
      await sleep(LAST_MESSAGES_MS)
      await sockets.close(graceMs)
    },
  }
}
