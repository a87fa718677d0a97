import { Kind, type ListTypeNode, type NamedTypeNode, parseType, type SelectionSetNode, type TypeNode } from 'graphql'
import type { FieldModel } from './model.ts'
import { createRandom, canonical, hash, type Random } from './random.ts'
import { isKeyField, type ModelIndex, parseFieldSet } from './read-model.ts'

/** An object of the graph; `k` tells it from others of its type. */
export interface Instance {
  readonly __typename: string
  readonly k: string
}

export type Arguments = Readonly<Record<string, unknown>>

/** Thrown where a fault is injected. */
export class InjectedFault extends Error {
  readonly extensions = { code: 'INJECTED_FAULT' }
}

/** The values of a whole graph, each a function of the model's seed and its place. */
export interface World {
  readonly index: ModelIndex
  /** whether an injected fault makes the field null. @throws InjectedFault when the fault is an error */
  isNulled(instance: Instance, field: string): boolean
  /** @throws InjectedFault */
  value(instance: Instance, field: string, args: Arguments): unknown
  /** the value of a field whose required fields were handed over */
  valueRequiring(instance: Instance, place: FieldPlace, required: unknown): unknown
  /** what the field set of a `@requires` selects on an instance; null for what fails */
  required(instance: Instance, fields: string): unknown
  /** the entity with these key fields, if there is one */
  find(type: string, reference: Readonly<Record<string, unknown>>): Instance | null
}

export interface FieldPlace {
  readonly field: FieldModel
  readonly args: Arguments
}

/** Whether a field of an instance fails instead of giving a value. */
export type FaultRule = (instance: Instance, field: string) => 'error' | 'null' | null

export const noFaults: FaultRule = () => null

export function createWorld(index: ModelIndex, faults: FaultRule = noFaults): World {
  const world: World = {
    index,
    isNulled: (instance, name) => {
      const fault = faults(instance, name)
      if (fault === 'error') throw new InjectedFault(`injected fault at ${instance.__typename}.${name}`)
      return fault === 'null'
    },
    value: (instance, name, args) => {
      if (world.isNulled(instance, name)) return null
      if (instance.__typename === 'Ref') return refValue(instance, name)
      if (index.entity(instance.__typename) && isKeyField(name)) return keyValue(instance, name)
      const field = index.field(instance.__typename, name)
      if (!field) throw new Error(`the model has no ${instance.__typename}.${name}`)
      const { requires } = field
      return world.valueRequiring(
        instance,
        { field, args },
        requires === undefined ? null : world.required(instance, requires),
      )
    },
    valueRequiring: (instance, place, required) => makeValue(index, instance, place, required),
    required: (instance, fields) => select(world, instance, parseFieldSet(fields)),
    find: (type, reference) => {
      const count = index.entity(type)?.count ?? 0
      for (let number = 0; number < count; number += 1) {
        const instance = { __typename: type, k: String(number) }
        if (hasKeyFields(instance, reference)) return instance
      }
      return null
    },
  }
  return world
}

/** Some key fields are shared by several entities, so that only the whole composite key tells them apart. */
function keyValue({ __typename, k }: Instance, name: string): unknown {
  const number = Number(k)
  switch (name) {
    case 'id':
      return `${__typename}-${number}`
    case 'code':
      return `${__typename}/码${number}`
    case 'part':
      return number % 2
    case 'whole':
      return `w${number >> 1}`
    default:
      return { __typename: 'Ref', k }
  }
}

function refValue({ k }: Instance, name: string): unknown {
  return name === 'x' ? Number(k) >> 1 : `y${Number(k) % 2}`
}

function hasKeyFields(instance: Instance, reference: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(reference).every(([name, given]) => {
    if (!isKeyField(name)) return true
    if (name !== 'ref') return keyValue(instance, name) === given
    return Object.entries((given ?? {}) as Record<string, unknown>).every(
      ([inner, value]) => inner === '__typename' || refValue(instance, inner) === value,
    )
  })
}

function select(world: World, instance: Instance, { selections }: SelectionSetNode): Record<string, unknown> {
  const selected: Record<string, unknown> = {}
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      if (isOfType(world.index, instance.__typename, selection.typeCondition?.name.value))
        Object.assign(selected, select(world, instance, selection.selectionSet))
    } else if (selection.kind === Kind.FIELD) {
      const args = Object.fromEntries(
        (selection.arguments ?? []).map(({ name, value }) => [
          name.value,
          value.kind === Kind.INT ? Number(value.value) : 'value' in value ? value.value : null,
        ]),
      )
      const name = selection.name.value
      selected[name] = selectInside(world, valueOrNull(world, instance, name, args), selection.selectionSet)
    }
  }
  return selected
}

export function isOfType(index: ModelIndex, type: string, condition: string | undefined): boolean {
  const abstract = condition === undefined ? undefined : index.type(condition)
  if (abstract?.kind === 'interface' || abstract?.kind === 'union') return abstract.members.includes(type)
  return condition === undefined || condition === type
}

function valueOrNull(world: World, instance: Instance, name: string, args: Arguments): unknown {
  try {
    return world.value(instance, name, withDefaults(world.index, instance.__typename, name, args))
  } catch (error) {
    if (error instanceof InjectedFault) return null
    throw error
  }
}

/** Arguments of required fields are integers, so that their defaults are read as such. */
function withDefaults(index: ModelIndex, type: string, name: string, args: Arguments): Arguments {
  const declared = index.field(type, name)?.arguments ?? []
  const defaults = declared.flatMap(({ name: argument, defaultValue }) =>
    defaultValue === undefined ? [] : [[argument, Number(defaultValue)] as const],
  )
  return { ...Object.fromEntries(defaults), ...args }
}

function selectInside(world: World, value: unknown, set: SelectionSetNode | undefined): unknown {
  if (!set || value === null || value === undefined) return value ?? null
  if (Array.isArray(value)) return value.map((element) => selectInside(world, element, set))
  return select(world, value as Instance, set)
}

function makeValue(index: ModelIndex, { __typename, k }: Instance, { field, args }: FieldPlace, required: unknown) {
  const place = hash(index.model.seed, __typename, k, field.name, canonical(args), canonical(required))
  return ofType({ index, homes: field.homes }, parseType(field.type, { noLocation: true }), createRandom(place))
}

interface Making {
  readonly index: ModelIndex
  readonly homes: readonly string[]
}

function ofType(making: Making, type: TypeNode, random: Random): unknown {
  if (type.kind !== Kind.NON_NULL_TYPE) return random.chance(0.12) ? null : ofNullable(making, type, random)
  return ofNullable(making, type.type, random)
}

function ofNullable(making: Making, type: NamedTypeNode | ListTypeNode, random: Random): unknown {
  if (type.kind === Kind.LIST_TYPE)
    return Array.from({ length: random.below(4) }, () => ofType(making, type.type, random))
  return ofNamed(making, type.name.value, random)
}

const texts = ['', '0', '一网', 'a\u2028b', '__proto__', 'null', '"\\', '😀', 'constructor']

function ofNamed({ index, homes }: Making, name: string, random: Random): unknown {
  switch (name) {
    case 'Int':
      return random.pick([0, 1, -1, 7, 2147483647])
    case 'Float':
      return random.pick([0, 0.5, -3.25, 1e21])
    case 'Boolean':
      return random.chance(0.5)
    case 'String':
    case 'ID':
      return random.pick(texts)
    case 'Json':
      return random.pick<unknown>([0, '', [], { __typename: 'Json', id: null }, { upc: [1, { a: false }] }])
  }
  const type = index.type(name)
  if (type?.kind === 'enum') return random.pick(type.values)
  const candidates = index.candidates(name, homes)
  // a member that not all homes know cannot be an answer
  if (candidates.length === 0) throw new Error(`no ${name} is known in all of ${homes.join()}`)
  const chosen = random.pick(candidates)
  const entity = index.entity(chosen)
  return { __typename: chosen, k: entity ? String(random.below(entity.count)) : String(random.below(2 ** 30)) }
}
