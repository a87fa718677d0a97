import type { PlanNode } from '@apollo/query-planner'
import type { LateFetch } from './late-fetch.ts'
import { type FetchedField, fetchedFields, requiredFields, toSteps } from './plan-paths.ts'

/**
 * Puts a fetch into a plan: after everything that it sends is there, before anything that sends what it fetches.
 * Undefined when there is no such place, or not yet.
 *
 * @param before - what is fetched before the plan starts
 */
export function placeLateFetch(plan: PlanNode, late: LateFetch, before: readonly FetchedField[]): PlanNode | undefined {
  const implied = impliedConditions(toSteps(late.node.path), [...before, ...fetchedFields(plan)])
  const placing: Placing = { late, sent: [...requiredFields(late.node)], when: new Set([...late.when, ...implied]) }
  const available = availableOf(placing, before, new Set())
  if (isComplete(placing, available)) return { kind: 'Sequence', nodes: [late.node, plan] }
  return place(placing, plan, available)
}

interface Placing {
  readonly late: LateFetch
  /** where the answer must have something before */
  readonly sent: readonly string[]
  /** conditions that hold wherever the fields are asked */
  readonly when: ReadonlySet<string>
}

type Available = ReadonlySet<string>

/** Where there is an object, the conditions hold under which alone it is fetched. */
function impliedConditions(steps: readonly string[], fields: readonly FetchedField[]): readonly string[] {
  return steps.flatMap((_, index) => {
    const path = steps.slice(0, index + 1).join('.')
    const [first, ...others] = fields.filter((field) => field.path === path).map(({ when }) => when)
    return first && others.every((when) => when.join() === first.join()) ? first : []
  })
}

function availableOf({ when }: Placing, fields: Iterable<FetchedField>, available: Available): Available {
  const counted = [...fields].filter((field) => field.when.every((condition) => when.has(condition)))
  return new Set([...available, ...counted.map(({ path }) => path)])
}

function after(placing: Placing, node: PlanNode, available: Available): Available {
  return availableOf(placing, fetchedFields(node), available)
}

function isComplete({ sent }: Placing, available: Available): boolean {
  return sent.every((path) => available.has(path))
}

function isUsed({ late }: Placing, node: PlanNode): boolean {
  return [...requiredFields(node)].some((path) =>
    [...late.paths].some((own) => path === own || path.startsWith(`${own}.`)),
  )
}

/** @param available - what is there before the node, which is not all that has to be sent */
function place(placing: Placing, node: PlanNode, available: Available): PlanNode | undefined {
  switch (node.kind) {
    case 'Sequence':
      return placeInSequence(placing, node.nodes, available)
    case 'Parallel':
      return placeInParallel(placing, node.nodes, available) ?? placeAfter(placing, node, available)
    case 'Condition': {
      const { ifClause, elseClause } = node
      const yes = ifClause && place(placing, ifClause, available)
      if (yes) return { ...node, ifClause: yes }
      const no = elseClause && place(placing, elseClause, available)
      return no && { ...node, elseClause: no }
    }
    case 'Defer':
      // its parts have had their turn
      return undefined
    default:
      return placeAfter(placing, node, available)
  }
}

function placeAfter(placing: Placing, node: PlanNode, available: Available): PlanNode | undefined {
  if (isUsed(placing, node) || !isComplete(placing, after(placing, node, available))) return undefined
  return { kind: 'Sequence', nodes: [node, placing.late.node] }
}

function placeInSequence(placing: Placing, nodes: readonly PlanNode[], available: Available): PlanNode | undefined {
  let there = available
  for (const [index, node] of nodes.entries()) {
    const next = after(placing, node, there)
    const others = nodes.slice(index + 1)
    const before = nodes.slice(0, index)
    if (isComplete(placing, next)) {
      const inside = isUsed(placing, node) ? place(placing, node, there) : undefined
      if (inside) return { kind: 'Sequence', nodes: [...before, inside, ...others] }
      return isUsed(placing, node)
        ? undefined
        : { kind: 'Sequence', nodes: [...before, node, ...beside(placing, others)] }
    }
    if (isUsed(placing, node)) return undefined
    there = next
  }
  return undefined
}

/** The late fetch, together with what comes next where that can do without it. */
function beside(placing: Placing, [next, ...others]: readonly PlanNode[]): readonly PlanNode[] {
  const { node } = placing.late
  if (!next) return [node]
  if (isUsed(placing, next)) return [node, next, ...others]
  return [{ kind: 'Parallel', nodes: [node, next] }, ...others]
}

/** In the only branch that fetches what is sent, if no other one waits for the field. */
function placeInParallel(placing: Placing, nodes: readonly PlanNode[], available: Available): PlanNode | undefined {
  for (const [index, node] of nodes.entries()) {
    if (nodes.some((other) => other !== node && isUsed(placing, other))) continue
    const placed = isComplete(placing, after(placing, node, available)) ? place(placing, node, available) : undefined
    if (placed) return { kind: 'Parallel', nodes: nodes.map((each, at) => (at === index ? placed : each)) }
  }
  return undefined
}
