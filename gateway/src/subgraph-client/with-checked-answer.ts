import type { SubgraphResponse } from '@yiwang/shared/subgraph'
import type { GraphQLFormattedError } from 'graphql'
import { mapResponses } from './map-responses.ts'
import type { SubgraphClient } from './subgraph-client.ts'

/** What came back is no GraphQL answer. */
export class InvalidAnswerError extends Error {
  readonly code = 'SUBGRAPH_INVALID_ANSWER'

  constructor(reason: string) {
    super(reason)
    this.name = 'InvalidAnswerError'
  }
}

/** Lets through only what has the form of a GraphQL response (GraphQL specification §7.1). */
export function withCheckedAnswer(client: SubgraphClient): SubgraphClient {
  const { subscribe } = client
  return {
    name: client.name,
    close: () => client.close(),
    execute: (call) => client.execute(call).then(toResponse),
    ...(subscribe ? { subscribe: async (call) => mapResponses(await subscribe(call), toResponse) } : {}),
  }
}

function toResponse(answer: unknown): SubgraphResponse {
  if (!isRecord(answer)) throw new InvalidAnswerError('the answer is no JSON object')
  const { data, errors } = answer
  if (data !== undefined && data !== null && !isRecord(data)) throw new InvalidAnswerError('data is no object')
  if (errors !== undefined && !isErrorList(errors)) throw new InvalidAnswerError('errors is no list of errors')
  if ((data === undefined || data === null) && (errors === undefined || errors.length === 0)) {
    throw new InvalidAnswerError('neither data nor errors')
  }
  return { data: data ?? null, ...(errors === undefined ? {} : { errors }) }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isErrorList(value: unknown): value is readonly GraphQLFormattedError[] {
  return Array.isArray(value) && value.every(isError)
}

function isError(value: unknown): value is GraphQLFormattedError {
  if (!isRecord(value) || typeof value['message'] !== 'string') return false
  const { path, extensions } = value
  const pathFits = path === undefined || path === null || (Array.isArray(path) && path.every(isPathStep))
  return pathFits && (extensions === undefined || extensions === null || isRecord(extensions))
}

function isPathStep(step: unknown): boolean {
  return typeof step === 'string' || typeof step === 'number'
}
