import type { IncomingHttpHeaders } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Identity } from '../identity/create-identifier.ts'
import { atInstant } from './at-instant.ts'

/** One client's connection, as long as it is open. */
export interface Connection {
  /** of the upgrade request, as far as they say who asks */
  readonly headers: IncomingHttpHeaders
  /** null until connection_init is accepted */
  readonly identity: Identity | null
  /** Accepts the caller until the token expires; then the connection is closed with 4403. */
  readonly accept: (identity: Identity) => void
  /** Closes a connection that may not go on. */
  readonly refuse: (code: number, reason: string) => void
  /** Resolves when the message has left for the network; drops a client that does not take its messages. */
  readonly send: (message: string) => Promise<void>
  /** The same for a message in two pieces, of which many clients get the second alike. */
  readonly sendShared: (own: string, shared: Buffer) => Promise<void>
  /** Whether the client has been heard since the last call. */
  readonly isAlive: () => boolean
  readonly forget: () => void
}

/** Unsent bytes of one connection: far more than one answer, far less than what ten thousand could take. */
const MAX_BUFFERED_BYTES = 4 * 1024 * 1024
const TRY_AGAIN_LATER = 1013
/** a client may come back with a new token, which graphql-ws clients do on 4403 and not on 4401 */
const FORBIDDEN = 4403

export function toConnection(
  { socket, transport }: { readonly socket: WebSocket; readonly transport: Duplex },
  { authorization, 'x-purpose': purpose }: IncomingHttpHeaders,
): Connection {
  let identity: Identity | null = null
  let heard = true
  let callOff = (): void => undefined
  const hear = (): void => {
    heard = true
  }
  const dropIfStuck = (): void => {
    if (socket.bufferedAmount > MAX_BUFFERED_BYTES) socket.close(TRY_AGAIN_LATER, 'Messages are not taken')
  }
  const ready = (): boolean => {
    dropIfStuck()
    return socket.readyState === socket.OPEN
  }
  socket.on('pong', hear).on('message', hear)
  // ws answers pings by itself, also those of a client that reads nothing
  socket.on('ping', dropIfStuck)
  return {
    headers: {
      ...(authorization === undefined ? {} : { authorization }),
      ...(purpose === undefined ? {} : { 'x-purpose': purpose }),
    },
    get identity() {
      return identity
    },
    accept: (known) => {
      identity = known
      if (known.expiresAt === null || socket.readyState !== socket.OPEN) return
      callOff = atInstant(known.expiresAt, () => {
        socket.close(FORBIDDEN, 'Token expired')
      })
    },
    refuse: (code, reason) => {
      socket.close(code, reason)
    },
    // a failure closes the connection, and that ends its operations
    send: (message) =>
      new Promise((resolve) => {
        if (ready()) socket.send(message, () => resolve())
        else resolve()
      }),
    sendShared: (own, shared) =>
      new Promise((resolve) => {
        if (!ready()) {
          resolve()
          return
        }
        // two fragments of one message (RFC 6455 §5.4), in one packet: the second is copied for nobody
        transport.cork()
        socket.send(own, { fin: false })
        socket.send(shared, { fin: true }, () => resolve())
        transport.uncork()
      }),
    isAlive: () => {
      const alive = heard
      heard = false
      return alive
    },
    forget: () => {
      callOff()
    },
  }
}
