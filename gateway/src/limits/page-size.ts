import {
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  GraphQLInt,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql'
import type { Variables } from '../operations/coerce-variables.ts'
import { isObject, readOwn } from '../operations/own-properties.ts'
import type { ListSize } from './cost-index.ts'

/** A number of rows; `of` where variables decide it. Undefined: nothing says how many. */
export type Size =
  | { readonly kind: 'fixed'; readonly value: number | undefined }
  | { readonly kind: 'variable'; readonly of: (variables: Variables) => number | undefined }

/** Arguments that ask for rows by convention, where no `@listSize` says so. */
const pageArguments: ReadonlySet<string> = new Set(['first', 'last', 'limit', 'pageSize'])
/** Lists of a connection (Relay cursor connections specification). */
const connectionLists: readonly string[] = ['edges', 'nodes']

type Field = Pick<GraphQLField<unknown, unknown>, 'args' | 'type'>
type Input = Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type' | 'defaultValue'>

/** What `@listSize` would say of a field that has page arguments but no directive. */
export function conventionalListSize({ args, type }: Field, isList: boolean): ListSize | undefined {
  const isPaged = isList || isConnection(type)
  const slicing = args.flatMap((argument) => pagePaths(argument, isPaged ? MAX_INPUT_DEPTH : 0))
  if (slicing.length === 0) return undefined
  return {
    assumedSize: undefined,
    slicingArguments: slicing,
    sizedFields: isList ? [] : connectionLists,
    requireOneSlicingArgument: false,
  }
}

/** `page: { input: { first: 1 } }`; input types may hold one another without end. */
const MAX_INPUT_DEPTH = 3

function isConnection(type: Field['type']): boolean {
  const named = getNamedType(type)
  if (!isObjectType(named) && !isInterfaceType(named)) return false
  return connectionLists.some((name) => Object.hasOwn(named.getFields(), name))
}

/** `first`, or `page.first` where an input object holds it. */
function pagePaths({ name, type }: Input, depth: number): readonly string[] {
  const nullable = getNullableType(type)
  if (nullable === GraphQLInt) return pageArguments.has(name) ? [name] : []
  if (!isInputObjectType(nullable) || depth === 0) return []
  const inner = Object.values(nullable.getFields()).flatMap((field) => pagePaths(field, depth - 1))
  return inner.map((path) => `${name}.${path}`)
}

export interface SlicingSource {
  readonly node: FieldNode
  readonly defaults: ReadonlyMap<string, ValueNode>
}

/**
 * What a slicing argument asks for; variables as the client sent them, before they are coerced.
 * @param path - of the argument, with the names of input fields after points (IBM cost directives §3.2)
 */
export function sizeOfArgument(path: string, { args }: Field, { node, defaults }: SlicingSource): Size {
  const [name = '', ...inside] = path.split('.')
  const argument = args.find((each) => each.name === name)
  const value = node.arguments?.find((each) => each.name.value === name)?.value
  return argument ? sizeOf(value, { input: argument, inside, defaults }) : unknownSize
}

interface Place {
  readonly input: Input
  /** names of input fields that lead to the number */
  readonly inside: readonly string[]
  readonly defaults: ReadonlyMap<string, ValueNode>
}

function sizeOf(value: ValueNode | undefined, { input, inside, defaults }: Place): Size {
  const byDefault = rowsIn(input.defaultValue, input.type, inside)
  if (value === undefined) return { kind: 'fixed', value: byDefault }
  if (value.kind === Kind.VARIABLE) {
    const variable = value.name.value
    const inOperation = defaults.get(variable)
    const otherwise = inOperation ? rowsIn(valueFromASTUntyped(inOperation), input.type, inside) : byDefault
    return {
      kind: 'variable',
      of: (variables) =>
        Object.hasOwn(variables, variable) ? rowsIn(variables[variable], input.type, inside) : otherwise,
    }
  }
  const [name, ...rest] = inside
  if (name === undefined) return { kind: 'fixed', value: asRows(valueFromASTUntyped(value)) }
  const inner = fieldOf(input.type, name)
  if (value.kind !== Kind.OBJECT || !inner) return unknownSize
  const given = value.fields.find((field) => field.name.value === name)?.value
  return sizeOf(given, { input: inner, inside: rest, defaults })
}

const unknownSize: Size = { kind: 'fixed', value: undefined }

/** The same of a value that is none of the document's. */
function rowsIn(value: unknown, type: GraphQLInputType, [name, ...rest]: readonly string[]): number | undefined {
  if (name === undefined) return asRows(value)
  const field = fieldOf(type, name)
  if (!field || !isObject(value)) return undefined
  return rowsIn(Object.hasOwn(value, name) ? readOwn(value, name) : field.defaultValue, field.type, rest)
}

function fieldOf(type: GraphQLInputType, name: string): GraphQLInputField | undefined {
  const nullable = getNullableType(type)
  return isInputObjectType(nullable) ? nullable.getFields()[name] : undefined
}

/** Whether the operation gives the argument; undefined where variables decide it. */
export function isGiven(path: string, { arguments: given = [] }: FieldNode): boolean | undefined {
  const [name, ...inside] = path.split('.')
  let value = given.find((argument) => argument.name.value === name)?.value
  for (const step of inside) {
    if (value?.kind === Kind.VARIABLE) return undefined
    value = value?.kind === Kind.OBJECT ? value.fields.find((field) => field.name.value === step)?.value : undefined
  }
  return value !== undefined
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

/** What is no number of rows is refused by whoever coerces it. */
function asRows(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? value : undefined
}
