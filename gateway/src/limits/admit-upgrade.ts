import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { GatewayError } from '../errors/gateway-error.ts'
import type { Admission } from './create-admission.ts'

type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/** A connection that changes its protocol counts as a request of its address. */
export function admitted(upgrade: Upgrade, admission: Admission): Upgrade {
  return (request, socket, head) => {
    // who leaves while the rate is looked up leaves nothing behind
    const forget = (): void => {
      socket.destroy()
    }
    socket.once('error', forget)
    admission.enter(request).then(
      () => {
        socket.off('error', forget)
        upgrade(request, socket, head)
      },
      (error: unknown) => {
        socket.end(error instanceof GatewayError ? refusalOf(error) : 'HTTP/1.1 500 Internal Server Error\r\n\r\n')
      },
    )
  }
}

function refusalOf({ extensions: { retryAfterSeconds } }: GatewayError): string {
  return `HTTP/1.1 429 Too Many Requests\r\nRetry-After: ${Number(retryAfterSeconds)}\r\nConnection: close\r\n\r\n`
}
