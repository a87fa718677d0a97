import type { DirectiveNode } from 'graphql'
import { EVERY_ELEMENT, type ResponsePath } from './response-path.ts'
import type { TreeFragment, TreeSelection } from './selection-tree.ts'

/** A fragment with `@defer`, and where its objects stand. */
export interface DeferredFragment {
  readonly fragment: TreeFragment
  readonly directive: DirectiveNode
  /** in the merged data: `@` for list elements, `... on T` where only some types have the fragment */
  readonly path: ResponsePath
  /** the directives on the way */
  readonly conditions: readonly DirectiveNode[]
}

export const TYPE_CONDITION = '... on '

/** Every `@defer` of an operation by the label that the planner knows it by. */
export function readDeferrals(selections: readonly TreeSelection[]): ReadonlyMap<string, DeferredFragment> {
  const found = new Map<string, DeferredFragment>()
  visit(selections, { path: [], conditions: [] }, found)
  return found
}

interface Place {
  readonly path: ResponsePath
  readonly conditions: readonly DirectiveNode[]
}

function visit(
  selections: readonly TreeSelection[],
  { path, conditions }: Place,
  found: Map<string, DeferredFragment>,
): void {
  for (const selection of selections) {
    const inner = [...conditions, ...(selection.node.directives ?? [])]
    if (selection.kind === 'field') {
      const elements = Array.from({ length: selection.listDepth }, () => EVERY_ELEMENT)
      visit(selection.children ?? [], { path: [...path, selection.dataName, ...elements], conditions: inner }, found)
      continue
    }
    const condition = selection.node.typeCondition?.name.value
    const place = { path: condition === undefined ? path : [...path, TYPE_CONDITION + condition], conditions: inner }
    const { defer } = selection
    if (defer) found.set(defer.label, { fragment: selection, directive: defer.directive, ...place })
    visit(selection.children, place, found)
  }
}

/** The client's own label. */
export function labelOf({ arguments: given = [] }: DirectiveNode): string | undefined {
  const value = given.find(({ name }) => name.value === 'label')?.value
  return value !== undefined && 'value' in value && typeof value.value === 'string' ? value.value : undefined
}
