import type { RowScope } from '@yiwang/shared/caller'
import { type Database, join, sql, toCents } from '@yiwang/shared/database'
import type { LowIncomeCategory } from '../../generated/resolver-types.ts'
import { groupBy } from '../../group-by.ts'
import { holdsOn } from '../../holds-on.ts'
import { visibleHouseholds } from '../person/repository.ts'

export interface HouseholdQuestion {
  readonly households: readonly string[]
  readonly day: string
}

/** The categories of the members of each household; households out of sight are absent. */
export async function findMemberCategories(
  database: Database,
  scope: RowScope,
  { households, day }: HouseholdQuestion,
): Promise<Map<string, LowIncomeCategory[]>> {
  const rows = await database.rows<{ householdId: string; category: LowIncomeCategory | null }>(sql`
    SELECT DISTINCT p.household_id, l.category FROM person_copy p
    LEFT JOIN low_income_record l ON l.person_id = p.person_id AND ${holdsOn('l', day)}
    WHERE p.household_id IN (${join([...households])}) AND ${visibleHouseholds(scope)}`)
  const members = groupBy(rows, ({ householdId }) => householdId)
  return new Map([...members].map(([household, found]) => [household, found.map(({ category }) => category ?? 'NONE')]))
}

/** What each household lives on per head and month, in 分; households out of sight or never examined are absent. */
export async function findIncomes(
  database: Database,
  scope: RowScope,
  { households, day }: HouseholdQuestion,
): Promise<Map<string, bigint>> {
  const rows = await database.rows<{ householdId: string; perCapitaMonthlyCents: number | string }>(sql`
    SELECT i.household_id, i.per_capita_monthly_cents FROM household_income i
    WHERE i.household_id IN (${join([...households])}) AND ${holdsOn('i', day)}
      AND EXISTS (SELECT 1 FROM person_copy p WHERE p.household_id = i.household_id AND ${visibleHouseholds(scope)})`)
  return new Map(rows.map(({ householdId, perCapitaMonthlyCents }) => [householdId, toCents(perCapitaMonthlyCents)]))
}
