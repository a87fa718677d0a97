import { parentPort, workerData } from 'node:worker_threads'
import { invariant } from '@yiwang/shared/errors'
import { GatewayError } from '../errors/gateway-error.ts'
import type { SupergraphSource } from '../supergraph/supergraph-blueprint.ts'
import { type BuiltPlanner, buildPlanner } from './build-planner.ts'
import type { PlanMessage, PlannerReply } from './planner-messages.ts'

/** The thread's own side: builds its supergraph, then plans one operation after the other. */
function main(): void {
  const port = parentPort
  invariant(port, 'this module is started as a worker thread')
  const say = (reply: PlannerReply): void => port.postMessage(reply)
  // whoever starts the thread gives it this
  const planner = build(workerData as SupergraphSource, say)
  if (!planner) return
  port.on('message', ({ id, request }: PlanMessage) => {
    try {
      say({ kind: 'planned', id, plan: planner.plan(request) })
    } catch (error) {
      if (error instanceof GatewayError) say({ kind: 'stopped', id, code: error.code, message: error.message })
      else say({ kind: 'failed', id, reason: reasonOf(error) })
    }
  })
}

function build(source: SupergraphSource, say: (reply: PlannerReply) => void): BuiltPlanner | undefined {
  try {
    const planner = buildPlanner(source)
    say({ kind: 'built', blueprint: planner.blueprint })
    // while the main thread makes its own of the blueprint
    planner.warmUp()
    return planner
  } catch (error) {
    say({ kind: 'refused', reason: reasonOf(error) })
    return undefined
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

main()
