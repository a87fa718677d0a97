import { callSubgraph, pickVariables } from './call-subgraph.ts'
import type { RootFetch } from './executable.ts'
import { copyData, mergeData } from './merge-data.ts'
import type { Data, Part, Run } from './run.ts'
import { toFaults } from './to-faults.ts'

/** Fetches fields of a root type and merges them in at the fetch's place. */
export async function executeRootFetch(fetch: RootFetch, run: Run, part: Part): Promise<void> {
  const targets: Data[] = []
  fetch.collect(run.tree, (target) => {
    targets.push(target)
    return target
  })
  if (targets.length === 0) return
  const { data, errors = [] } = await callSubgraph(fetch, pickVariables(fetch, run), run)
  if (data) {
    fetch.rewriteOutput?.(data)
    for (const [index, target] of targets.entries()) {
      fetch.keepTypes?.(target, data)
      mergeData(target, index === 0 ? data : copyData(data))
    }
  }
  for (const error of errors) {
    const at = { places: [fetch.path], path: error.path ?? [], traceId: run.context.traceId }
    part.faults.push(...toFaults(fetch, error, at))
  }
}
