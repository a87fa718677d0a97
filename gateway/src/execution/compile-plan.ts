import type { ConditionNode, DeferNode, FetchNode, PlanNode } from '@apollo/query-planner'
import { invariant } from '@yiwang/shared/errors'
import type { ResponsePath } from '../operations/response-path.ts'
import { compileEntityFetch, compileRootFetch, type FetchScope } from './compile-fetch.ts'
import type { Step } from './executable.ts'
import { executeDefer } from './execute-defer.ts'
import { executeEntityFetch } from './execute-entity-fetch.ts'
import { executeRootFetch } from './execute-root-fetch.ts'
import type { PlacedFetch } from './placed-fields.ts'
import { readSharing } from './read-sharing.ts'

const nothing: Step = () => Promise.resolve()

/**
 * Turns a plan into one step.
 * @param source - what a subscription subscribes to, whose events the plan completes
 */
export function compilePlan(
  scope: Omit<FetchScope, 'sharing'>,
  node: PlanNode | undefined,
  source: FetchNode | undefined,
): Step {
  const fetches = [...fetchesOf(source), ...fetchesOf(node)]
  return compileNode({ ...scope, sharing: readSharing(fetches), partsOf: countParts(fetches) }, node, [])
}

interface PlanScope extends FetchScope {
  /** how many fetches have an id */
  readonly partsOf: ReadonlyMap<string | undefined, number>
}

function countParts(fetches: readonly PlacedFetch[]): PlanScope['partsOf'] {
  const parts = new Map<string | undefined, number>()
  for (const { node } of fetches) parts.set(node.id, (parts.get(node.id) ?? 0) + 1)
  return parts
}

/** `path` is where in the tree the node's data belongs. */
function compileNode(scope: PlanScope, node: PlanNode | undefined, path: ResponsePath): Step {
  switch (node?.kind) {
    case undefined:
      return nothing
    case 'Sequence':
      return inSequence(node.nodes.map((inner) => compileNode(scope, inner, path)))
    case 'Parallel':
      return inParallel(node.nodes.map((inner) => compileNode(scope, inner, path)))
    case 'Flatten':
      return compileNode(scope, node.node, [...path, ...node.path])
    case 'Condition':
      return compileCondition(scope, node, path)
    case 'Defer':
      return compileDefer(scope, node, path)
    case 'Fetch':
      return compileFetch(scope, node, path)
  }
}

function inSequence(steps: readonly Step[]): Step {
  return async (run, part) => {
    for (const step of steps) await step(run, part)
  }
}

function inParallel(steps: readonly Step[]): Step {
  return async (run, part) => {
    await Promise.all(steps.map((step) => step(run, part)))
  }
}

/** What is not fetched need not be waited for. */
function compileCondition(
  scope: PlanScope,
  { condition, ifClause, elseClause }: ConditionNode,
  path: ResponsePath,
): Step {
  const branches = [ifClause, elseClause].map((clause) => ({
    step: compileNode(scope, clause, path),
    ids: fetchesOf(clause).flatMap(({ node: { id } }) => (id === undefined ? [] : [id])),
  }))
  const [then, otherwise] = branches
  invariant(then && otherwise, 'a missing clause compiles to a step that does nothing')
  return (run, part) => {
    const [taken, left] = run.variables[condition] === true ? [then, otherwise] : [otherwise, then]
    for (const id of left.ids) run.deferred.reach(id)
    return taken.step(run, part)
  }
}

function compileFetch(scope: PlanScope, node: FetchNode, path: ResponsePath): Step {
  const step = compileExecution(scope, node, path)
  const { id } = node
  if (id === undefined) return step
  return async (run, part) => {
    await step(run, part)
    run.deferred.reach(id)
  }
}

function compileExecution(scope: PlanScope, node: FetchNode, path: ResponsePath): Step {
  const { requires } = node
  if (requires) {
    const fetch = compileEntityFetch(scope, { ...node, requires }, path)
    return (run, part) => executeEntityFetch(fetch, run, part)
  }
  const fetch = compileRootFetch(scope, node, path)
  return (run, part) => executeRootFetch(fetch, run, part)
}

function compileDefer(scope: PlanScope, { primary, deferred }: DeferNode, path: ResponsePath): Step {
  const node = {
    primary: compileNode(scope, primary.node, path),
    deferred: deferred.map(({ label, depends, node: inner }) => {
      invariant(label !== undefined, 'every @defer has a label before it is planned')
      const awaited = depends.map(({ id }) => ({ id, parts: scope.partsOf.get(id) ?? 0 }))
      return { label, depends: awaited, step: compileNode(scope, inner, path) }
    }),
  }
  return (run, part) => executeDefer(node, run, part)
}

function fetchesOf(node: PlanNode | undefined, path: ResponsePath = []): readonly PlacedFetch[] {
  switch (node?.kind) {
    case undefined:
      return []
    case 'Fetch':
      return [{ node, path }]
    case 'Flatten':
      return fetchesOf(node.node, [...path, ...node.path])
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((inner) => fetchesOf(inner, path))
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((clause) => fetchesOf(clause, path))
    case 'Defer':
      return [node.primary, ...node.deferred].flatMap((inner) => fetchesOf(inner.node, path))
  }
}
