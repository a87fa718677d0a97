import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { listen } from '@yiwang/shared/http'
import { GatewayError } from '../errors/gateway-error.ts'
import { describeFailure, type Log } from '../observability/log.ts'
import { traceIdOf } from '../observability/trace-id.ts'
import type { Cors } from './cors.ts'
import { faultReply } from './fault-reply.ts'
import { route, type Routes } from './route.ts'
import { send } from './send.ts'

export interface Address {
  readonly port: number
  readonly host: string
}

type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/** By path: who takes over the connection of a request that asks for another protocol. */
export type Upgrades = Readonly<Record<string, Upgrade>>

export interface FrontOptions {
  readonly upgrades?: Upgrades
  readonly times?: SendingTimes | undefined
  /** default: browsers keep answers from pages of other origins */
  readonly cors?: Cors | undefined
}

export interface HttpFront {
  /** @throws PortInUseError */
  listen(address: Address): Promise<{ readonly url: string }>
  /** Stops accepting, lets running requests finish for up to `drainMs`, then cuts what is left. */
  close(drainMs: number): Promise<void>
}

/** How long a client may take to send. */
export interface SendingTimes {
  readonly headersTimeoutMs: number
  /** headers and body together */
  readonly requestTimeoutMs: number
}

const defaultSendingTimes: SendingTimes = { headersTimeoutMs: 10_000, requestTimeoutMs: 30_000 }

/** node looks for late ones so often; twice a second costs nothing to speak of */
const CHECK_EVERY_MS = 500

/** node:http without a framework: 0.66 ms of CPU per request where Express took 1.49. */
export function createHttpFront(
  routes: Routes,
  log: Log,
  { upgrades = {}, times = defaultSendingTimes, cors }: FrontOptions = {},
): HttpFront {
  let closing = false
  const settings = {
    headersTimeout: times.headersTimeoutMs,
    requestTimeout: times.requestTimeoutMs,
    connectionsCheckingInterval: CHECK_EVERY_MS,
  }
  const unused = new Set<Duplex>()
  const server = createServer(settings, (request, response) => {
    unused.delete(request.socket)
    // a kept-alive connection would hold the server open after its last answer
    if (closing) response.setHeader('connection', 'close')
    void answer(request, response, { routes, cors, log })
  })
  server.on('connection', (socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  server.on('upgrade', (request, socket, head: Buffer) => {
    unused.delete(socket)
    upgradeOf(upgrades, request)(request, socket, head)
  })
  return {
    listen: async (address) => ({ url: toUrl(address.host, await listen(server, address)) }),
    close: async (drainMs) => {
      closing = true
      if (!server.listening) return
      const closed = new Promise((resolve) => server.close(resolve))
      const idle = setInterval(() => {
        server.closeIdleConnections()
        // as browsers open them in advance; to Node.js they are not idle
        for (const socket of unused) socket.destroy()
      }, 50)
      const cut = setTimeout(() => {
        server.closeAllConnections()
      }, drainMs)
      await closed
      clearInterval(idle)
      clearTimeout(cut)
    },
  }
}

function upgradeOf(upgrades: Upgrades, { url = '/' }: IncomingMessage): Upgrade {
  const { path } = splitUrl(url)
  return (Object.hasOwn(upgrades, path) ? upgrades[path] : undefined) ?? refuseUpgrade
}

const refuseUpgrade: Upgrade = (_, socket) => {
  socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { routes, cors, log }: { readonly routes: Routes; readonly cors: Cors | undefined; readonly log: Log },
): Promise<void> {
  const { path, search } = splitUrl(request.url ?? '/')
  const incoming = request.headers['x-trace-id']
  const traceId = traceIdOf(typeof incoming === 'string' ? incoming : undefined)
  response.setHeader('x-trace-id', traceId)
  for (const [name, value] of Object.entries(cors?.headersOf(request.headers) ?? {}))
    response.setHeader(name, String(value))
  try {
    await send(response, cors?.preflight(request) ?? (await route(routes, { request, path, search, traceId })))
  } catch (error) {
    if (error instanceof GatewayError) log({ level: 'info', event: 'request-refused', traceId, code: error.code, path })
    else log({ level: 'error', event: 'request-failed', traceId, path, ...describeFailure(error) })
    if (response.headersSent) response.destroy()
    else await send(response, faultReply(error, traceId, request.headers))
  }
}

function splitUrl(url: string): { readonly path: string; readonly search: string } {
  const at = url.indexOf('?')
  return at === -1 ? { path: url, search: '' } : { path: url.slice(0, at), search: url.slice(at) }
}

/** Where a browser on this machine finds the server. */
function toUrl(host: string, port: number): string {
  const anywhere = host === '0.0.0.0' || host === '::'
  const name = anywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
