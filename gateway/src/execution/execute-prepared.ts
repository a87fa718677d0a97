import { createMilestone } from './deferred-parts.ts'
import { deliverParts } from './deliver-parts.ts'
import { executeSubscription } from './execute-subscription.ts'
import type { Outcome } from './outcome.ts'
import { completeTree, type PreparedOperation, startRun, toAnswerContext } from './prepared-operation.ts'

export async function executePrepared(prepared: PreparedOperation): Promise<Outcome> {
  const { executable, variables } = prepared
  if (executable.source) return executeSubscription(executable.source, prepared)
  const projection = executable.projectionFor(variables)
  const run = startRun(prepared, {})
  const { reached: announced, reach: announce } = createMilestone()
  const part = { faults: [], announced }
  await executable.step(run, part)
  const initial = completeTree(prepared, projection, { tree: run.tree, shared: run.shared, faults: part.faults })
  if (projection.deferred.length === 0) return { kind: 'single', answer: initial }
  return deliverParts({
    initial,
    projection,
    run,
    announce,
    schema: prepared.schema,
    context: toAnswerContext(prepared, run.tree),
  })
}
