/** Codes that the gateway itself answers, each with the HTTP status it has when the whole request is refused. */
const statusOf = {
  UNAUTHENTICATED: 401,
  BAD_USER_INPUT: 400,
  CSRF_PREVENTED: 400,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  PERSISTED_QUERY_NOT_FOUND: 400,
  PERSISTED_QUERY_NOT_SUPPORTED: 400,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  OPERATION_NOT_SUPPORTED: 400,
  OPERATION_LIMIT_EXCEEDED: 400,
  OPERATION_TOO_EXPENSIVE: 400,
  OPERATION_TOO_COMPLEX: 400,
  RATE_LIMITED: 429,
  TOO_MANY_SUBSCRIPTIONS: 429,
  SERVER_BUSY: 503,
  SERVER_STOPPING: 503,
  REQUEST_TIMED_OUT: 504,
  UNAUTHORIZED_FIELD_OR_TYPE: 200,
  SUBGRAPH_UNAVAILABLE: 200,
  INTERNAL_SERVER_ERROR: 500,
} as const

export type GatewayErrorCode = keyof typeof statusOf

/** A request, or a branch of it, that the gateway stops on purpose. The message is Chinese and meant for the user. */
export class GatewayError extends Error {
  readonly code: GatewayErrorCode
  readonly status: number
  /** what a client reads beside the message: the code, and such as `limit`, `max` and `value` */
  readonly extensions: Readonly<Record<string, unknown>>

  constructor(code: GatewayErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'GatewayError'
    this.code = code
    this.status = statusOf[code]
    this.extensions = { code, ...details }
  }
}
