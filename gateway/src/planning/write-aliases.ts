import type { FetchDataRewrite, FetchNode } from '@apollo/query-planner'
import { type FieldNode, Kind, parse, type SelectionNode, type SelectionSetNode, visit } from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import { toText } from './entity-operation.ts'

/**
 * Writes the aliases of a fetch wherever they belong. Types that can stand at one place may have fields of one name whose
 * types differ; Apollo's planner asks for some of them under an alias and has the answer renamed. It looks for such
 * fields inside fragments without a type, as `... @include(if: $a)`, and below other aliases too, but does not write
 * their aliases there, and the subgraph refuses the fetch.
 */
export function writeAliases(fetch: FetchNode): FetchNode {
  const { operation, outputRewrites = [] } = fetch
  if (outputRewrites.length === 0) return fetch
  const aliases = new Map(outputRewrites.map(aliasOf))
  const written = visit(parse(operation, { noLocation: true }), {
    OperationDefinition: (node) => ({ ...node, selectionSet: writeInside(aliases, node.selectionSet, []) }),
  })
  return { ...fetch, operation: toText(written) }
}

/** By the path and the name of a field. */
type Aliases = ReadonlyMap<string, string>

function aliasOf(rewrite: FetchDataRewrite): readonly [string, string] {
  invariant(rewrite.kind === 'KeyRenamer', 'what was received is only renamed')
  const { path, renameKeyTo } = rewrite
  return [keyOf(path.slice(0, -1), renameKeyTo), String(path.at(-1))]
}

function keyOf(path: readonly string[], name: string): string {
  return [...path, name].join('.')
}

/** @param path - in the form of a rewrite's, which knows no fragments without a type */
function writeInside(aliases: Aliases, set: SelectionSetNode, path: readonly string[]): SelectionSetNode {
  const selections = set.selections.map((selection): SelectionNode => {
    if (selection.kind === Kind.FIELD) return writeAtField(aliases, selection, path)
    invariant(selection.kind === Kind.INLINE_FRAGMENT, 'the planner is told to write no named fragments')
    const type = selection.typeCondition?.name.value
    const inner = type === undefined ? path : [...path, `... on ${type}`]
    return { ...selection, selectionSet: writeInside(aliases, selection.selectionSet, inner) }
  })
  return { ...set, selections }
}

function writeAtField(aliases: Aliases, field: FieldNode, path: readonly string[]): FieldNode {
  const { alias = field.name, selectionSet } = field
  const value = aliases.get(keyOf(path, alias.value)) ?? alias.value
  const inner = field.name.value === '_entities' ? path : [...path, value]
  return {
    ...field,
    ...(value === field.name.value ? {} : { alias: { kind: Kind.NAME, value } }),
    ...(selectionSet ? { selectionSet: writeInside(aliases, selectionSet, inner) } : {}),
  }
}
