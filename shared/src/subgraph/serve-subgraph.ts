import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { AppError } from '../errors/index.ts'
import { listen, readJson, sendJson } from '../http/index.ts'
import type { Subgraph } from './create-subgraph.ts'
import { sendEventStream, wantsEventStream } from './event-stream.ts'
import type { SubgraphRequest } from './types.ts'
import { serveWebSocket } from './websocket.ts'

const bodySchema = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
})

/** A department at work in its own process. */
interface Service {
  readonly subgraph: Subgraph
  /** the responses of open event streams, which would keep the server from closing */
  readonly streams: Set<ServerResponse>
}

/**
 * A department's own process: POST /graphql for the gateway, subscriptions as server-sent events or over WebSocket at
 * the same path, GET /health, GET /sdl for composition.
 */
export async function serveSubgraph(
  subgraph: Subgraph,
  address: { readonly port: number; readonly host: string },
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const service: Service = { subgraph, streams: new Set() }
  const server = createServer((request, response) => {
    answer(service, request, response).catch(() => {
      if (!response.headersSent) sendJson(response, 500, fault('服务内部错误', 'INTERNAL_SERVER_ERROR'))
    })
  })
  await subgraph.prepare()
  const sockets = serveWebSocket(server, subgraph)
  const port = await listen(server, address)
  return {
    url: `http://${address.host}:${port}/graphql`,
    close: async () => {
      await sockets.close()
      for (const stream of service.streams) stream.destroy()
      await stop(server)
      await subgraph.close()
    },
  }
}

async function answer(service: Service, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url?.split('?')[0]
  if (request.method === 'GET' && path === '/health') await answerHealth(service, response)
  else if (request.method === 'GET' && path === '/sdl')
    sendJson(response, 200, { name: service.subgraph.name, sdl: service.subgraph.sdl })
  else if (request.method === 'POST' && path === '/graphql') await answerOperation(service, request, response)
  else sendJson(response, 404, fault('没有这个地址', 'NOT_FOUND'))
}

async function answerHealth({ subgraph }: Service, response: ServerResponse): Promise<void> {
  try {
    sendJson(response, 200, await subgraph.health())
  } catch {
    sendJson(response, 503, { status: 'unavailable', subgraph: subgraph.name })
  }
}

async function answerOperation(service: Service, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = bodySchema.safeParse(await readJson(request, 5_000_000))
  if (!body.success) {
    sendJson(response, 400, fault('请求体应为含 query 的 JSON', 'BAD_USER_INPUT'))
    return
  }
  const { query, variables, operationName } = body.data
  const operation: SubgraphRequest = {
    query,
    variables: variables ?? undefined,
    operationName: operationName ?? undefined,
    callerAssertion: header(request, 'x-yiwang-caller'),
    traceId: header(request, 'x-trace-id'),
  }
  if (wantsEventStream(request)) await answerEventStream(service, operation, response)
  else sendJson(response, 200, await service.subgraph.execute(operation))
}

async function answerEventStream(
  { subgraph, streams }: Service,
  operation: SubgraphRequest,
  response: ServerResponse,
): Promise<void> {
  const asker = await subgraph.authenticate(operation.callerAssertion).catch(asAppError)
  if (asker instanceof AppError) {
    sendJson(response, 401, fault(asker.message, asker.code))
    return
  }
  streams.add(response)
  response.once('close', () => streams.delete(response))
  await sendEventStream(response, await subgraph.subscribeAs(asker, operation))
}

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  throw error
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

function fault(message: string, code: string) {
  return { errors: [{ message, extensions: { code } }] }
}

async function stop(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeIdleConnections()
  })
}
