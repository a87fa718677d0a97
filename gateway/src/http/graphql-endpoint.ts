import type { IncomingMessage } from 'node:http'
import { type ApolloServer, HeaderMap } from '@apollo/server'
import { invariant } from '@yiwang/shared/errors'
import { identify } from '../identity/identify.ts'
import type { IdentityOptions } from '../identity/identify-caller.ts'
import type { RequestContext } from '../identity/request-context.ts'
import type { LiveEndpoint } from '../subscriptions/live-endpoint.ts'
import { methodNotAllowed } from './fault-reply.ts'
import { readBody } from './read-body.ts'
import type { Handler } from './route.ts'

/** POST and GET /graphql. */
export function createGraphQLEndpoint(
  server: ApolloServer<RequestContext>,
  identity: IdentityOptions,
  answerLive: LiveEndpoint,
): Handler {
  return async ({ request, search, traceId }) => {
    const { method = '', headers: given } = request
    if (method !== 'POST' && method !== 'GET') return methodNotAllowed('GET, POST')
    const { caller, expiresAt } = await identify(given, identity)
    const body = method === 'POST' ? await readBody(request) : undefined
    const context = { caller, traceId }
    const live = await answerLive({ method, headers: given, body, search, context, expiresAt })
    if (live) return live
    const {
      status = 200,
      headers,
      body: answer,
    } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: toHeaderMap(request), search, body },
      context: () => Promise.resolve(context),
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
