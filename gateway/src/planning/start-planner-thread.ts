import { Worker } from 'node:worker_threads'
import type { SupergraphSource } from '../supergraph/supergraph-blueprint.ts'

declare global {
  /** true in a bundle, where this module is part of a program that lies elsewhere */
  var yiwangBundled: true | undefined
}

/** Starts the thread's module: the gateway's build of it, or in source as tests run it. */
export function startPlannerThread(workerData: SupergraphSource): Worker {
  if (globalThis.yiwangBundled)
    return new Worker(new URL('../../dist/planning/planner-worker.js', import.meta.url), { workerData })
  return new Worker(new URL('./start-planner-worker.mjs', import.meta.url), { workerData, execArgv: [] })
}
