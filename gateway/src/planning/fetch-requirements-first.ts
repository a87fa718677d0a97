import type { DeferNode, PlanNode, QueryPlan } from '@apollo/query-planner'
import { invariant } from '@yiwang/shared/errors'
import { GatewayError } from '../errors/gateway-error.ts'
import { createLateFetches, type LateFetch } from './late-fetch.ts'
import { mapFetches, withNode } from './map-fetches.ts'
import type { RequiredNames } from './name-required-fields.ts'
import { placeLateFetch } from './place-late-fetch.ts'
import { type FetchedField, fetchedFields, requiredFields } from './plan-paths.ts'
import { takeEarlyFields } from './take-early-fields.ts'

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
  if (node.kind === 'Defer') return repairParts(node, { names, before })
  const { left, late } = takeEarly(node, names)
  return placeAll(left ?? { kind: 'Sequence', nodes: [] }, late, before)
}

interface WithoutEarly {
  readonly left: PlanNode | undefined
  readonly late: readonly LateFetch[]
}

function takeEarly(node: PlanNode, names: RequiredNames): WithoutEarly {
  const late: LateFetch[] = []
  const left = mapFetches(node, (fetch, place) => {
    const taken = takeEarlyFields(fetch, place, names)
    late.push(...createLateFetches(fetch, taken.early))
    return taken.fetch
  })
  return { left, late }
}

/** Where the answer must have what the fields that are to be taken out send then. */
export function requiredLater(node: PlanNode, names: RequiredNames): readonly string[] {
  if (names.chained.size === 0) return []
  return takeEarly(node, names).late.flatMap((late) => [...requiredFields(late.node)])
}

/** Each part must be whole when its time comes. */
function repairParts(node: DeferNode, { names, before }: Surroundings): DeferNode {
  const primary = node.primary.node && repair(node.primary.node, { names, before })
  const there = [...before, ...(primary ? fetchedFields(primary) : [])]
  const deferred = node.deferred.map((each) => withNode(each, each.node && repair(each.node, { names, before: there })))
  return { ...node, primary: withNode(node.primary, primary), deferred }
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
