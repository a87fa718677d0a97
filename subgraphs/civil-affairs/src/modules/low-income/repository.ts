import type { RowScope } from '@yiwang/shared/caller'
import {
  aggregateByRegion,
  all,
  type Connection,
  type Database,
  inList,
  inRegion,
  join,
  pageOf,
  sql,
  toCount,
  type OwnRegions,
} from '@yiwang/shared/database'
import type { LowIncomeCategory } from '../../generated/resolver-types.ts'
import { holdsOn } from '../../holds-on.ts'
import { visiblePersons } from '../person/repository.ts'

/** A person's category on a day; persons out of sight are absent, persons without a record are NONE. */
export async function findCategories(
  database: Database,
  scope: RowScope,
  { persons, day }: { readonly persons: readonly string[]; readonly day: string },
): Promise<Map<string, LowIncomeCategory>> {
  const rows = await database.rows<{ personId: string; category: LowIncomeCategory | null }>(sql`
    SELECT p.person_id, l.category FROM person_copy p
    LEFT JOIN low_income_record l ON l.person_id = p.person_id AND ${holdsOn('l', day)}
    WHERE p.person_id IN (${join([...persons])}) AND ${visiblePersons(scope)}`)
  return new Map(rows.map(({ personId, category }) => [personId, category ?? 'NONE']))
}

export interface ListedPerson {
  readonly personId: string
  readonly effectiveFrom: string
}

export interface LowIncomeQuestion {
  readonly region: string
  readonly day: string
  readonly categories: readonly LowIncomeCategory[] | null
  readonly first: number
  readonly after: string | null
}

/** Persons with a category on a day, the latest classified first. */
export function pageOfLowIncomePersons(
  database: Database,
  scope: RowScope,
  { region, day, categories, first, after }: LowIncomeQuestion,
): Promise<Connection<ListedPerson>> {
  return pageOf<ListedPerson>(database, {
    select: sql`l.person_id, l.effective_from`,
    from: sql`low_income_record l JOIN person_copy p ON p.person_id = l.person_id`,
    where: all(
      inRegion(region, 'p'),
      visiblePersons(scope),
      holdsOn('l', day),
      sql`l.category <> 'NONE' AND p.active = 1`,
      inList('l.category', categories),
    ),
    order: [
      { column: 'l.effective_from', property: 'effectiveFrom', direction: 'DESC' },
      { column: 'l.person_id', property: 'personId', direction: 'ASC' },
    ],
    first,
    after,
  })
}

export type CategoryCounts = ReadonlyMap<LowIncomeCategory, number>

/** Persons by region and category on a day, NONE left out. */
export async function countLowIncome(
  database: Database,
  regions: OwnRegions,
  day: string,
): Promise<Map<string, CategoryCounts>> {
  const counted = await aggregateByRegion<{ category: LowIncomeCategory; persons: number | string }>(
    database,
    regions,
    {
      from: sql`low_income_record l JOIN person_copy p ON p.person_id = l.person_id`,
      alias: 'p',
      select: sql`COUNT(*) AS persons`,
      where: all(holdsOn('l', day), sql`l.category <> 'NONE' AND p.active = 1`),
      groupBy: ['l.category'],
      persons: {},
    },
  )
  return new Map(
    [...counted].map(([region, rows]) => [region, new Map(rows.map((row) => [row.category, toCount(row.persons)]))]),
  )
}
