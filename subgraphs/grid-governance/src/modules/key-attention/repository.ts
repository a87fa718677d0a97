import {
  all,
  type Connection,
  type Database,
  inList,
  inRegion,
  listPerParent,
  type Order,
  pageOf,
  sql,
  visibleTo,
} from '@yiwang/shared/database'
import type { RowScope } from '@yiwang/shared/caller'
import type { KeyAttentionKind } from '../../generated/resolver-types.ts'
import type { KeyAttentionRow } from './entities.ts'

const newestFirst: readonly Order<KeyAttentionRow>[] = [
  { column: 'k.listed_on', property: 'listedOn', direction: 'DESC' },
  { column: 'k.attention_id', property: 'attentionId', direction: 'ASC' },
]

/** The ledger is for those who manage it; the listed persons themselves are not among them. */
export const visibleAttentions = (scope: RowScope) => visibleTo(scope, { alias: 'k', grid: 'k.grid_code' })

/** A person's current entries. */
export function firstAttentionsOfPersons(
  database: Database,
  scope: RowScope,
  persons: readonly string[],
  first: number,
) {
  return listPerParent<KeyAttentionRow>(database, persons, {
    select: sql`k.*`,
    from: sql`key_attention k`,
    parent: 'k.person_id',
    where: sql`k.removed_on IS NULL AND ${visibleAttentions(scope)}`,
    order: newestFirst,
    first,
    maximum: 20,
  })
}

export interface KeyAttentionSearch {
  readonly regionCode: string
  readonly kinds: readonly KeyAttentionKind[] | null
  readonly reviewDueOn: string | null
  readonly includeRemoved: boolean
  readonly first: number
  readonly after: string | null
}

export function pageOfAttentions(
  database: Database,
  scope: RowScope,
  { regionCode, kinds, reviewDueOn, includeRemoved, first, after }: KeyAttentionSearch,
): Promise<Connection<KeyAttentionRow>> {
  return pageOf<KeyAttentionRow>(database, {
    select: sql`k.*`,
    from: sql`key_attention k`,
    where: all(
      inRegion(regionCode, 'k'),
      visibleAttentions(scope),
      inList('k.kind', kinds),
      reviewDueOn === null ? null : sql`k.review_on <= ${reviewDueOn}`,
      includeRemoved ? null : sql`k.removed_on IS NULL`,
    ),
    order: newestFirst,
    first,
    after,
  })
}
