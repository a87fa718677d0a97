import { Kind, type SelectionSetNode, parse } from 'graphql'
import {
  type EntityModel,
  type FieldModel,
  type InterfaceModel,
  type Model,
  type TypeModel,
  type UnionModel,
  keyFieldTypes,
  namedTypeOf,
} from './model.ts'

/** Questions about a model, answered from an index. */
export interface ModelIndex {
  readonly model: Model
  type(name: string): TypeModel | undefined
  entity(name: string): EntityModel | undefined
  /** a field of a type, wherever it comes from: its own, an `@interfaceObject`, a root type */
  field(type: string, name: string): FieldModel | undefined
  /** the object types that a field of this type can hold in all `homes` at once */
  candidates(type: string, homes: readonly string[]): readonly string[]
}

export function indexModel(model: Model): ModelIndex {
  const types = new Map(model.types.map((type) => [type.name, type]))
  const fields = new Map<string, FieldModel>()
  for (const type of model.types) {
    if (type.kind !== 'entity' && type.kind !== 'value') continue
    for (const field of type.fields) fields.set(`${type.name}.${field.name}`, field)
  }
  for (const each of model.types) {
    if (each.kind !== 'interface' || !each.object) continue
    for (const field of each.object.fields) {
      for (const name of [each.name, ...each.members]) fields.set(`${name}.${field.name}`, field)
    }
  }
  for (const field of model.query) fields.set(`Query.${field.name}`, field)
  for (const field of model.mutation) fields.set(`Mutation.${field.name}`, field)
  const entity = (name: string) => {
    const type = types.get(name)
    return type?.kind === 'entity' ? type : undefined
  }
  return {
    model,
    type: (name) => types.get(name),
    entity,
    field: (type, name) => fields.get(`${type}.${name}`),
    candidates: (name, homes) => {
      const type = types.get(name)
      if (type?.kind !== 'interface' && type?.kind !== 'union') return [name]
      return type.members.filter((member) => homes.every((home) => isKnownIn(type, entity(member), home)))
    },
  }
}

function isKnownIn(type: InterfaceModel | UnionModel, member: EntityModel | undefined, home: string): boolean {
  if (!member) return true
  return member.homes.includes(home) || (type.kind === 'interface' && type.object?.home === home)
}

const parsed = new Map<string, SelectionSetNode>()

export function parseFieldSet(text: string): SelectionSetNode {
  const known = parsed.get(text)
  if (known) return known
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${text} is no field set`)
  parsed.set(text, definition.selectionSet)
  return definition.selectionSet
}

export function isKeyField(name: string): boolean {
  return Object.hasOwn(keyFieldTypes, name)
}

/** Every `Type.field` that some subgraph needs to answer another field or to find an entity. */
export function neededFields(index: ModelIndex): ReadonlySet<string> {
  const needed = new Set<string>()
  const walk = ({ selections }: SelectionSetNode, type: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT)
        walk(selection.selectionSet, selection.typeCondition?.name.value ?? type)
      if (selection.kind !== Kind.FIELD) continue
      const name = selection.name.value
      needed.add(`${type}.${name}`)
      const inner = isKeyField(name) ? keyFieldTypes[name] : index.field(type, name)?.type
      if (selection.selectionSet && inner !== undefined) walk(selection.selectionSet, namedTypeOf(inner))
    }
  }
  for (const type of index.model.types) {
    if (type.kind === 'entity') {
      for (const { requires } of type.fields) if (requires !== undefined) walk(parseFieldSet(requires), type.name)
    }
    if (type.kind === 'interface' && type.object) {
      for (const { requires } of type.object.fields) {
        if (requires !== undefined) for (const member of type.members) walk(parseFieldSet(requires), member)
      }
    }
  }
  return needed
}

/**
 * The object types of what stands inside a requirement, and of what that cannot do without. A client's own fields of such
 * an object are fetched with those that are required, so that a null against their type nulls the object for both.
 */
export function requiredObjects(index: ModelIndex): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (type: string): void => {
    for (const name of index.candidates(namedTypeOf(type), [])) {
      const declared = index.type(name)
      if (found.has(name) || !declared || !('fields' in declared)) continue
      found.add(name)
      for (const field of declared.fields) if (isNowhereNull(field.type)) add(field.type)
    }
  }
  for (const place of neededFields(index)) {
    const [type = '', name = ''] = place.split('.')
    add(index.field(type, name)?.type ?? '')
  }
  return found
}

function isNowhereNull(type: string): boolean {
  return /^\[*\w+!(\]!)*$/.test(type)
}
