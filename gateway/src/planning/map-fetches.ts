import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner'
import { conditionText } from './plan-paths.ts'

/** Where in a plan something is fetched. */
export interface FetchPlace {
  /** as in a `Flatten` node */
  readonly path: readonly (string | number)[]
  /** the conditions around it, as directives */
  readonly when: readonly string[]
}

/** Undefined for a fetch that is not wanted any more. */
export type MapFetch = (fetch: FetchNode, place: FetchPlace) => FetchNode | undefined

const root: FetchPlace = { path: [], when: [] }

/** The node with other fetches; undefined when none is left. */
export function mapFetches(node: PlanNode, map: MapFetch, place = root): PlanNode | undefined {
  const inside = (inner: PlanNode | undefined, at = place) => inner && mapFetches(inner, map, at)
  switch (node.kind) {
    case 'Fetch':
      return map(node, place)
    case 'Flatten': {
      const inner = inside(node.node, { ...place, path: [...place.path, ...node.path] })
      return inner && { ...node, node: inner }
    }
    case 'Sequence':
    case 'Parallel': {
      const nodes = node.nodes.flatMap((each) => inside(each) ?? [])
      return nodes.length === 0 ? undefined : { ...node, nodes }
    }
    case 'Condition': {
      const { ifClause, elseClause, ...rest } = node
      const yes = inside(ifClause, { ...place, when: [...place.when, conditionText('include', node)] })
      const no = inside(elseClause, { ...place, when: [...place.when, conditionText('skip', node)] })
      return yes || no ? { ...rest, ...(yes ? { ifClause: yes } : {}), ...(no ? { elseClause: no } : {}) } : undefined
    }
    case 'Defer':
      return {
        ...node,
        primary: withNode(node.primary, inside(node.primary.node)),
        deferred: node.deferred.map((each) => withNode(each, inside(each.node))),
      }
  }
}

/** The plan with each fetch written otherwise. */
export function mapPlan(plan: QueryPlan, map: (fetch: FetchNode) => FetchNode): QueryPlan {
  const { node } = plan
  if (!node) return plan
  if (node.kind !== 'Subscription') return { ...plan, node: mapFetches(node, map) ?? node }
  const rest = node.rest && mapFetches(node.rest, map)
  return { ...plan, node: { ...node, primary: map(node.primary), ...(rest ? { rest } : {}) } }
}

/** A part of an operation with `@defer`, with another plan. */
export function withNode<Part extends { readonly node?: PlanNode }>(part: Part, node: PlanNode | undefined): Part {
  const { node: _before, ...rest } = part
  // of the part, only the node is another
  return (node ? { ...rest, node } : rest) as Part
}
