import {
  type GraphQLLeafType,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isEnumType,
} from 'graphql'
import { toJsonText } from './json-text.ts'

/** JSON text of a leaf; undefined when the value does not fit its type. */
export type WriteLeaf = (value: unknown) => string | undefined

/**
 * A subgraph has serialised its values already, so nothing is converted but an ID that it wrote as a number (GraphQL
 * specification §3.5.5: an ID is serialised as a string). The checks are those of §3.5 and §3.9.
 */
export function compileLeaf(type: GraphQLLeafType): WriteLeaf {
  if (isEnumType(type)) return writeEnum(new Map(type.getValues().map(({ name }) => [name, `"${name}"`])))
  return builtIn.get(type.name) ?? writeCustom
}

const MAX_INT = 2 ** 31 - 1
const MIN_INT = -(2 ** 31)

const writeString: WriteLeaf = (value) => (typeof value === 'string' ? toJsonText(value) : undefined)

const writeInt: WriteLeaf = (value) =>
  Number.isInteger(value) && Number(value) <= MAX_INT && Number(value) >= MIN_INT ? `${Number(value)}` : undefined

const writeFloat: WriteLeaf = (value) => (Number.isFinite(value) ? `${Number(value)}` : undefined)

const writeBoolean: WriteLeaf = (value) => {
  if (value === true) return 'true'
  return value === false ? 'false' : undefined
}

const writeId: WriteLeaf = (value) => {
  if (typeof value === 'string') return toJsonText(value)
  return Number.isInteger(value) ? `"${String(value)}"` : undefined
}

/** Whatever JSON a custom scalar is; JSON.stringify gives undefined for what is none. */
const writeCustom: WriteLeaf = (value) => (typeof value === 'string' ? toJsonText(value) : JSON.stringify(value))

const builtIn: ReadonlyMap<string, WriteLeaf> = new Map([
  [GraphQLString.name, writeString],
  [GraphQLInt.name, writeInt],
  [GraphQLFloat.name, writeFloat],
  [GraphQLBoolean.name, writeBoolean],
  [GraphQLID.name, writeId],
])

/** The API schema has no `@inaccessible` values, so one of those does not fit. */
function writeEnum(texts: ReadonlyMap<unknown, string>): WriteLeaf {
  return (value) => texts.get(value)
}
