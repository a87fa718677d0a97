import { type CodeOf, errorCatalogue } from '@yiwang/shared/errors'

/** Codes that the gateway itself answers, each with the HTTP status it has when the whole request is refused. */
export type GatewayErrorCode = CodeOf<'gateway'>

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
    this.status = errorCatalogue[code].status
    this.extensions = { code, ...details }
  }
}
