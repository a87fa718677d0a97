import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { isObject, readOwn, writeOwn } from '../operations/own-properties.ts'
import { compileRewrites } from './compile-rewrites.ts'
import { mergeData } from './merge-data.ts'
import type { Data } from './run.ts'
import { compileCondition } from './type-conditions.ts'

/**
 * What a subgraph needs to find an entity again: its type, its key and the fields that `@requires` names. Undefined when
 * the entity is of a type that the fetch is not for, or when a field is missing because an earlier fetch failed.
 */
export type Extractor = (entity: Readonly<Data>) => Data | undefined

export function compileRepresentation(
  schema: GraphQLSchema,
  requires: readonly QueryPlanSelectionNode[],
  inputRewrites: readonly FetchDataRewrite[] | undefined,
): Extractor {
  const extract = compileSelections(schema, requires)
  const rewrite = compileRewrites(schema, inputRewrites)
  return (entity) => {
    const representation = extract(entity)
    if (typeof representation?.['__typename'] !== 'string') return undefined
    rewrite?.(representation)
    return representation
  }
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
  const convert = selections && compileValue(compileSelections(schema, selections))
  return (source, into) => {
    const value = readOwn(source, responseName)
    if (value === undefined) return false
    writeOwn(into, responseName, convert ? convert(value) : value)
    return true
  }
}

function compileValue(extract: Extractor): (value: unknown) => unknown {
  const convert = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(convert)
    return isObject(value) ? (extract(value) ?? null) : null
  }
  return convert
}

function compileFragment(schema: GraphQLSchema, { typeCondition, selections }: FragmentSelection): Part {
  const extract = compileSelections(schema, selections)
  const applies = typeCondition === undefined ? () => true : compileCondition(schema, typeCondition)
  return (source, into) => {
    const typename = source['__typename']
    if (typeof typename !== 'string' || !applies(typename)) return true
    const extracted = extract(source)
    if (extracted) mergeData(into, extracted)
    return true
  }
}
