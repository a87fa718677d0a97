/**
 * The one catalogue of codes that may reach a client in `errors[].extensions.code`. The text a user reads is Chinese
 * and says what happened, what was expected and which value was given.
 */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'PURPOSE_REQUIRED'
  | 'OUT_OF_REGION'
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'NOT_IMPLEMENTED'
  | 'CALENDAR_YEAR_MISSING'
  | 'SUBSCRIBER_TOO_SLOW'
  | 'SERVICE_UNAVAILABLE'
  | 'AUDIT_UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR'

/**
 * A request that is stopped on purpose. Everything else that is thrown is a bug and reaches the client only as
 * `INTERNAL_SERVER_ERROR` without any detail.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly extensions: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, message: string, extensions: Record<string, unknown> = {}) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.extensions = { ...extensions, code }
  }
}
