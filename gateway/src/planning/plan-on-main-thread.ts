import type { SupergraphSource } from '../supergraph/supergraph-blueprint.ts'
import { SupergraphError } from '../supergraph/supergraph-error.ts'
import { type BuiltPlanner, buildPlanner } from './build-planner.ts'
import type { PlannerThread } from './planner-thread.ts'

/**
 * Plans where requests are served: for short-lived processes, which would wait longer for a thread than for a plan, and
 * for those that open one graph many times, for which it is built once.
 */
export function planOnMainThread(source: SupergraphSource): PlannerThread {
  const built = newest && isSame(newest.source, source) ? newest.built : build(source)
  newest = { source, built }
  return {
    blueprint: built.then(({ blueprint }) => blueprint),
    plan: async (request) => (await built).plan(request),
    retire: () => undefined,
    close: () => Promise.resolve(),
  }
}

let newest: { readonly source: SupergraphSource; readonly built: Promise<BuiltPlanner> } | undefined

function isSame(known: SupergraphSource, source: SupergraphSource): boolean {
  return known.sdl === source.sdl && known.composedHere === source.composedHere
}

/** A build that fails does not throw before somebody asks for its result. */
function build(source: SupergraphSource): Promise<BuiltPlanner> {
  return Promise.resolve(source).then(buildPlanner).catch(refuse)
}

function refuse(error: unknown): never {
  throw new SupergraphError(error instanceof Error ? error.message : String(error))
}
