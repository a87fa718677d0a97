import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import { GatewayError, type GatewayErrorCode } from '../errors/gateway-error.ts'
import { INTERNAL_MESSAGE } from '../errors/to-client-error.ts'
import { answerTypeOf, JSON_TYPE } from './answer-type.ts'
import { operationReply } from './operation-reply.ts'
import { jsonReply, type Reply } from './send.ts'

/** Well-formed requests all the same: clients of persisted queries begin with a hash and wait for these. */
const ofOperation: ReadonlySet<GatewayErrorCode> = new Set([
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

/** A refused request in GraphQL's form, so that clients need one way of reading errors. */
export function faultReply(error: unknown, traceId: string, headers: IncomingHttpHeaders): Reply {
  const type = answerTypeOf(headers) ?? JSON_TYPE
  if (!(error instanceof GatewayError)) {
    const extensions = { code: 'INTERNAL_SERVER_ERROR', traceId }
    return operationReply(type, 500, JSON.stringify({ errors: [{ message: INTERNAL_MESSAGE, extensions }] }))
  }
  const { code, status, message, extensions } = error
  const body = JSON.stringify({ errors: [{ message, extensions }] })
  if (ofOperation.has(code)) return operationReply(type, status, body)
  return { status, headers: { 'content-type': type, 'cache-control': 'no-store', ...headersOf(error) }, body }
}

function headersOf({ status, extensions }: GatewayError): OutgoingHttpHeaders {
  const { retryAfterSeconds } = extensions
  return {
    // RFC 9110 §15.5.2 wants the challenge
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    ...(typeof retryAfterSeconds === 'number' ? { 'retry-after': String(retryAfterSeconds) } : {}),
  }
}

export function methodNotAllowed(allow: string): Reply {
  const error = new GatewayError('METHOD_NOT_ALLOWED', `此地址只接受 ${allow}`)
  return jsonReply(error.status, { errors: [{ message: error.message, extensions: { code: error.code } }] }, { allow })
}
