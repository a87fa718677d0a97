import { methodNotAllowed } from './fault-reply.ts'
import type { Handler } from './route.ts'
import { jsonReply } from './send.ts'

/**
 * `/health?live`: the process answers. `/health?ready`: it takes requests. A subgraph that is down changes neither: it
 * costs only its own fields, and taking the gateway out of service would cost the rest as well.
 */
export function createHealthEndpoint(isReady: () => boolean): Handler {
  return ({ request, search }) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowed('GET')
    const asksReady = new URLSearchParams(search).has('ready')
    return asksReady && !isReady() ? jsonReply(503, { status: 'stopping' }) : jsonReply(200, { status: 'ok' })
  }
}
