import { getVariableValues, type GraphQLError, type GraphQLSchema } from 'graphql'
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
  return errors ? { faults: errors } : { variables: coerced }
}
