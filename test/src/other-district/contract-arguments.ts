import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'

/** An argument of a field, or a field of the input object that one takes. */
export interface ContractArgument {
  /** Type.field */
  readonly field: string
  /** names from the field's argument down */
  readonly path: readonly string[]
  readonly name: string
  /** of one value: ID, String, Int, an enum … */
  readonly type: string
}

/** Every argument that takes one value or a list of them, those inside input objects included. */
export function contractArguments(schema: GraphQLSchema): ContractArgument[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
    .flatMap((type) => {
      // the filter above let nothing else through
      const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []
      return fields.flatMap((field) => field.args.flatMap((arg) => leavesOf(`${type.name}.${field.name}`, [], arg)))
    })
}

function leavesOf(
  field: string,
  above: readonly string[],
  { name, type }: GraphQLArgument | GraphQLInputField,
): ContractArgument[] {
  const named = getNamedType(type)
  const path = [...above, name]
  if (!isInputObjectType(named)) return [{ field, path, name, type: named.name }]
  return Object.values(named.getFields()).flatMap((inner) => leavesOf(field, path, inner))
}
