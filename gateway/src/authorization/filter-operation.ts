import {
  type DirectiveNode,
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql'
import type { CompiledOperation } from '../operations/compile-operation.ts'
import { EVERY_ELEMENT, type ResponsePath } from '../operations/response-path.ts'
import type { TreeField, TreeFragment, TreeSelection } from '../operations/selection-tree.ts'
import type { Guard } from './compile-guard.ts'
import type { Requirement } from './requirement.ts'

/** A field that was taken out of an operation. */
export interface Denial {
  /**
   * Where it would stand in the answer. List positions are `@`, as in the Router: the decision is made before any list
   * is known. Unlike the Router's, the path uses response names (aliases) and no fragment steps, so a client can follow it.
   */
  readonly path: ResponsePath
  readonly requirement: Requirement
  /** `@skip` and `@include` on the way to the field: what is not asked for is not refused either */
  readonly conditions: readonly DirectiveNode[]
}

export interface FilteredOperation {
  /** what may be planned and executed; null when nothing is left */
  readonly node: OperationDefinitionNode | null
  readonly denials: readonly Denial[]
}

/** Takes out every field of which a requirement is not among the satisfied ones. */
export function filterOperation(
  operation: CompiledOperation,
  guard: Guard,
  satisfied: ReadonlySet<Requirement>,
): FilteredOperation {
  const filter: Filter = { guard, satisfied, denials: [] }
  const { kept } = keepAllowed(filter, operation.selections, { path: [], conditions: [] })
  // a deferred fragment is planned as the tree labels it
  if (filter.denials.length === 0 && operation.deferrals.size === 0) return { node: operation.node, denials: [] }
  const selectionSet = { kind: Kind.SELECTION_SET, selections: kept } as const
  return { node: kept.length === 0 ? null : { ...operation.node, selectionSet }, denials: filter.denials }
}

interface Filter {
  readonly guard: Guard
  readonly satisfied: ReadonlySet<Requirement>
  readonly denials: Denial[]
}

interface Place {
  readonly path: ResponsePath
  readonly conditions: readonly DirectiveNode[]
}

interface Kept {
  readonly kept: readonly SelectionNode[]
  /** something was taken out at this very level, be it inside a fragment */
  readonly removed: boolean
}

function keepAllowed(filter: Filter, selections: readonly TreeSelection[], place: Place): Kept {
  const kept: SelectionNode[] = []
  let removed = false
  for (const selection of selections) {
    const inner = { ...place, conditions: [...place.conditions, ...conditionsOf(selection.node)] }
    if (selection.kind === 'field') {
      const node = keepField(filter, selection, inner)
      if (node) kept.push(node)
      else removed = true
    } else {
      const fragment = keepFragment(filter, selection, inner)
      if (fragment.node) kept.push(fragment.node)
      removed ||= fragment.removed
    }
  }
  return { kept, removed }
}

function keepField(filter: Filter, field: TreeField, { path, conditions }: Place): FieldNode | null {
  const own = [...path, field.responseName]
  const missing = filter.guard.ofField.get(field)?.find((requirement) => !filter.satisfied.has(requirement))
  if (missing) {
    filter.denials.push({ path: own, requirement: missing, conditions })
    return null
  }
  if (!field.children) return field.node
  const elements = Array.from({ length: field.listDepth }, () => EVERY_ELEMENT)
  const { kept, removed } = keepAllowed(filter, field.children, { path: [...own, ...elements], conditions })
  return { ...field.node, selectionSet: { kind: Kind.SELECTION_SET, selections: removed ? withTypename(kept) : kept } }
}

function keepFragment(filter: Filter, { node, children }: TreeFragment, place: Place) {
  const { kept, removed } = keepAllowed(filter, children, place)
  if (kept.length === 0) return { node: null, removed: true }
  const fragment: InlineFragmentNode = { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections: kept } }
  return { node: fragment, removed }
}

/**
 * `__typename` keeps an object alive of which everything else was taken out, and lets the answer find the type
 * conditions under which the nulls of the removed fields belong.
 */
function withTypename(selections: readonly SelectionNode[]): readonly SelectionNode[] {
  const taken = selections.some((node) => node.kind === Kind.FIELD && (node.alias ?? node.name).value === '__typename')
  return taken ? selections : [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }, ...selections]
}

function conditionsOf({ directives = [] }: FieldNode | InlineFragmentNode): readonly DirectiveNode[] {
  return directives.filter(({ name }) => name.value === 'skip' || name.value === 'include')
}
