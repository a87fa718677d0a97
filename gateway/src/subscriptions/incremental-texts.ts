import { toAnswerText } from '../execution/answer-text.ts'
import type { Answer, DeferredItem, IncrementalOutcome, IncrementalPart } from '../execution/outcome.ts'

/**
 * How the parts of a deferred answer are written.
 * `2022`: `incremental` items name their path and label (Apollo's `deferSpec=20220824`).
 * `current`: `pending` announces places by id, `incremental` fills and `completed` closes them (GraphQL incremental
 * delivery RFC, as in graphql-js 17).
 */
export type IncrementalFormat = '2022' | 'current'

/** The JSON text of each payload of a deferred answer. */
export async function* incrementalTexts(
  { initial, pending, subsequent }: IncrementalOutcome,
  format: IncrementalFormat,
): AsyncGenerator<string, undefined> {
  const announced = format === 'current' ? { pending } : {}
  yield withMembers(toAnswerText(initial), JSON.stringify({ ...announced, hasNext: true }))
  for await (const part of subsequent) yield format === 'current' ? toCurrent(part) : to2022(part)
}

function to2022({ items, hasNext }: IncrementalPart): string {
  if (items.length === 0) return JSON.stringify({ hasNext })
  const incremental = items.map(({ place: { path, label }, answer }) =>
    withMembers(toAnswerText(answer), JSON.stringify({ path, ...(label === undefined ? {} : { label }) })),
  )
  return `{"incremental":[${incremental.join()}],"hasNext":${String(hasNext)}}`
}

function toCurrent({ items, pending, hasNext }: IncrementalPart): string {
  const filled = items.filter(({ answer }) => !isFailed(answer))
  const incremental = filled.map(({ place, answer }) =>
    withMembers(toAnswerText(answer), JSON.stringify({ id: place.id })),
  )
  return [
    '{',
    pending.length === 0 ? '' : `"pending":${JSON.stringify(pending)},`,
    incremental.length === 0 ? '' : `"incremental":[${incremental.join()}],`,
    items.length === 0 ? '' : `"completed":${JSON.stringify(items.map(toCompleted))},`,
    `"hasNext":${String(hasNext)}}`,
  ].join('')
}

/** A place of which a non-null field failed is closed with the reason and never filled. */
function toCompleted({ place: { id }, answer }: DeferredItem) {
  return isFailed(answer) ? { id, errors: answer.errors } : { id }
}

function isFailed({ dataText }: Answer): boolean {
  return dataText === 'null'
}

/** Two texts of objects as one: `{"a":1}` and `{"b":2}` give `{"a":1,"b":2}`. */
function withMembers(text: string, more: string): string {
  return `${text.slice(0, -1)},${more.slice(1)}`
}
