import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { CloseCode, makeServer } from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import type { AllowsOrigin } from '../http/allowed-origins.ts'
import type { Identify } from '../identity/create-identifier.ts'
import { describeFailure, type Log } from '../observability/log.ts'
import { isDeeperThan, MAX_JSON_DEPTH } from '../operations/json-depth.ts'
import type { FindText } from '../operations/persisted-queries.ts'
import type { OpenOperation } from './live-operations.ts'
import { type Connection, toConnection } from './websocket-connection.ts'
import { createProtocol } from './websocket-protocol.ts'

export interface WebSocketFront {
  /** Takes over an upgrade request for the GraphQL endpoint. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  readonly connections: number
  /** Closes every connection with 1001 and waits until they are gone, for `graceMs` at most. */
  close(graceMs: number): Promise<void>
}

export interface WebSocketTimes {
  /** a connection that has not introduced itself by then is closed with 4408 */
  readonly initTimeoutMs?: number
  /** a connection that does not answer a ping before the next one is gone */
  readonly pingMs?: number
}

export interface WebSocketFrontParts extends WebSocketTimes {
  readonly open: OpenOperation
  readonly findText: FindText
  readonly identify: Identify
  readonly allowsOrigin: AllowsOrigin
  /** a longer message closes its connection with 1009 */
  readonly maxMessageBytes: number
  /** operations of one connection at a time */
  readonly perConnection: number
  readonly log: Log
}

const GOING_AWAY = 1001
const INTERNAL_ERROR = 4500
const DEFAULT_INIT_TIMEOUT_MS = 10_000
const DEFAULT_PING_MS = 12_000

/** Queries, mutations and subscriptions over graphql-transport-ws. */
export function createWebSocketFront(parts: WebSocketFrontParts): WebSocketFront {
  const {
    initTimeoutMs = DEFAULT_INIT_TIMEOUT_MS,
    pingMs = DEFAULT_PING_MS,
    maxMessageBytes,
    allowsOrigin,
    log,
  } = parts
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    // compression costs some 64 KB a connection
    perMessageDeflate: false,
    clientTracking: false,
    handleProtocols: (offered) => (offered.has('graphql-transport-ws') ? 'graphql-transport-ws' : false),
  })
  const protocol = createProtocol({ ...parts, initTimeoutMs })
  const connections = new Map<WebSocket, Connection>()
  const pings = pingAll(connections, pingMs)
  let closing = false
  return {
    upgrade: (request, socket, head) => {
      const refusal = closing ? '503 Service Unavailable' : allowsOrigin(request.headers) ? null : '403 Forbidden'
      if (refusal !== null) {
        socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\n\r\n`)
        return
      }
      sockets.handleUpgrade(request, socket, head, (opened) => {
        const connection = toConnection({ socket: opened, transport: socket }, request.headers)
        serve(opened, { connection, connections, protocol, log })
      })
    },
    get connections() {
      return connections.size
    },
    close: async (graceMs) => {
      closing = true
      clearInterval(pings)
      await closeAll(connections, graceMs)
    },
  }
}

interface Serving {
  readonly connection: Connection
  readonly connections: Map<WebSocket, Connection>
  readonly protocol: ReturnType<typeof makeServer<Record<string, unknown>, Connection>>
  readonly log: Log
}

function serve(socket: WebSocket, { connection, connections, protocol, log }: Serving): void {
  connections.set(socket, connection)
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: connection.send,
      close: (code, reason) => {
        socket.close(code, reason)
      },
      onMessage: (take) => {
        socket.on('message', (data) => {
          // text arrives as one Buffer unless the socket is told otherwise
          const bytes = data as Buffer
          if (isDeeperThan(MAX_JSON_DEPTH, bytes)) {
            socket.close(CloseCode.BadRequest, 'Message is nested too deeply')
            return
          }
          take(bytes.toString('utf8')).catch((error: unknown) => {
            log({ level: 'error', event: 'websocket-failed', ...describeFailure(error) })
            socket.close(INTERNAL_ERROR, 'Internal server error')
          })
        })
      },
    },
    connection,
  )
  // what breaks a connection also closes it
  socket.on('error', () => undefined)
  socket.once('close', (code, reason) => {
    connections.delete(socket)
    connection.forget()
    void closed(code, reason.toString())
  })
}

/** One timer for all: ten thousand connections need not wake up one by one. */
function pingAll(connections: ReadonlyMap<WebSocket, Connection>, pingMs: number): NodeJS.Timeout {
  return setInterval(() => {
    for (const [socket, connection] of connections) {
      if (connection.isAlive()) socket.ping()
      else socket.terminate()
    }
  }, pingMs).unref()
}

async function closeAll(connections: ReadonlyMap<WebSocket, Connection>, graceMs: number): Promise<void> {
  const sockets = [...connections.keys()]
  const gone = sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve)))
  for (const socket of sockets) socket.close(GOING_AWAY, 'Going away')
  const cut = setTimeout(() => {
    for (const socket of sockets) socket.terminate()
  }, graceMs)
  await Promise.all(gone)
  clearTimeout(cut)
}
