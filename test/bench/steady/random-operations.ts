import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql'

const MAX_DEPTH = 4
const MAX_FIELDS = 6

/** Queries of a schema, one after the other; every one is new, because fields and aliases are drawn. */
export function createRandomOperations(schema: GraphQLSchema, random: () => number): () => string {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)]
  let aliases = 0

  const selectionOf = (wrapped: GraphQLOutputType, depth: number): string => {
    const named = getNamedType(wrapped)
    if (!isCompositeType(named)) return ''
    if (isUnionType(named)) {
      const member = pick(schema.getPossibleTypes(named))
      return member ? ` { __typename ... on ${member.name}${selectionOf(member, depth)} }` : ' { __typename }'
    }
    const all = Object.values(named.getFields())
    const fields = depth < MAX_DEPTH ? all : all.filter(({ type }) => !isCompositeType(getNamedType(type)))
    const count = 1 + Math.floor(random() * MAX_FIELDS)
    const chosen = Array.from({ length: count }, () => pick(fields)).map((field) => {
      if (!field) return '__typename'
      aliases += 1
      const given = field.args.filter((arg) => isRequiredArgument(arg)).map(toArgument)
      const inBrackets = given.length === 0 ? '' : `(${given.join(', ')})`
      return `a${aliases.toString(36)}: ${field.name}${inBrackets}${selectionOf(field.type, depth + 1)}`
    })
    return ` { ${chosen.join(' ')} }`
  }

  const toArgument = ({ name, type }: GraphQLArgument): string => `${name}: ${literalOf(type)}`

  const literalOf = (type: GraphQLInputType): string => {
    if (isNonNullType(type)) return literalOf(type.ofType as GraphQLInputType)
    if (isListType(type)) return `[${literalOf(type.ofType as GraphQLInputType)}]`
    if (isEnumType(type)) return pick(type.getValues())?.name ?? 'null'
    if (isInputObjectType(type)) {
      const required = Object.values(type.getFields()).filter(isRequiredInputField)
      return `{ ${required.map((field) => `${field.name}: ${literalOf(field.type)}`).join(', ')} }`
    }
    return { Int: '7', Float: '1.5', Boolean: 'true' }[type.name] ?? '"text"'
  }

  const query = schema.getQueryType()
  if (!isObjectType(query)) throw new Error('a schema has queries')
  return () => `query Random${selectionOf(query, 1)}`
}
