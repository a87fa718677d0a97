import { departments } from '@yiwang/cli'
import {
  type ConstDirectiveNode,
  Kind,
  parse,
  getNamedType,
  type GraphQLField,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { apiSchema } from '../api-schema.ts'
import { contractFacts } from '../contract-facts.ts'

/** A type as one department resolves it by one of its keys. */
export interface EntityType {
  readonly subgraph: string
  readonly type: string
  readonly key: string
}

/** Everything that `_entities` of the departments takes. */
export function entityTypes(): EntityType[] {
  return departments.flatMap(({ definition: { name: subgraph, sdl } }) =>
    parse(sdl).definitions.flatMap((node) => {
      const isType = node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION
      const keys = isType ? (node.directives ?? []).filter(({ name }) => name.value === 'key').flatMap(resolvedKey) : []
      return isType ? keys.map((key) => ({ subgraph, type: node.name.value, key })) : []
    }),
  )
}

function resolvedKey({ arguments: args = [] }: ConstDirectiveNode): string[] {
  const valueOf = (name: string) => {
    const value = args.find((arg) => arg.name.value === name)?.value
    return value && 'value' in value ? value.value : undefined
  }
  return valueOf('resolvable') === false ? [] : [String(valueOf('fields'))]
}

const facts = contractFacts()

/** Every field that the department resolves of the type, with the plain ones of what these lead to. */
export function selectionOf({ subgraph, type }: EntityType): string {
  const named = apiSchema().getType(type)
  if (!isObjectType(named) && !isInterfaceType(named)) throw new Error(`${type} has no fields`)
  const own = (owner: string) => (field: GraphQLField<unknown, unknown>) =>
    facts.owners.get(`${owner}.${field.name}`)?.has(subgraph) === true && !field.args.some(isRequiredArgument)
  const fields = Object.values(named.getFields()).filter(own(type))
  const below = (field: GraphQLField<unknown, unknown>) => {
    const target = getNamedType(field.type)
    if (!isObjectType(target) && !isInterfaceType(target)) return field.name
    const plain = Object.values(target.getFields()).filter((one) => own(target.name)(one) && isPlain(one))
    return `${field.name} { __typename ${plain.map(({ name }) => name).join(' ')} }`
  }
  return `__typename ${fields.map(below).join(' ')}`
}

const isPlain = ({ type }: GraphQLField<unknown, unknown>) => !isCompositeType(getNamedType(type))
