import type { IncomingHttpHeaders } from 'node:http'
import { rememberByText } from '../operations/remember-by-text.ts'

/** The media types of an answer in one piece (GraphQL over HTTP §4), as they are sent. */
export type AnswerType = typeof JSON_TYPE | typeof GRAPHQL_RESPONSE_TYPE

export const JSON_TYPE = 'application/json; charset=utf-8'
export const GRAPHQL_RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8'

/**
 * What the client likes best, by RFC 9110 §12.5.1: the highest weight wins, of equals the one that is named first. Who
 * takes anything gets `application/json`, which every client reads.
 * @returns null when the client takes neither
 */
export function answerTypeOf({ accept }: IncomingHttpHeaders): AnswerType | null {
  return accept === undefined ? JSON_TYPE : chosen(accept).type
}

/** Clients send a handful of these headers, over and over. */
const chosen = rememberByText(256, (accept) => ({ type: choose(accept) }))

interface Range {
  readonly type: string
  readonly weight: number
}

function choose(accept: string): AnswerType | null {
  const ranges = accept.split(',').map(toRange)
  const json = weightOf('application/json', ranges)
  const response = weightOf('application/graphql-response+json', ranges)
  if (json.weight === 0 && response.weight === 0) return null
  if (json.weight !== response.weight) return json.weight > response.weight ? JSON_TYPE : GRAPHQL_RESPONSE_TYPE
  return json.order <= response.order ? JSON_TYPE : GRAPHQL_RESPONSE_TYPE
}

function toRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))
  return { type, weight: weight === undefined ? 1 : toWeight(weight.slice('q='.length)) }
}

function toWeight(text: string): number {
  const weight = Number(text)
  return weight >= 0 && weight <= 1 ? weight : 0
}

/** The most specific range that covers a type decides its weight. */
function weightOf(type: string, ranges: readonly Range[]): { readonly weight: number; readonly order: number } {
  for (const name of [type, 'application/*', '*/*']) {
    const order = ranges.findIndex((range) => range.type === name)
    const found = ranges[order]
    if (found) return { weight: found.weight, order }
  }
  return { weight: 0, order: ranges.length }
}
