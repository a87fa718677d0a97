import { execute, type GraphQLSchema, Kind } from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import type { CompiledOperation } from '../operations/compile-operation.ts'
import type { Variables } from '../operations/coerce-variables.ts'
import type { SameFields } from './collect-fields.ts'

/** JSON text of `__schema` or `__type`. */
export type Introspection = (variables: Variables) => string

/** graphql-js answers introspection from the schema that clients see; without variables in it, once per operation. */
export function compileIntrospection(
  schema: GraphQLSchema,
  { node, fragments }: CompiledOperation,
  fields: SameFields,
): Introspection {
  const selections = fields.map((field) => field.node)
  const [{ responseName }] = fields
  const definition = { ...node, directives: [], selectionSet: { kind: Kind.SELECTION_SET, selections } } as const
  const document = { kind: Kind.DOCUMENT, definitions: [definition, ...fragments] } as const
  const introspect: Introspection = (variableValues) => {
    const result = execute({ schema, document, variableValues })
    invariant(!(result instanceof Promise), 'introspection resolvers are synchronous')
    invariant(result.data, 'introspection of a validated operation cannot fail')
    return JSON.stringify(result.data[responseName] ?? null)
  }
  if ((node.variableDefinitions ?? []).length > 0) return introspect
  let text: string | undefined
  return (variables) => (text ??= introspect(variables))
}
