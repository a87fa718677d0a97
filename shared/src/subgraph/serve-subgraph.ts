import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { listen, readJson, sendJson } from '../http/index.ts'
import type { Subgraph } from './create-subgraph.ts'

const bodySchema = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
})

/** A department's own process: POST /graphql for the gateway, GET /health, GET /sdl for composition. */
export async function serveSubgraph(
  subgraph: Subgraph,
  address: { readonly port: number; readonly host: string },
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    answer(subgraph, request, response).catch(() => {
      if (!response.headersSent) sendJson(response, 500, fault('服务内部错误', 'INTERNAL_SERVER_ERROR'))
    })
  })
  const port = await listen(server, address)
  return { url: `http://${address.host}:${port}/graphql`, close: () => stop(server, subgraph) }
}

async function answer(subgraph: Subgraph, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url?.split('?')[0]
  if (request.method === 'GET' && path === '/health') {
    sendJson(response, 200, { status: 'ok', subgraph: subgraph.name })
    return
  }
  if (request.method === 'GET' && path === '/sdl') {
    sendJson(response, 200, { name: subgraph.name, sdl: subgraph.sdl })
    return
  }
  if (request.method !== 'POST' || path !== '/graphql') {
    sendJson(response, 404, fault('没有这个地址', 'NOT_FOUND'))
    return
  }
  const body = bodySchema.safeParse(await readJson(request, 5_000_000))
  if (!body.success) {
    sendJson(response, 400, fault('请求体应为含 query 的 JSON', 'BAD_USER_INPUT'))
    return
  }
  const { query, variables, operationName } = body.data
  sendJson(
    response,
    200,
    await subgraph.execute({
      query,
      variables: variables ?? undefined,
      operationName: operationName ?? undefined,
      callerAssertion: header(request, 'x-yiwang-caller'),
      traceId: header(request, 'x-trace-id'),
    }),
  )
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

function fault(message: string, code: string) {
  return { errors: [{ message, extensions: { code } }] }
}

async function stop(server: Server, subgraph: Subgraph): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeIdleConnections()
  })
  await subgraph.close()
}
