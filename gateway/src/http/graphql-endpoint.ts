import type { IncomingMessage } from 'node:http'
import { type ApolloServer, HeaderMap } from '@apollo/server'
import { invariant } from '@yiwang/shared/errors'
import { identifyCaller, type IdentityOptions } from '../identity/identify-caller.ts'
import type { RequestContext } from '../identity/request-context.ts'
import { methodNotAllowed } from './fault-reply.ts'
import { readBody } from './read-body.ts'
import type { Handler } from './route.ts'

/** POST and GET /graphql. */
export function createGraphQLEndpoint(server: ApolloServer<RequestContext>, identity: IdentityOptions): Handler {
  return async ({ request, search, traceId }) => {
    const method = request.method ?? ''
    if (method !== 'POST' && method !== 'GET') return methodNotAllowed('GET, POST')
    const caller = await identifyCaller(request.headers, identity)
    const body = method === 'POST' ? await readBody(request) : undefined
    const {
      status = 200,
      headers,
      body: answer,
    } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: toHeaderMap(request), search, body },
      context: () => Promise.resolve({ caller, traceId }),
    })
    invariant(answer.kind === 'complete', 'the engine answers in one piece')
    return { status, headers: { 'cache-control': 'no-store', ...Object.fromEntries(headers) }, body: answer.string }
  }
}

function toHeaderMap({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return map
}
