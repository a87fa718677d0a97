import type { GridWorkerChanged } from '@yiwang/shared/events'
import type { GridWorkerKind } from '../../generated/resolver-types.ts'
import type { GridWorkerRow } from './entities.ts'

/** 网格员 in the sense of the other departments' rules: who may visit, sign, authenticate. */
export function isGridWorker(kind: GridWorkerKind): boolean {
  return kind === 'FULL_TIME' || kind === 'PART_TIME'
}

/** What the other departments keep of a grid worker; no grids mean 离岗. */
export function workerFacts(
  { workerId, displayName }: Pick<GridWorkerRow, 'workerId' | 'displayName'>,
  gridCodes: readonly string[],
): GridWorkerChanged {
  return { workerId, displayName, gridCodes: gridCodes.join(',') }
}
