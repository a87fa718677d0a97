import type { GridWorkerKind } from '../../generated/resolver-types.ts'

/** People by kind, as counted for a region. */
export type PeopleByKind = ReadonlyMap<string, number>

/** 力量类别 in the contract's order. */
export const workerKinds = [
  'FULL_TIME',
  'PART_TIME',
  'PARTY_INSTRUCTOR',
  'CHECKED_IN_MEMBER',
  'PATROL_VOLUNTEER',
] as const satisfies readonly GridWorkerKind[]

/** 网格员 are the full-time and part-time workers; the other forces report in and are not counted among them. */
export function gridWorkerCount(workers: PeopleByKind): number {
  return (workers.get('FULL_TIME') ?? 0) + (workers.get('PART_TIME') ?? 0)
}

/** Workers registered one by one plus the communities' head counts, in the contract's order, zeros included. */
export function workforce(
  workers: PeopleByKind,
  headCounts: PeopleByKind,
  kinds: readonly GridWorkerKind[] | null,
): { kind: GridWorkerKind; count: number }[] {
  return workerKinds
    .filter((kind) => kinds === null || kinds.includes(kind))
    .map((kind) => ({ kind, count: (workers.get(kind) ?? 0) + (headCounts.get(kind) ?? 0) }))
}
