import type { Caller } from '@yiwang/shared/caller'
import { AppError } from '@yiwang/shared/errors'
import { isToldOfChildren, seesKind } from '@yiwang/shared/privacy'
import type { PersonFilter } from '../../generated/resolver-types.ts'
import type { Searchable } from './repository.ts'

/** A search over everybody is refused. */
export function checkPersonFilter(filter: PersonFilter): PersonFilter {
  if (Object.values(filter).some((value) => value !== null)) return filter
  throw new AppError('BAD_USER_INPUT', '人员筛选至少给出一项条件', { argument: 'filter' })
}

/** A keyword is compared with what the caller is shown, and nothing else. */
export function searchableFor(caller: Caller): Searchable {
  return {
    names: seesKind(caller, 'NAME', 'person:name:read'),
    phones: seesKind(caller, 'PHONE', 'person:phone:read'),
    children: isToldOfChildren(caller),
  }
}
