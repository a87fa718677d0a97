import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql'
import type { Operation } from './executors.ts'
import type { Random } from './random.ts'

const MAX_FIELDS = 60

/** A random operation on a schema. It may be invalid (two fields under one name); validation sorts that out. */
export function generateOperation(random: Random, schema: GraphQLSchema): Operation {
  const kind = schema.getMutationType() && random.chance(0.12) ? 'mutation' : 'query'
  const root = schema.getRootType(kind as 'query' & 'mutation')
  if (!root) throw new Error(`the schema has no ${kind}`)
  const writer: Writer = { random, schema, variables: new Map(), fragments: [], left: MAX_FIELDS }
  const selections = selectionSet(writer, root, random.pick([2, 3, 4, 5]))
  const declared = [...writer.variables.values()].map(({ declaration }) => declaration)
  const head = declared.length === 0 ? kind : `${kind} Case(${declared.join(', ')})`
  return {
    query: [`${head} ${selections}`, ...writer.fragments].join('\n'),
    variables: Object.fromEntries(
      [...writer.variables].flatMap(([name, { given }]) => (given === undefined ? [] : [[name, given.value]])),
    ),
  }
}

interface Writer {
  readonly random: Random
  readonly schema: GraphQLSchema
  readonly variables: Map<string, Variable>
  readonly fragments: string[]
  left: number
}

interface Variable {
  readonly declaration: string
  readonly type: string
  readonly given?: { readonly value: unknown } | undefined
}

function selectionSet(writer: Writer, type: GraphQLCompositeType, depth: number): string {
  const { random } = writer
  const selections = Array.from({ length: 1 + random.below(4) }, () => selection(writer, type, depth))
  const kept = selections.filter((text) => text !== '')
  return `{ ${(kept.length === 0 ? ['__typename'] : kept).join(' ')} }`
}

function selection(writer: Writer, type: GraphQLCompositeType, depth: number): string {
  const { random, schema } = writer
  if (writer.left <= 0) return ''
  writer.left -= 1
  if (random.chance(0.08)) return `${aliasOf(writer, '__typename')}__typename${conditions(writer)}`
  if (type === schema.getQueryType() && random.chance(0.05)) return introspection(random)
  if (depth > 0 && random.chance(isUnionType(type) ? 0.9 : isAbstractType(type) ? 0.5 : 0.2))
    return fragment(writer, type, depth)
  return isUnionType(type) ? '__typename' : field(writer, random.pick(Object.values(type.getFields())), depth)
}

function field(writer: Writer, definition: GraphQLField<unknown, unknown>, depth: number): string {
  const type = getNamedType(definition.type)
  if (isCompositeType(type) && depth <= 0) return ''
  const alias = aliasOf(writer, definition.name)
  const inner = isCompositeType(type) ? ` ${selectionSet(writer, type, depth - 1)}` : ''
  return `${alias}${definition.name}${argumentsOf(writer, definition.args)}${conditions(writer)}${inner}`
}

/** Few names, among them those of keys and fields, so that aliases meet. */
function aliasOf({ random }: Writer, name: string): string {
  if (!random.chance(0.15)) return ''
  return `${random.pick(['a', 'b', 'id', 'name', 'price', 'code', 'need1', '__proto__', `${name}_`, 'constructor'])}: `
}

function conditions(writer: Writer): string {
  const { random } = writer
  if (!random.chance(0.1)) return ''
  const directive = random.pick(['skip', 'include'])
  const condition = random.chance(0.3)
    ? String(random.chance(0.5))
    : variable(writer, 'Boolean!', () => random.chance(0.5))
  return ` @${directive}(if: ${condition})`
}

function fragment(writer: Writer, type: GraphQLCompositeType, depth: number): string {
  const { random, schema, fragments } = writer
  const possible = isAbstractType(type) ? [...schema.getPossibleTypes(type), type] : [type]
  const wider = [
    ...possible,
    ...Object.values(schema.getTypeMap()).filter(
      (each) =>
        isAbstractType(each) &&
        !isUnionType(type) &&
        possible.some(
          (one) => one !== each && 'getFields' in one && !isAbstractType(one) && schema.isSubType(each, one),
        ),
    ),
  ].filter(isCompositeType)
  const condition = random.pick(wider)
  const set = selectionSet(writer, condition, depth - 1)
  if (random.chance(0.4)) {
    const name = `F${fragments.length}`
    fragments.push(`fragment ${name} on ${condition.name} ${set}`)
    return random.chance(0.2) ? `...${name} ...${name}${conditions(writer)}` : `...${name}${conditions(writer)}`
  }
  const withoutType = condition === type && random.chance(0.5)
  return `...${withoutType ? '' : ` on ${condition.name}`}${conditions(writer)} ${set}`
}

function introspection(random: Random): string {
  return random.pick([
    '__schema { queryType { name } types { name kind } }',
    'meta: __type(name: "E0") { name: kind fields { id: name type { name ofType { name } } } }',
    '__type(name: "Missing") { name }',
    '__schema { directives { name args { name defaultValue } } }',
  ])
}

function argumentsOf(writer: Writer, declared: readonly GraphQLArgument[]): string {
  const given = declared.flatMap((argument) => {
    const isOptional = !isNonNullType(argument.type) || argument.defaultValue !== undefined
    if (isOptional && writer.random.chance(0.4)) return []
    return [`${argument.name}: ${argumentValue(writer, argument.type)}`]
  })
  return given.length === 0 ? '' : `(${given.join(', ')})`
}

function argumentValue(writer: Writer, type: GraphQLInputType): string {
  const make = () => inputValue(writer.random, type, 0)
  return writer.random.chance(0.4) ? variable(writer, String(type), make) : toLiteral(make())
}

/** A value as JSON, with enum values marked by a symbol of their own. */
type InputValue =
  number | boolean | string | null | EnumName | readonly InputValue[] | { readonly [name: string]: InputValue }

class EnumName {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

function inputValue(random: Random, type: GraphQLInputType, depth: number): InputValue {
  if (isNonNullType(type)) return inputValue(random, type.ofType, depth)
  if (isListType(type)) return Array.from({ length: random.below(3) }, () => inputValue(random, type.ofType, depth))
  if (isEnumType(type)) return new EnumName(random.pick(type.getValues()).name)
  if (isInputObjectType(type)) {
    const fields = random.some(Object.values(type.getFields()), depth > 1 ? 0.1 : 0.5)
    return Object.fromEntries(fields.map((each) => [each.name, inputValue(random, each.type, depth + 1)]))
  }
  if (type.name === 'Boolean') return random.chance(0.5)
  return type.name === 'Int' ? random.below(5) : random.pick(['', 'x', '一', '"'])
}

function toLiteral(value: InputValue): string {
  if (value instanceof EnumName) return value.name
  if (Array.isArray(value)) return `[${(value as readonly InputValue[]).map(toLiteral).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.entries(value as Record<string, InputValue>)
    .map(([name, each]) => `${name}: ${toLiteral(each)}`)
    .join(', ')}}`
}

function toJson(value: InputValue): unknown {
  if (value instanceof EnumName) return value.name
  if (Array.isArray(value)) return (value as readonly InputValue[]).map(toJson)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]: [string, InputValue]) => [name, toJson(each)]))
}

/** Declares a variable or uses one of the same type again. */
function variable({ random, variables }: Writer, type: string, make: () => InputValue): string {
  const known = [...variables].filter(([, each]) => each.type === type)
  if (known.length > 0 && random.chance(0.5)) return `$${random.pick(known)[0]}`
  const name = `v${variables.size}`
  const withDefault = random.chance(0.4)
  const mustGive = type.endsWith('!') && !withDefault
  const given = mustGive || random.chance(0.6) ? { value: toJson(make()) } : undefined
  const declaration = `$${name}: ${type}${withDefault ? ` = ${toLiteral(make())}` : ''}`
  variables.set(name, { declaration, type, given })
  return `$${name}`
}
