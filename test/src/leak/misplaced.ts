import {
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import type { Planted } from './sentinels.ts'

/** An operation whose input holds sentinels where they do not belong. */
export interface Misplaced {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** Which values of an input are sentinels; the others are such as their types allow. */
type Where = 'everywhere' | 'in texts' | 'in texts and scalars'

/**
 * Every root field that takes arguments, with sentinels in texts alone, which gets as far as a department, in scalars
 * that the department parses, wherever a leaf is, and in the operation's own text.
 */
export function misplacedInputs(schema: GraphQLSchema, planted: Planted): Misplaced[] {
  return [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {})
      .filter(({ args }) => args.length > 0)
      .flatMap((field) => questionsOf(root === schema.getMutationType() ? 'mutation' : 'query', field, planted)),
  )
}

function questionsOf(kind: string, field: GraphQLField<unknown, unknown>, planted: Planted): Misplaced[] {
  const { name, args } = field
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  const query = `${kind} (${declared}) { ${name}(${passed}) ${selectionOf(field)} }`
  const valuesOf = (where: Where, under = '') =>
    Object.fromEntries(
      args.map((arg) => [arg.name, valueOf(arg.type, `${name}${under}.${arg.name}`, { where, planted })]),
    )
  const written = args.map((arg) => `${arg.name}: ${literalOf(valuesOf('everywhere', ' text')[arg.name])}`)
  const inVariables = (['in texts', 'in texts and scalars', 'everywhere'] as const).map((where) => ({
    query,
    variables: valuesOf(where, ` ${where}`),
  }))
  return [
    ...new Map(inVariables.map((question) => [formOf(question), question])).values(),
    { query: `${kind} { ${name}(${written.join(', ')}) ${selectionOf(field)} }`, variables: {} },
  ]
}

/** Where there are no scalars to be wrong, two are the same but for the sentinels. */
const formOf = ({ variables }: Misplaced) => JSON.stringify(variables).replaceAll(/QZY\d+QZ/g, '')

/** A payload's refusals say what is wrong with the input. */
function selectionOf({ type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type)
  if (!isCompositeType(named)) return ''
  return 'getFields' in named && 'errors' in named.getFields() ? '{ errors { code message path } }' : '{ __typename }'
}

function valueOf(
  type: GraphQLInputType,
  place: string,
  fill: { readonly where: Where; readonly planted: Planted },
): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, place, fill)
  if (isListType(type)) return [valueOf(type.ofType, place, fill)]
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, valueOf(field.type, `${place}.${field.name}`, fill)]),
    )
  const { where, planted } = fill
  const isText = type.name === 'String' || type.name === 'ID'
  const isOwnScalar = type.name in validScalars
  if (isText || where === 'everywhere' || (where === 'in texts and scalars' && isOwnScalar))
    return planted.textFor(place)
  if (isEnumType(type)) return type.getValues()[0]?.name
  return isOwnScalar ? validScalars[type.name] : type.name === 'Boolean' ? true : 1
}

const validScalars: Readonly<Record<string, string>> = {
  Date: '2026-06-10',
  DateTime: '2026-06-10T09:00:00+08:00',
  BigInt: '1',
  Decimal: '1',
}

function literalOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literalOf).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{ ${Object.entries(value)
    .map(([name, inner]) => `${name}: ${literalOf(inner)}`)
    .join(', ')} }`
}
