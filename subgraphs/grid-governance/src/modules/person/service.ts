import type { RowScope } from '@yiwang/shared/caller'
import { AppError } from '@yiwang/shared/errors'
import { beijingDate } from '@yiwang/shared/time'
import type { PersonFilter } from '../../generated/resolver-types.ts'

/** 周岁 on the Beijing day of `now`. */
export function ageAt(birthDate: string, now: number): number {
  const today = beijingDate(now)
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** Everyone born on or before this day has reached the age. */
export function bornOnOrBefore(age: number, now: number): string {
  const today = beijingDate(now)
  return `${String(Number(today.slice(0, 4)) - age).padStart(4, '0')}${today.slice(4)}`
}

/** A search over everybody is refused. */
export function checkPersonFilter(filter: PersonFilter): PersonFilter {
  if (Object.values(filter).some((value) => value !== null && value !== undefined)) return filter
  throw new AppError('BAD_USER_INPUT', '人员筛选至少给出一项条件', { argument: 'filter' })
}

/**
 * A citizen's scopes hold for the own record only (契约“角色与权限范围”); the other members of the own household stay
 * masked.
 */
export function mayReadInClear(scope: RowScope, personId: string): boolean {
  return scope.kind !== 'person' || scope.personId === personId
}
