import type { SupergraphSource } from '../supergraph/supergraph-blueprint.ts'
import { SupergraphError } from '../supergraph/supergraph-error.ts'
import { buildPlanner } from './build-planner.ts'
import type { PlannerThread } from './planner-thread.ts'

/** Plans where requests are served: for short-lived processes, which would wait longer for a thread than for a plan. */
export function planOnMainThread(source: SupergraphSource): PlannerThread {
  // a build that fails must not throw before somebody asks for its result
  const built = Promise.resolve(source).then(buildPlanner).catch(refuse)
  return {
    blueprint: built.then(({ blueprint }) => blueprint),
    plan: async (request) => (await built).plan(request),
    retire: () => undefined,
    close: () => Promise.resolve(),
  }
}

function refuse(error: unknown): never {
  throw new SupergraphError(error instanceof Error ? error.message : String(error))
}
