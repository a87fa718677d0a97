import type { Caller } from '@yiwang/shared/caller'

/** The caller's 工号: the number of a grid worker, else the account. */
export function staffNumberOf({ workerId, id }: Caller): string {
  return workerId ?? id
}

/** A clerk or leader of civil affairs. */
export function isOfDepartment({ department, roles }: Caller): boolean {
  return department === 'civil-affairs' && roles.some((role) => role === 'DEPT_CLERK' || role === 'DEPT_LEADER')
}
