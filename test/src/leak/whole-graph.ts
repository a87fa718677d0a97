import {
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

export interface WholeGraphOptions {
  readonly schema: GraphQLSchema
  /** fields of Query with their arguments, e.g. `person(personId: $id)` */
  readonly roots: readonly string[]
  /** arguments of fields that have required ones, by coordinate */
  readonly argumentsOf: Readonly<Record<string, string>>
  /** types that are selected whole wherever they are reached */
  readonly always: ReadonlySet<string>
}

/** A selection set that is still to be filled. */
interface Selection {
  readonly typeName: string
  /** how many records of the types in `always` may still be selected whole below one another */
  readonly left: number
  readonly parts: { readonly text: string; readonly below: Selection | null }[]
}

/**
 * One selection per root that together select every field that can be reached from the roots: each once, at the place
 * that is nearest to a root, and those of the types in `always` everywhere.
 */
export function wholeGraph({ schema, roots, argumentsOf, always }: WholeGraphOptions): string[] {
  const seen = new Set<string>()

  const fill = (selection: Selection): Selection[] => {
    const type = schema.getType(selection.typeName)
    if (isInterfaceType(type))
      return schema
        .getPossibleTypes(type)
        .map((kind) => add(selection, `... on ${kind.name}`, kind.name, selection.left))
    if (!isObjectType(type)) throw new Error(`${selection.typeName} is a union, which the contract has none of`)
    return Object.values(type.getFields()).flatMap((field) => addField(selection, field))
  }

  const addField = (selection: Selection, field: GraphQLField<unknown, unknown>): Selection[] => {
    const { typeName, left, parts } = selection
    const coordinate = `${typeName}.${field.name}`
    const isNew = !seen.has(coordinate)
    seen.add(coordinate)
    const named = getNamedType(field.type)
    const text = (isAmbiguous(typeName, field) ? `${typeName}_${field.name}: ` : '') + call(coordinate, field)
    if (!isCompositeType(named)) {
      if (isNew || always.has(typeName) || String(field.type) === 'ID!') parts.push({ text, below: null })
      return []
    }
    if (!isNew && !(always.has(typeName) && left > 0)) return []
    return [add(selection, text, named.name, isRecord(named.name) ? left - 1 : left)]
  }

  /** kinds of an interface may have fields of the same name and different types, which only an alias tells apart */
  const isAmbiguous = (typeName: string, { name, type }: GraphQLField<unknown, unknown>) => {
    const kind = schema.getType(typeName)
    const others = isObjectType(kind) ? kind.getInterfaces().flatMap((one) => [...schema.getPossibleTypes(one)]) : []
    return others.some((other) => String(other.getFields()[name]?.type ?? type) !== String(type))
  }

  const isRecord = (typeName: string) => always.has(typeName) && !typeName.endsWith('Connection')

  const call = (coordinate: string, { name, args }: GraphQLField<unknown, unknown>): string => {
    const given = argumentsOf[coordinate]
    if (given === undefined && args.some(isRequiredArgument)) throw new Error(`${coordinate} needs arguments`)
    return given === undefined ? name : `${name}(${given})`
  }

  const tops = roots.map((root): Selection => {
    const field = schema.getQueryType()?.getFields()[root.split('(')[0] ?? '']
    if (!field) throw new Error(`no root ${root}`)
    const { name: typeName } = getNamedType(field.type)
    return { typeName, left: typeName.endsWith('Connection') ? 2 : 1, parts: [] }
  })
  // breadth first and all roots together, so that nothing lies deeper than it must
  for (let level = tops; level.length > 0;) level = level.flatMap(fill)
  return tops.map((top, index) => `{ ${roots[index] ?? ''} ${print(top)} }`)
}

function add(selection: Selection, text: string, typeName: string, left: number): Selection {
  const below = { typeName, left, parts: [] }
  selection.parts.push({ text, below })
  return below
}

function print({ parts }: Selection): string {
  return `{ __typename ${parts.map(({ text, below }) => (below ? `${text} ${print(below)}` : text)).join(' ')} }`
}
