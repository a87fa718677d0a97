import type { IncomingHttpHeaders } from 'node:http'
import type { AnswerRequest } from '../execution/answer-operation.ts'

export interface FrontRequest extends AnswerRequest {
  readonly headers: IncomingHttpHeaders
}

export interface Answered {
  /** as an answer of `application/graphql-response+json` has it */
  readonly status: number
  /** beside the content type; none of the gateway's own */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

/** What runs an operation that has been taken off HTTP and writes its answer. All fronts answer the same bytes. */
export interface AnswerFront {
  readonly answer: (request: FrontRequest) => Promise<Answered>
  close(): Promise<void>
}
