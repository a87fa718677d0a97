import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner'
import { type GraphQLSchema, isObjectType } from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import { isInherited, isObject, readOwn, writeOwn } from '../operations/own-properties.ts'
import { compileRewrites } from './compile-rewrites.ts'
import { mergeData } from './merge-data.ts'
import { representationKey } from './representation-key.ts'
import type { Data } from './run.ts'
import { compileCondition, satisfiesCondition } from './type-conditions.ts'

/**
 * What a subgraph needs to find an entity again: its type, its key and the fields that `@requires` names. Undefined when
 * the entity is of a type that the fetch is not for, or when a field is missing because an earlier fetch failed.
 */
export type Extractor = (entity: Readonly<Data>) => Data | undefined

/** How the entities of one fetch are represented. */
export interface Representer {
  readonly represent: Extractor
  /** Equal for entities of one type whose representations are equal; undefined for one that has none. */
  readonly identify: (entity: Readonly<Data>) => unknown
  /** Whether the representation of an entity of this type has this field of it. */
  readonly needs: (typename: string, field: string) => boolean
}

export function compileRepresenter(
  schema: GraphQLSchema,
  requires: readonly QueryPlanSelectionNode[],
  inputRewrites: readonly FetchDataRewrite[] | undefined,
): Representer {
  const extract = compileSelections(schema, requires)
  const rewrite = compileRewrites(schema, inputRewrites)
  const represent: Extractor = (entity) => {
    const representation = extract(entity)
    if (typeof representation?.['__typename'] !== 'string') return undefined
    rewrite?.(representation)
    return representation
  }
  return {
    represent,
    identify: identifyByLeaves(schema, requires) ?? ((entity) => identityOf(represent(entity))),
    needs: (typename, field) => needsField(schema, requires, { typename, field }),
  }
}

function needsField(
  schema: GraphQLSchema,
  requires: readonly QueryPlanSelectionNode[],
  of: { readonly typename: string; readonly field: string },
): boolean {
  return requires.some((selection) => {
    if (selection.kind === 'Field') return (selection.alias ?? selection.name) === of.field
    const applies = satisfiesCondition(schema, of.typename, conditionOf(selection))
    return applies && needsField(schema, selection.selections, of)
  })
}

function conditionOf({ typeCondition }: FragmentSelection): string {
  invariant(typeCondition !== undefined, 'the planner writes out fragments without a type')
  return typeCondition
}

/**
 * Most fetches send the key of one type and a few leaves, and then those tell entities apart; of hundreds of entities in
 * an answer only the few that differ are worth a representation.
 */
function identifyByLeaves(
  schema: GraphQLSchema,
  [only, ...others]: readonly QueryPlanSelectionNode[],
): Representer['identify'] | undefined {
  if (only?.kind !== 'InlineFragment' || others.length > 0) return undefined
  const { selections } = only
  const type = conditionOf(only)
  // an interface, as of an interface object, stands for entities of several types
  if (!isObjectType(schema.getType(type))) return undefined
  const names = selections.flatMap((selection) => leafName(selection) ?? [])
  if (names.length !== selections.length || names.some(isInherited)) return undefined
  const leaves = names.filter((leaf) => leaf !== '__typename')
  const [name, ...more] = leaves
  const identify = name === undefined || more.length > 0 ? identifyByAll(leaves) : identifyByOne(name)
  const applies = compileCondition(schema, type)
  return (entity) => {
    const typename = entity['__typename']
    return typeof typename === 'string' && applies(typename) ? identify(entity) : undefined
  }
}

function leafName(selection: QueryPlanSelectionNode): string | undefined {
  return selection.kind === 'Field' && !selection.selections ? (selection.alias ?? selection.name) : undefined
}

function identifyByOne(name: string): Representer['identify'] {
  return (entity) => {
    const value = entity[name]
    return typeof value === 'object' ? identityOf(value) : value
  }
}

function identifyByAll(names: readonly string[]): Representer['identify'] {
  return (entity) => {
    let identity = ''
    for (const name of names) {
      const value = entity[name]
      if (value === undefined) return undefined
      identity += representationKey(value)
    }
    return identity
  }
}

function identityOf(value: unknown): unknown {
  return value === undefined ? undefined : representationKey(value)
}

function compileSelections(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): Extractor {
  const parts = selections.map((selection) =>
    selection.kind === 'Field' ? compileField(schema, selection) : compileFragment(schema, selection),
  )
  return (source) => {
    const extracted: Data = {}
    for (const part of parts) if (!part(source, extracted)) return undefined
    return extracted
  }
}

/** Adds to what is extracted; false when a field is missing and nothing of this selection set may be used. */
type Part = (source: Readonly<Data>, into: Data) => boolean

type FieldSelection = Extract<QueryPlanSelectionNode, { readonly kind: 'Field' }>
type FragmentSelection = Extract<QueryPlanSelectionNode, { readonly kind: 'InlineFragment' }>

function compileField(schema: GraphQLSchema, { alias, name, selections }: FieldSelection): Part {
  const responseName = alias ?? name
  const inherited = isInherited(responseName)
  const convert = selections && compileValue(compileSelections(schema, selections))
  return (source, into) => {
    const value = inherited ? readOwn(source, responseName) : source[responseName]
    const converted = convert && value !== undefined ? convert(value) : value
    if (converted === undefined) return false
    if (inherited) writeOwn(into, responseName, converted)
    else into[responseName] = converted
    return true
  }
}

/** Undefined when something is missing anywhere inside: a part of what is required is not what is required. */
function compileValue(extract: Extractor): (value: unknown) => unknown {
  const convert = (value: unknown): unknown => {
    if (!Array.isArray(value)) return isObject(value) ? extract(value) : null
    const converted = value.map(convert)
    return converted.includes(undefined) ? undefined : converted
  }
  return convert
}

function compileFragment(schema: GraphQLSchema, fragment: FragmentSelection): Part {
  const extract = compileSelections(schema, fragment.selections)
  const applies = compileCondition(schema, conditionOf(fragment))
  return (source, into) => {
    const typename = source['__typename']
    if (typeof typename !== 'string' || !applies(typename)) return true
    const extracted = extract(source)
    if (extracted) mergeData(into, extracted)
    return true
  }
}
