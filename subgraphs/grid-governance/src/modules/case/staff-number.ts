import type { Caller } from '@yiwang/shared/caller'

/** 工号: the number of a grid worker, else the account. Who reported, handled and followed up is known by it. */
export function staffNumberOf({ workerId, id }: Caller): string {
  return workerId ?? id
}
