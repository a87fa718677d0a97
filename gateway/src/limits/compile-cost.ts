import {
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'
import type { Variables } from '../operations/coerce-variables.ts'
import type { Fragments } from '../operations/fragments-of.ts'
import type { CostIndex, ListSize } from './cost-index.ts'
import { conventionalListSize, isGiven, largest, rowsOf, type Size, sizeOfArgument } from './page-size.ts'

export interface CompiledCost {
  /** every number of rows that the operation asks for by an argument */
  readonly pages: readonly Size[]
  /** fields that were given none or several of the arguments of which `@listSize` wants exactly one */
  readonly ambiguous: readonly string[]
  readonly estimate: (variables: Variables) => number
}

export interface CostSource {
  readonly schema: GraphQLSchema
  readonly costs: CostIndex
  /** elements of a list of which nothing says how many it has */
  readonly listSize: number
}

/** What a write costs beside the fields that it returns, as in the Apollo Router. */
const MUTATION_COST = 10

/**
 * The static cost of an operation, as the Apollo Router counts it after IBM's cost directives: 1 for each object, 0 for
 * leaves, or what `@cost` says; a list as often as its `@listSize` or page argument says. Made once per operation, since
 * only page sizes can come from variables. What validation will refuse costs nothing.
 */
export function compileCost(
  source: CostSource,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): CompiledCost {
  const defaults = new Map<string, ValueNode>()
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue) defaults.set(variable.name.value, defaultValue)
  }
  const compiling: Compiling = { ...source, fragments, defaults, pages: [], ambiguous: [] }
  const root = source.schema.getRootType(operation.operation)
  const own = operation.operation === OperationTypeNode.MUTATION ? MUTATION_COST : 0
  const sum = root ? sumOf(compiling, root, { set: operation.selectionSet, sized: unsized }) : nothing
  const { pages, ambiguous } = compiling
  return { pages, ambiguous, estimate: (variables) => own + evaluate(sum, variables) }
}

/** fixed + Σ size × inner */
interface Sum {
  readonly fixed: number
  readonly terms: readonly { readonly size: (variables: Variables) => number; readonly inner: Sum }[]
}

const nothing: Sum = { fixed: 0, terms: [] }
const unsized: ReadonlyMap<string, Size> = new Map()

function evaluate({ fixed, terms }: Sum, variables: Variables): number {
  let sum = fixed
  for (const { size, inner } of terms) sum += size(variables) * evaluate(inner, variables)
  return sum
}

interface Compiling extends CostSource {
  readonly fragments: Fragments
  readonly defaults: ReadonlyMap<string, ValueNode>
  readonly pages: Size[]
  readonly ambiguous: string[]
}

interface Level {
  readonly set: SelectionSetNode
  /** lists whose length an argument of the field above sets */
  readonly sized: ReadonlyMap<string, Size>
}

function sumOf(compiling: Compiling, parent: GraphQLCompositeType, { set, sized }: Level): Sum {
  let sum = nothing
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      sum = add(sum, fieldSum(compiling, parent, { node: selection, sized }))
      continue
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : compiling.fragments.get(selection.name.value)
    if (!fragment) continue
    const condition = fragment.typeCondition?.name.value
    const type = condition === undefined ? parent : compiling.schema.getType(condition)
    if (isCompositeType(type)) sum = add(sum, sumOf(compiling, type, { set: fragment.selectionSet, sized }))
  }
  return sum
}

interface FieldAt {
  readonly node: FieldNode
  readonly sized: ReadonlyMap<string, Size>
}

function fieldSum(compiling: Compiling, parent: GraphQLCompositeType, { node, sized }: FieldAt): Sum {
  const name = node.name.value
  const definition = isUnionType(parent) ? undefined : parent.getFields()[name]
  if (!definition) return nothing
  const coordinates = coordinatesOf(compiling.schema, parent, name)
  const type = getNamedType(definition.type)
  const isList = isListType(getNullableType(definition.type))
  const listSize = firstOf(coordinates, compiling.costs.listSizeOf) ?? conventionalListSize(definition, isList)
  const asked = listSize
    ? askedRows(compiling, { node, definition, listSize, coordinate: `${parent.name}.${name}` })
    : undefined
  const inner = innerSum(compiling, type, { node, listSize, asked })
  const weight = weightOf(compiling.costs, [...coordinates, type.name]) ?? (isCompositeType(type) ? 1 : 0)
  const one = { ...inner, fixed: inner.fixed + weight }
  const size = sized.get(name) ?? (listSize?.sizedFields.length === 0 ? asked : undefined)
  const all = isList ? times(one, size ?? unknownSize, compiling.listSize) : one
  return { ...all, fixed: all.fixed + argumentsWeight(compiling.costs, coordinates, node) }
}

const unknownSize: Size = { kind: 'fixed', value: undefined }

/** `Type.field` for the type itself and for every object that can stand in its place. */
function coordinatesOf(schema: GraphQLSchema, parent: GraphQLCompositeType, field: string): readonly string[] {
  const objects = isAbstractType(parent) ? schema.getPossibleTypes(parent) : []
  return [parent, ...objects].map((type) => `${type.name}.${field}`)
}

function firstOf<Value>(keys: readonly string[], find: (key: string) => Value | undefined): Value | undefined {
  for (const key of keys) {
    const value = find(key)
    if (value !== undefined) return value
  }
  return undefined
}

/** The field's own weight comes before that of its type. */
function weightOf({ weightOf: find }: CostIndex, coordinates: readonly string[]): number | undefined {
  return firstOf(coordinates, find)
}

function argumentsWeight(costs: CostIndex, coordinates: readonly string[], { arguments: given = [] }: FieldNode) {
  let sum = 0
  for (const { name } of given) {
    sum +=
      weightOf(
        costs,
        coordinates.map((coordinate) => `${coordinate}(${name.value}:)`),
      ) ?? 0
  }
  return sum
}

interface Asking {
  readonly node: FieldNode
  readonly definition: GraphQLField<unknown, unknown>
  readonly listSize: ListSize
  readonly coordinate: string
}

function askedRows(compiling: Compiling, { node, definition, listSize, coordinate }: Asking): Size {
  const { slicingArguments, requireOneSlicingArgument, assumedSize } = listSize
  const given = slicingArguments.map((path) => isGiven(path, node))
  const isCertain = !given.includes(undefined)
  if (requireOneSlicingArgument && isCertain && given.length > 0 && given.filter(Boolean).length !== 1)
    compiling.ambiguous.push(`${coordinate}: ${slicingArguments.join(', ')}`)
  const sizes = slicingArguments.map((name) => sizeOfArgument(name, definition, { node, defaults: compiling.defaults }))
  compiling.pages.push(...sizes)
  return largest(sizes, assumedSize)
}

interface Inside {
  readonly node: FieldNode
  readonly listSize: ListSize | undefined
  readonly asked: Size | undefined
}

function innerSum(compiling: Compiling, type: GraphQLNamedType, { node, listSize, asked }: Inside): Sum {
  if (!node.selectionSet || !isCompositeType(type)) return nothing
  const sized = asked ? new Map(listSize?.sizedFields.map((name) => [name, asked])) : unsized
  return sumOf(compiling, type, { set: node.selectionSet, sized })
}

function times(inner: Sum, size: Size, otherwise: number): Sum {
  if (size.kind === 'variable') {
    return { fixed: 0, terms: [{ size: (variables) => rowsOf(size, variables) ?? otherwise, inner }] }
  }
  const rows = size.value ?? otherwise
  if (inner.terms.length === 0) return { fixed: rows * inner.fixed, terms: [] }
  return { fixed: 0, terms: [{ size: () => rows, inner }] }
}

function add(one: Sum, other: Sum): Sum {
  return {
    fixed: one.fixed + other.fixed,
    terms: other.terms.length === 0 ? one.terms : [...one.terms, ...other.terms],
  }
}
