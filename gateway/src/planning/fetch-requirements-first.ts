import type { PlanNode, QueryPlan } from '@apollo/query-planner'
import { invariant } from '@yiwang/shared/errors'
import { GatewayError } from '../errors/gateway-error.ts'
import { createLateFetches, type LateFetch } from './late-fetch.ts'
import type { RequiredNames } from './name-required-fields.ts'
import { placeLateFetch } from './place-late-fetch.ts'
import { conditionText, type FetchedField, fetchedFields } from './plan-paths.ts'
import { type FetchPlace, takeEarlyFields } from './take-early-fields.ts'

/**
 * Asks each field after what it requires. On the way to `need2 @requires(fields: "need1")`, where `need1` requires
 * something itself, Apollo's planner merges the fetch of `need1` into one before it when both go to one subgraph
 * (`canMergeChildIn` looks at one parent only), and that subgraph computes `need1` from nothing. Such fields are taken
 * out, and asked when all that they require is there.
 *
 * @throws GatewayError OPERATION_NOT_SUPPORTED when the plan has no place for them: a wrong value must not go out
 */
export function fetchRequirementsFirst(plan: QueryPlan, names: RequiredNames): QueryPlan {
  if (names.chained.size === 0 || !plan.node) return plan
  if (plan.node.kind !== 'Subscription') return { ...plan, node: repair(plan.node, { names, before: [] }) }
  const { primary, rest } = plan.node
  const nodes = rest ? [primary, rest] : [primary]
  const repaired = repair({ kind: 'Sequence', nodes }, { names, before: [] })
  const [first, ...others] = repaired.kind === 'Sequence' ? repaired.nodes : []
  invariant(first?.kind === 'Fetch', 'nothing comes before the event')
  const node = { ...plan.node, primary: first }
  return { ...plan, node: others.length === 0 ? node : { ...node, rest: { kind: 'Sequence', nodes: others } } }
}

interface Surroundings {
  readonly names: RequiredNames
  /** what is fetched before the plan starts */
  readonly before: readonly FetchedField[]
}

function repair(node: PlanNode, { names, before }: Surroundings): PlanNode {
  const taking: Taking = { names, before, late: [] }
  const left = takeFrom(taking, node, { path: [], when: [] }) ?? { kind: 'Sequence', nodes: [] }
  return placeAll(left, taking.late, before)
}

/** One after the other, because one may send what another fetches. */
function placeAll(node: PlanNode, late: readonly LateFetch[], before: readonly FetchedField[]): PlanNode {
  let placed = node
  for (let waiting = late; waiting.length > 0;) {
    const left = waiting.filter((each) => {
      const next = placeLateFetch(placed, each, before)
      placed = next ?? placed
      return next === undefined
    })
    if (left.length === waiting.length) throw unplaceable(left)
    waiting = left
  }
  return placed
}

function unplaceable(late: readonly LateFetch[]): GatewayError {
  const fields = late.flatMap(({ paths }) => [...paths]).join('、')
  return new GatewayError('OPERATION_NOT_SUPPORTED', `无法安排字段 ${fields}：其依赖的字段无法先行取得`)
}

interface Taking extends Surroundings {
  readonly late: LateFetch[]
}

/** The node without early fields; undefined when it asks nothing more. */
function takeFrom(taking: Taking, node: PlanNode, place: FetchPlace): PlanNode | undefined {
  const inside = (inner: PlanNode | undefined, at = place) => inner && takeFrom(taking, inner, at)
  switch (node.kind) {
    case 'Fetch': {
      const { fetch, early } = takeEarlyFields(node, place, taking.names)
      taking.late.push(...createLateFetches(node, early))
      return fetch
    }
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
      const under = (directive: 'include' | 'skip') => ({
        ...place,
        when: [...place.when, conditionText(directive, node)],
      })
      const yes = inside(ifClause, under('include'))
      const no = inside(elseClause, under('skip'))
      return yes || no ? { ...rest, ...(yes ? { ifClause: yes } : {}), ...(no ? { elseClause: no } : {}) } : undefined
    }
    case 'Defer': {
      // each part must be whole when its time comes
      const primary = node.primary.node && repair(node.primary.node, taking)
      const before = [...taking.before, ...(primary ? fetchedFields(primary) : [])]
      const deferred = node.deferred.map((each) =>
        withNode(each, each.node && repair(each.node, { names: taking.names, before })),
      )
      return { ...node, primary: withNode(node.primary, primary), deferred }
    }
  }
}

function withNode<Part extends { readonly node?: PlanNode }>(part: Part, node: PlanNode | undefined): Part {
  const { node: _before, ...rest } = part
  // of the part, only the node is another
  return (node ? { ...rest, node } : rest) as Part
}
