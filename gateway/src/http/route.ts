import type { IncomingMessage } from 'node:http'
import { GatewayError } from '../errors/gateway-error.ts'
import type { Reply } from './send.ts'

export interface HttpRequest {
  readonly request: IncomingMessage
  /** without the query string, still percent-encoded */
  readonly path: string
  readonly search: string
  readonly traceId: string
}

export type Handler = (request: HttpRequest) => Reply | Promise<Reply>

export interface Routes {
  readonly exact: Readonly<Record<string, Handler>>
  /** everything else; throws NOT_FOUND where it knows nothing */
  readonly otherwise: Handler
}

export function route({ exact, otherwise }: Routes, request: HttpRequest): Reply | Promise<Reply> {
  const handler = Object.hasOwn(exact, request.path) ? exact[request.path] : undefined
  return (handler ?? otherwise)(request)
}

export function notFound(): never {
  throw new GatewayError('NOT_FOUND', '没有这个地址')
}
