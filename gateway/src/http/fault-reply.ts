import { GatewayError } from '../errors/gateway-error.ts'
import { INTERNAL_MESSAGE } from '../errors/to-client-error.ts'
import { jsonReply, type Reply } from './send.ts'

/** A refused request in GraphQL's form, so that clients need one way of reading errors. */
export function faultReply(error: unknown, traceId: string): Reply {
  if (error instanceof GatewayError) {
    // RFC 9110 §15.5.2 wants the challenge
    const headers = error.status === 401 ? { 'www-authenticate': 'Bearer' } : {}
    return jsonReply(error.status, { errors: [{ message: error.message, extensions: { code: error.code } }] }, headers)
  }
  const extensions = { code: 'INTERNAL_SERVER_ERROR', traceId }
  return jsonReply(500, { errors: [{ message: INTERNAL_MESSAGE, extensions }] })
}

export function methodNotAllowed(allow: string): Reply {
  const error = new GatewayError('METHOD_NOT_ALLOWED', `此地址只接受 ${allow}`)
  return jsonReply(error.status, { errors: [{ message: error.message, extensions: { code: error.code } }] }, { allow })
}
