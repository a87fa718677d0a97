import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The address is taken by another process; the message is meant for the person at the terminal. */
export class PortInUseError extends Error {
  readonly code = 'PORT_IN_USE'
  readonly port: number

  constructor(port: number) {
    super(`端口 ${port} 已被占用，请先停止占用它的进程，或用 --port 指定其他端口 (port ${port} is in use)`)
    this.name = 'PortInUseError'
    this.port = port
  }
}

/** Listens and gives the port (useful when asked for port 0). */
export function listen(
  server: Server,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortInUseError(port) : error)
    })
    server.listen(port, host, () => {
      // a listening TCP server has an AddressInfo
      resolve((server.address() as AddressInfo).port)
    })
  })
}
