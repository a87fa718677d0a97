import { getOperationAST, getVariableValues, GraphQLError, type GraphQLSchema, parse } from 'graphql'
import { withoutValues } from '../errors/without-values.ts'
import type { CompiledOperation } from './compile-operation.ts'
import { toInput } from './read-operation.ts'

export type Variables = Readonly<Record<string, unknown>>

/** More faults than this help nobody, and a client could make the gateway write thousands. */
const MAX_FAULTS = 20

/** Checks variables at the border (GraphQL specification §6.1.2), before any subgraph sees them. */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: CompiledOperation,
  given: Variables,
):
  | { readonly variables: Variables; readonly faults?: undefined }
  | { readonly variables?: undefined; readonly faults: readonly GraphQLError[] } {
  const coerce = ({ variableDefinitions = [] }: CompiledOperation['node']) =>
    getVariableValues(schema, variableDefinitions, given, { maxErrors: MAX_FAULTS })
  const { coerced } = coerce(operation.node)
  if (coerced) return { variables: coerced }
  // anew, for errors that say where in the text
  const { errors = [] } = coerce(withLocations(operation))
  return { faults: errors.map(withoutValue) }
}

/** The operation as its text has it; what is kept of it has no locations. */
function withLocations(operation: CompiledOperation): CompiledOperation['node'] {
  const { query, operationName } = toInput(operation)
  return getOperationAST(parse(query), operationName) ?? operation.node
}

/** graphql-js says `Variable "$input" got invalid value … at "input.gender"; ` and the reason, which is the original error. */
function withoutValue(fault: GraphQLError): GraphQLError {
  const { message, originalError, nodes } = fault
  if (!originalError) return fault
  const before = message.slice(0, -originalError.message.length - '; '.length)
  const variable = /^Variable "\$\w+" got (?=invalid value)/.exec(before)?.[0] ?? ''
  const place = / at "[\w.[\]]+"$/.exec(before)?.[0] ?? ''
  return new GraphQLError(`${variable}an invalid value${place}; ${withoutValues(originalError.message)}`, {
    nodes: nodes ?? null,
  })
}
