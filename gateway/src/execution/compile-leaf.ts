import {
  type GraphQLLeafType,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isEnumType,
} from 'graphql'
import type { JsonWriter } from './json-writer.ts'

/** Writes a leaf as JSON; false, and nothing is written, when the value does not fit its type. */
export type WriteLeaf = (value: unknown, json: JsonWriter) => boolean

/**
 * A subgraph has serialised its values already, so nothing is converted but an ID that it wrote as a number (GraphQL
 * specification §3.5.5: an ID is serialised as a string). The checks are those of §3.5 and §3.9.
 */
export function compileLeaf(type: GraphQLLeafType): WriteLeaf {
  if (isEnumType(type)) return writeEnum(new Set(type.getValues().map(({ name }) => name)))
  return builtIn.get(type.name) ?? writeCustom
}

const MAX_INT = 2 ** 31 - 1
const MIN_INT = -(2 ** 31)
const TRUE = Buffer.from('true')
const FALSE = Buffer.from('false')

const writeString: WriteLeaf = (value, json) => {
  if (typeof value !== 'string') return false
  json.string(value)
  return true
}

const writeInt: WriteLeaf = (value, json) => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value > MAX_INT || value < MIN_INT) return false
  json.number(value)
  return true
}

const writeFloat: WriteLeaf = (value, json) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false
  json.number(value)
  return true
}

const writeBoolean: WriteLeaf = (value, json) => {
  if (typeof value !== 'boolean') return false
  json.raw(value ? TRUE : FALSE)
  return true
}

const writeId: WriteLeaf = (value, json) => {
  if (typeof value === 'string') json.string(value)
  else if (Number.isInteger(value)) json.string(String(value))
  else return false
  return true
}

/** Whatever JSON a custom scalar is. */
const writeCustom: WriteLeaf = (value, json) => {
  if (typeof value === 'string') json.string(value)
  else json.text(JSON.stringify(value))
  return true
}

const builtIn: ReadonlyMap<string, WriteLeaf> = new Map([
  [GraphQLString.name, writeString],
  [GraphQLInt.name, writeInt],
  [GraphQLFloat.name, writeFloat],
  [GraphQLBoolean.name, writeBoolean],
  [GraphQLID.name, writeId],
])

/** The API schema has no `@inaccessible` values, so one of those does not fit. */
function writeEnum(names: ReadonlySet<unknown>): WriteLeaf {
  return (value, json) => {
    if (!names.has(value)) return false
    json.string(String(value))
    return true
  }
}
