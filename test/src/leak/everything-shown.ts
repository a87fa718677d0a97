import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

/** How many records may lie within one another. */
const DEPTH = 2

/**
 * A question for each root of Query whose arguments are known, which asks for all that can be shown a few records deep:
 * not each field once, as wholeGraph does, but each field of each record that is reached.
 */
export function everythingShown(schema: GraphQLSchema, known: Readonly<Record<string, string>>): string[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(({ args }) => args.filter(isRequiredArgument).every(({ name }) => name in known))
    .map((root) => {
      const given = root.args.flatMap(({ name }) =>
        name in known ? [`${name}: "${known[name] ?? ''}"`] : name === 'first' ? ['first: 2'] : [],
      )
      const call = given.length === 0 ? root.name : `${root.name}(${given.join(', ')})`
      return `{ ${call} ${selectionOf(schema, getNamedType(root.type), ['Query'])} }`
    })
}

function selectionOf(schema: GraphQLSchema, type: GraphQLNamedType, above: readonly string[]): string {
  if (!isObjectType(type) && !isInterfaceType(type)) return ''
  const own = Object.values(type.getFields()).flatMap((field) => fieldOf(schema, field, [...above, type.name]))
  const kinds = isInterfaceType(type) ? schema.getPossibleTypes(type) : []
  const ofKinds = kinds.map((kind) => `... on ${kind.name} { ${ownFieldsOf(kind, type).join(' ')} }`)
  return `{ __typename ${[...own, ...ofKinds].join(' ')} }`
}

/** Kinds may have fields of one name and several types. */
function ownFieldsOf(kind: GraphQLObjectType, type: GraphQLNamedType): string[] {
  const common = isInterfaceType(type) ? type.getFields() : {}
  return Object.values(kind.getFields())
    .filter(({ name, type: of }) => !(name in common) && isLeafType(getNamedType(of)))
    .map(({ name }) => `${kind.name}_${name}: ${name}`)
}

function fieldOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, path: readonly string[]): string[] {
  const type = getNamedType(field.type)
  if (field.args.some(isRequiredArgument)) return []
  const call = field.args.some(({ name }) => name === 'first') ? `${field.name}(first: 2)` : field.name
  if (isLeafType(type)) return [call]
  const records = path.filter((one) => !one.endsWith('Connection')).length
  if (path.includes(type.name) || places.has(type.name) || (records > DEPTH && type.name !== 'Money')) return []
  return [`${call} ${selectionOf(schema, type, path)}`]
}

/** Where everything lies: each would lead everywhere. */
const places = new Set(['Region', 'Grid', 'GridWorker', 'Organisation', 'ResidentialQuarter', 'Building'])
