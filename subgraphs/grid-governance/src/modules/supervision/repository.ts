import {
  aggregateByRegion,
  all,
  byKey,
  type Connection,
  type Database,
  inRange,
  inRegion,
  join,
  listPerParent,
  type Order,
  pageOf,
  sql,
  visibleTo,
  type ScopedSql,
  wholeCity,
  type OwnRegions,
} from '@yiwang/shared/database'
import type { RowScope } from '@yiwang/shared/caller'
import { instantRange, type Period } from '@yiwang/shared/time'
import type { SupervisionLetterRow } from './entities.ts'

const newestFirst: readonly Order<SupervisionLetterRow>[] = [
  { column: 'l.issued_at', property: 'issuedAt', direction: 'DESC' },
  { column: 'l.letter_no', property: 'letterNo', direction: 'ASC' },
]

/** A letter is visible where its case is. */
export function visibleLetters(scope: RowScope): ScopedSql {
  return visibleTo(scope, { alias: 'l', grid: 'l.grid_code' })
}

export async function findLetters(
  database: Database,
  scope: RowScope,
  numbers: readonly string[],
): Promise<Map<string, SupervisionLetterRow>> {
  const rows = await database.rows<SupervisionLetterRow>(sql`
    SELECT l.* FROM supervision_letter l WHERE l.letter_no IN (${join([...numbers])}) AND ${visibleLetters(scope)}`)
  return byKey(rows, ({ letterNo }) => letterNo)
}

/** Letters of cases that the caller was given before. */
export function firstLettersOfCases(database: Database, cases: readonly string[], first: number) {
  return listPerParent<SupervisionLetterRow>(database, cases, {
    select: sql`l.*`,
    from: wholeCity('FOUND')`supervision_letter l`,
    parent: 'l.case_no',
    where: sql`1 = 1`,
    order: newestFirst,
    first,
    maximum: 100,
  })
}

export interface LetterSearch {
  readonly regionCode: string
  readonly issued: Period | null
  readonly unrepliedOnly: boolean
  readonly first: number
  readonly after: string | null
}

export function pageOfLetters(
  database: Database,
  scope: RowScope,
  { regionCode, issued, unrepliedOnly, first, after }: LetterSearch,
): Promise<Connection<SupervisionLetterRow>> {
  return pageOf<SupervisionLetterRow>(database, {
    select: sql`l.*`,
    from: sql`supervision_letter l`,
    where: all(
      inRegion(regionCode, 'l'),
      visibleLetters(scope),
      inRange('l.issued_at', instantRange(issued)),
      unrepliedOnly ? sql`l.replied_at IS NULL` : null,
    ),
    order: newestFirst,
    first,
    after,
  })
}

/** Letters issued in the period; overdue are those without a reply whose deadline has passed at `now`. */
export function countLetters(database: Database, regions: OwnRegions, period: Period | null, now: number) {
  return aggregateByRegion<{ issued: number; replied: number; overdue: number }>(database, regions, {
    from: sql`supervision_letter l`,
    alias: 'l',
    select: sql`COUNT(*) AS issued, SUM(CASE WHEN l.replied_at IS NOT NULL THEN 1 ELSE 0 END) AS replied,
      SUM(CASE WHEN l.replied_at IS NULL AND l.deadline <= ${now} THEN 1 ELSE 0 END) AS overdue`,
    where: sql`1 = 1`,
    during: { column: 'l.issued_at', of: 'INSTANTS', period },
    persons: {},
  })
}
