import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql'
import { toClientError } from '../errors/to-client-error.ts'
import { BoundedCache } from './bounded-cache.ts'
import type { OperationSource } from './compile-operation.ts'
import type { OperationInput } from './operation-input.ts'

/** Far above the largest screen's operation (under 1,000 tokens), far below what parsing would feel. */
export const MAX_TOKENS = 15_000

/** What is wrong with an operation, whoever sends it and with whatever variables. */
export interface Unreadable {
  readonly errors: readonly GraphQLFormattedError[]
}

/** The operation that a client means, or what is wrong with it. */
export type OperationReader = (operation: OperationInput) => OperationSource | Unreadable

/**
 * The one way from a text to an operation that may run: text → document → validation → operation. Every transport goes
 * through it, once per text: the outcome is kept.
 * @param cacheSize - texts kept at most
 */
export function createOperationReader(schema: GraphQLSchema, cacheSize: number): OperationReader {
  const texts = new BoundedCache<ReadText>(cacheSize)
  return ({ query, operationName }) => texts.getOrCreate(query, () => readText(schema, query))(operationName)
}

/** By the name of the operation, of which a text may hold several. */
type ReadText = (operationName: string | undefined) => OperationSource | Unreadable

function readText(schema: GraphQLSchema, query: string): ReadText {
  const document = parsed(query)
  if (document instanceof GraphQLError) return always(document, 'GRAPHQL_PARSE_FAILED')
  const invalid = validate(schema, document)
  if (invalid.length > 0) return always(invalid, 'GRAPHQL_VALIDATION_FAILED')
  const sources = new Map<string | undefined, OperationSource>()
  return (operationName) => {
    const known = sources.get(operationName)
    if (known) return known
    const node = getOperationAST(document, operationName)
    if (!node) return notThere
    const source = { key: `${operationName ?? ''}\n${query}`, document, node }
    sources.set(operationName, source)
    return source
  }
}

const notThere: Unreadable = {
  errors: [
    {
      message: '请用 operationName 指明要执行的操作 (operation not found)',
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
    },
  ],
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: MAX_TOKENS })
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

function always(faults: GraphQLError | readonly GraphQLError[], code: string): ReadText {
  const errors = [faults].flat().map((error) => toClientError({ ...error.toJSON(), extensions: { code } }))
  return () => ({ errors })
}
