import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import type { WholeReply } from './send.ts'

export interface CorsOptions {
  /** whose pages may ask, as browsers write it: `https://app.example.cn` */
  readonly origins: readonly string[]
  /** whether browsers send cookies along */
  readonly credentials: boolean
  readonly allowHeaders: readonly string[]
  readonly exposeHeaders: readonly string[]
  /** how long a browser need not ask again */
  readonly maxAgeSeconds: number
}

/** Cross-origin requests by the Fetch standard: pages of the listed origins may read answers, and of no others. */
export interface Cors {
  /** what every answer to this request carries */
  readonly headersOf: (headers: IncomingHttpHeaders) => OutgoingHttpHeaders
  /** @returns null when a browser does not ask for permission, or gets none */
  readonly preflight: (request: IncomingMessage) => WholeReply | null
}

export function createCors({ origins, credentials, ...options }: CorsOptions): Cors {
  const listed = new Set(origins)
  const allowed = (origin: string): OutgoingHttpHeaders => ({
    'access-control-allow-origin': origin,
    ...(credentials ? { 'access-control-allow-credentials': 'true' } : {}),
  })
  // a shared cache must not hand one origin's answer to another
  const vary = listed.size > 0 ? { vary: 'Origin' } : {}
  const exposed = { 'access-control-expose-headers': options.exposeHeaders.join(', ') }
  return {
    headersOf: ({ origin }) =>
      origin !== undefined && listed.has(origin) ? { ...vary, ...allowed(origin), ...exposed } : vary,
    preflight: ({ method, headers: { origin, 'access-control-request-method': asked } }) => {
      if (method !== 'OPTIONS' || asked === undefined || origin === undefined || !listed.has(origin)) return null
      const headers = {
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': options.allowHeaders.join(', '),
        'access-control-max-age': String(options.maxAgeSeconds),
      }
      return { status: 204, headers, body: '' }
    },
  }
}
