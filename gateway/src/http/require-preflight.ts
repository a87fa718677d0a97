import type { IncomingHttpHeaders } from 'node:http'
import { GatewayError } from '../errors/gateway-error.ts'

/** Any of them makes a browser ask first whether another site's page may send the request. */
const proofs = ['apollo-require-preflight', 'x-apollo-operation-name'] as const

/**
 * Refuses a GET that a page of another site could have made a browser send without asking (a “simple request” of the
 * Fetch standard): its answer would stay unread, but how long it takes tells, and it costs. A POST needs no such check:
 * only JSON is taken, which is no simple request.
 * @throws GatewayError UNSUPPORTED_MEDIA_TYPE or CSRF_PREVENTED
 */
export function requirePreflight(headers: IncomingHttpHeaders): void {
  const contentType = headers['content-type']
  if (contentType !== undefined) {
    if (/^application\/json *(;|$)/i.test(contentType.trim())) return
    throw new GatewayError('UNSUPPORTED_MEDIA_TYPE', 'GET 请求的 content-type 只能是 application/json')
  }
  if (proofs.some((name) => headers[name] !== undefined && headers[name] !== '')) return
  const message = `可能是跨站请求伪造 (CSRF)：GET 请求应带请求头 ${proofs.join(' 或 ')}`
  throw new GatewayError('CSRF_PREVENTED', message)
}
