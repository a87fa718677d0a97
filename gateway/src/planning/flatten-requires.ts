import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner'

type Selection = QueryPlanSelectionNode

/**
 * Writes `... on Book { ... on Book { id title } }`, as Apollo's planner sends what a merged fetch requires, as
 * `... on Book { id title }`, so that everybody who asks what a representation holds finds it at one place.
 */
export function flattenRequires(fetch: FetchNode): FetchNode {
  const { requires } = fetch
  return requires ? { ...fetch, requires: requires.flatMap(flatten) } : fetch
}

function flatten(selection: Selection): readonly Selection[] {
  if (selection.kind === 'Field') return [selection]
  const { typeCondition } = selection
  const inner = selection.selections.flatMap(flatten)
  const isWrapper = inner.every((each) => each.kind === 'InlineFragment' && each.typeCondition === typeCondition)
  return isWrapper ? inner : [{ ...selection, selections: inner }]
}
