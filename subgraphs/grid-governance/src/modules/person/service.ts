import type { RowScope } from '@yiwang/shared/caller'
import { AppError } from '@yiwang/shared/errors'
import type { PersonFilter } from '../../generated/resolver-types.ts'

/** A search over everybody is refused. */
export function checkPersonFilter(filter: PersonFilter): PersonFilter {
  if (Object.values(filter).some((value) => value !== null)) return filter
  throw new AppError('BAD_USER_INPUT', '人员筛选至少给出一项条件', { argument: 'filter' })
}

/**
 * A citizen's scopes hold for the own record only (契约“角色与权限范围”); the other members of the own household stay
 * masked.
 */
export function mayReadInClear(scope: RowScope, personId: string): boolean {
  return scope.kind !== 'person' || scope.personId === personId
}
