import { methodNotAllowed } from '../http/fault-reply.ts'
import { type Handler, notFound } from '../http/route.ts'
import { jsonReply, type Reply } from '../http/send.ts'
import { openStaticFiles, type StaticFile, type StaticFiles } from './static-files.ts'

export interface ExplorerOptions {
  /** the explorer's built files; none when absent */
  readonly directory: string | undefined
  /** ready-made tokens for trying the graph; only where sample data is loaded */
  readonly demoRoles: (() => Promise<unknown>) | undefined
}

/** Everything from this server, nothing from elsewhere; inline styles and blob workers are what Monaco needs. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

const PREFIX = '/explorer/'

/** `/` and `/explorer/*`. */
export async function createExplorerEndpoint({ directory, demoRoles }: ExplorerOptions): Promise<Handler> {
  const files = directory === undefined ? null : await openStaticFiles(directory)
  return async ({ request, path }) => {
    if (path !== '/' && !path.startsWith(PREFIX)) return notFound()
    if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowed('GET, HEAD')
    if (path === `${PREFIX}demo-roles.json`) return demoRoles ? jsonReply(200, await demoRoles()) : notFound()
    const file = files ? await find(files, path) : null
    return file ? toReply(file, request.headers['if-none-match']) : notFound()
  }
}

function find(files: StaticFiles, path: string): Promise<StaticFile | null> {
  return files.get(path === '/' || path === PREFIX ? 'index.html' : path.slice(PREFIX.length))
}

function toReply({ type, etag, immutable, content }: StaticFile, known: string | undefined): Reply {
  const headers = {
    etag,
    'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': CONTENT_SECURITY_POLICY,
  }
  const unchanged = known?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  return unchanged
    ? { status: 304, headers, body: '' }
    : { status: 200, headers: { ...headers, 'content-type': type }, body: content }
}
