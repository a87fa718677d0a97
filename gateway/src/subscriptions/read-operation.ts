import { type DocumentNode, getOperationAST, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import type { OperationSource } from '../operations/compile-operation.ts'
import type { OperationInput } from './operation-input.ts'

/** Far above the largest screen's operation (under 1,000 tokens), far below what parsing would feel. */
const MAX_TOKENS = 15_000

/** The operation that a client means, checked against the schema; or what is wrong with it. */
export function readOperation(
  schema: GraphQLSchema,
  { query, operationName }: OperationInput,
): OperationSource | { readonly errors: readonly GraphQLError[] } {
  const document = parsed(query)
  if (document instanceof GraphQLError) return { errors: [withCode(document, 'GRAPHQL_PARSE_FAILED')] }
  const invalid = validate(schema, document)
  if (invalid.length > 0) return { errors: invalid.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) }
  const node = getOperationAST(document, operationName)
  if (node) return { key: `${operationName ?? ''}\n${query}`, document, node }
  const text = '请用 operationName 指明要执行的操作 (operation not found)'
  return { errors: [new GraphQLError(text, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } })] }
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: MAX_TOKENS })
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

function withCode({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  const place = { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null }
  return new GraphQLError(message, { ...place, extensions: { code } })
}
