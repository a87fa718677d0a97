import { Worker } from 'node:worker_threads'
import type { SupergraphSource } from '../supergraph/supergraph-blueprint.ts'

declare global {
  /** true in a bundle, where this module is part of a program that lies elsewhere */
  var yiwangBundled: true | undefined
}

/** The heap flags of the process are chosen for requests; a planner that is idle most of the time needs no such room. */
const YOUNG_GENERATION_MB = 24

/** Starts the thread's module: the gateway's build of it, or in source as tests run it. */
export function startPlannerThread(workerData: SupergraphSource): Worker {
  const options = { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB } }
  if (globalThis.yiwangBundled)
    return new Worker(new URL('../../dist/planning/planner-worker.js', import.meta.url), options)
  return new Worker(new URL('./start-planner-worker.mjs', import.meta.url), { ...options, execArgv: [] })
}
