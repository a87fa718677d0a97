import { Worker } from 'node:worker_threads'
import type { PlannerThreadData } from './planner-messages.ts'

/** Starts the thread's module as it lies beside this one: built, or in source as tests run it. */
export function startPlannerThread(workerData: PlannerThreadData): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./planner-worker.js', import.meta.url), { workerData })
  const start = new URL('./start-planner-worker.mjs', import.meta.url)
  return new Worker(start, { workerData, execArgv: ['--conditions=source'] })
}
