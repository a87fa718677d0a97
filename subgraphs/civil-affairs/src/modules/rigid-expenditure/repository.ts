import type { RowScope } from '@yiwang/shared/caller'
import { type Database, join, sql, toCents, toCount } from '@yiwang/shared/database'
import { holdsOn } from '../../holds-on.ts'
import { visiblePersons } from '../person/repository.ts'

export interface MeansRow {
  readonly members: number
  readonly perCapitaMonthlyCents: bigint | null
  /** null where the county has set no standard */
  readonly thresholdPercentX100: number | null
}

/** The means of each person's household and the county's threshold; persons out of sight are absent. */
export async function findMeans(
  database: Database,
  scope: RowScope,
  { persons, day }: { readonly persons: readonly string[]; readonly day: string },
): Promise<Map<string, MeansRow>> {
  const rows = await database.rows<{
    personId: string
    members: number | string
    perCapitaMonthlyCents: number | string | null
    rigidExpenditurePercentX100: number | null
  }>(sql`
    SELECT p.person_id, i.per_capita_monthly_cents, s.rigid_expenditure_percent_x100,
      (SELECT COUNT(*) FROM person_copy m WHERE m.household_id = p.household_id) AS members
    FROM person_copy p
    LEFT JOIN household_income i ON i.household_id = p.household_id AND ${holdsOn('i', day)}
    LEFT JOIN assistance_standard s ON s.county_code = p.county_code AND s.effective_from =
      (SELECT MAX(x.effective_from) FROM assistance_standard x
       WHERE x.county_code = p.county_code AND x.effective_from <= ${day})
    WHERE p.person_id IN (${join([...persons])}) AND ${visiblePersons(scope)}`)
  return new Map(
    rows.map((row) => [
      row.personId,
      {
        members: toCount(row.members),
        perCapitaMonthlyCents: row.perCapitaMonthlyCents === null ? null : toCents(row.perCapitaMonthlyCents),
        thresholdPercentX100: row.rigidExpenditurePercentX100,
      },
    ]),
  )
}
