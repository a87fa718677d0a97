import { type GraphQLField, getNullableType, GraphQLInt, type FieldNode, Kind, type ValueNode } from 'graphql'
import type { Variables } from '../operations/coerce-variables.ts'
import type { ListSize } from './cost-index.ts'

/** A number of rows; `of` where variables decide it. Undefined: nothing says how many. */
export type Size =
  | { readonly kind: 'fixed'; readonly value: number | undefined }
  | { readonly kind: 'variable'; readonly of: (variables: Variables) => number | undefined }

/** Arguments that ask for rows by convention, where no `@listSize` says so. */
const pageArguments: ReadonlySet<string> = new Set(['first', 'last', 'limit', 'pageSize'])
/** Lists of a connection (Relay cursor connections specification). */
const connectionLists: readonly string[] = ['edges', 'nodes']

type Field = Pick<GraphQLField<unknown, unknown>, 'args'>

/** What `@listSize` would say of a field that has page arguments but no directive. */
export function conventionalListSize({ args }: Field, isList: boolean): ListSize | undefined {
  const slicing = args.filter(({ name, type }) => pageArguments.has(name) && getNullableType(type) === GraphQLInt)
  if (slicing.length === 0) return undefined
  return {
    assumedSize: undefined,
    slicingArguments: slicing.map(({ name }) => name),
    sizedFields: isList ? [] : connectionLists,
    requireOneSlicingArgument: false,
  }
}

/** What a slicing argument asks for; variables as the client sent them, before they are coerced. */
export function sizeOfArgument(
  name: string,
  { args }: Field,
  { node, defaults }: { readonly node: FieldNode; readonly defaults: ReadonlyMap<string, ValueNode> },
): Size {
  const byDefault = asRows(args.find((argument) => argument.name === name)?.defaultValue)
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value
  if (value === undefined) return { kind: 'fixed', value: byDefault }
  if (value.kind !== Kind.VARIABLE) return { kind: 'fixed', value: literal(value) }
  const variable = value.name.value
  const inOperation = defaults.get(variable)
  const otherwise = inOperation === undefined ? byDefault : literal(inOperation)
  return {
    kind: 'variable',
    of: (variables) => (Object.hasOwn(variables, variable) ? asRows(variables[variable]) : otherwise),
  }
}

/** The largest of several. */
export function largest(sizes: readonly Size[], assumed: number | undefined): Size {
  const pick = (values: readonly (number | undefined)[]): number | undefined => {
    const known = values.filter((value) => value !== undefined)
    return known.length > 0 ? Math.max(...known) : assumed
  }
  if (sizes.every((size) => size.kind === 'fixed')) {
    return { kind: 'fixed', value: pick(sizes.map(({ value }) => value)) }
  }
  return { kind: 'variable', of: (variables) => pick(sizes.map((size) => rowsOf(size, variables))) }
}

export function rowsOf(size: Size, variables: Variables): number | undefined {
  return size.kind === 'fixed' ? size.value : size.of(variables)
}

function literal(value: ValueNode): number | undefined {
  return value.kind === Kind.INT ? asRows(Number(value.value)) : undefined
}

/** What is no number of rows is refused by whoever coerces it. */
function asRows(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? value : undefined
}
