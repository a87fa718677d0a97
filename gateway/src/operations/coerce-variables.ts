import { getVariableValues, GraphQLError, type GraphQLSchema } from 'graphql'
import { withoutValues } from '../errors/without-values.ts'
import type { CompiledOperation } from './compile-operation.ts'

export type Variables = Readonly<Record<string, unknown>>

/** More faults than this help nobody, and a client could make the gateway write thousands. */
const MAX_FAULTS = 20

/** Checks variables at the border (GraphQL specification §6.1.2), before any subgraph sees them. */
export function coerceVariables(
  schema: GraphQLSchema,
  { node }: CompiledOperation,
  given: Variables,
):
  | { readonly variables: Variables; readonly faults?: undefined }
  | { readonly variables?: undefined; readonly faults: readonly GraphQLError[] } {
  const { coerced, errors } = getVariableValues(schema, node.variableDefinitions ?? [], given, {
    maxErrors: MAX_FAULTS,
  })
  return errors ? { faults: errors.map(withoutValue) } : { variables: coerced }
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
