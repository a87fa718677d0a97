import { type AnswerType, JSON_TYPE } from './answer-type.ts'
import type { WholeReply } from './send.ts'

/**
 * The answer to a well-formed request. A client that asked for `application/json` finds what is wrong with its operation
 * in the body alone: there the status says no more than whether the request was well formed (GraphQL over HTTP §6.4.1).
 * @param status - as an answer of `application/graphql-response+json` has it
 */
export function operationReply(
  type: AnswerType,
  status: number,
  body: string | Buffer,
  more: Readonly<Record<string, string>> = {},
): WholeReply {
  const headers = { 'cache-control': 'no-store', ...more, 'content-type': type }
  if (status === 405) return { status, headers: { ...headers, allow: 'POST' }, body }
  return { status: status === 400 && type === JSON_TYPE ? 200 : status, headers, body }
}
