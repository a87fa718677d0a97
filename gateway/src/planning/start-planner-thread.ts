import { Worker } from 'node:worker_threads'
import type { SupergraphSource } from '../supergraph/supergraph-blueprint.ts'
import type { PlannerReply } from './planner-messages.ts'

declare global {
  /** true in a bundle, where this module is part of a program that lies elsewhere */
  var yiwangBundled: true | undefined
}

/** The heap flags of the process are chosen for requests; a planner that is idle most of the time needs no such room. */
const YOUNG_GENERATION_MB = 24

interface Prepared {
  readonly source: SupergraphSource
  readonly worker: Worker
  /** what it has said before anybody listened, which Node.js would drop */
  readonly said: PlannerReply[]
  readonly keep: (reply: PlannerReply) => void
}

let prepared: Prepared | undefined

/**
 * Has a thread load its modules and build this supergraph while the program still loads its own modules. What it says
 * is kept for whoever takes it.
 */
export function preparePlannerThread(source: SupergraphSource): void {
  const worker = openThread(source)
  const said: PlannerReply[] = []
  const keep = (reply: PlannerReply): void => void said.push(reply)
  prepared = { source, worker, said, keep }
  worker.on('message', keep)
  // after the listener, which would keep the process alive
  worker.unref()
  // the planner then starts a thread of its own and says what is wrong with it
  worker.once('error', () => (prepared = undefined))
}

/** A thread that builds its supergraph: the prepared one if it was given the same. */
export function startPlannerThread(source: SupergraphSource): Worker {
  const ready = prepared
  prepared = undefined
  if (!ready) return openThread(source)
  if (ready.source.sdl !== source.sdl || ready.source.composedHere !== source.composedHere) {
    void ready.worker.terminate()
    return openThread(source)
  }
  return take(ready)
}

/** Whoever takes it listens at once, and hears first what was said before. */
function take({ worker, said, keep }: Prepared): Worker {
  worker.off('message', keep)
  worker.ref()
  queueMicrotask(() => {
    for (const reply of said) worker.emit('message', reply)
  })
  return worker
}

/** Starts the thread's module: the gateway's build of it, or in source as tests run it. */
function openThread(workerData: SupergraphSource): Worker {
  const options = { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB } }
  if (globalThis.yiwangBundled)
    return new Worker(new URL('../../dist/planning/planner-worker.js', import.meta.url), options)
  return new Worker(new URL('./start-planner-worker.mjs', import.meta.url), { ...options, execArgv: [] })
}
