import { aggregateByRegion, byKey, type Database, join, sql, toCount } from '@yiwang/shared/database'
import { SocialOrganisation, type SocialOrganisationRow } from './entities.ts'

export async function findSocialOrganisations(
  database: Database,
  usccs: readonly string[],
): Promise<Map<string, SocialOrganisationRow>> {
  const rows = await database.rows<SocialOrganisationRow>(
    sql`SELECT o.* FROM ${SocialOrganisation.open} o WHERE o.uscc IN (${join([...usccs])})`,
  )
  return byKey(rows, ({ uscc }) => uscc)
}

export interface SocialOrganisationCounts {
  /** in the 社工之家 */
  readonly resident: number
  /** incubated by all that are registered */
  readonly projects: number
}

export async function countSocialOrganisations(
  database: Database,
  regions: readonly string[],
): Promise<Map<string, SocialOrganisationCounts>> {
  const counted = await aggregateByRegion<Record<'resident' | 'projects', number | string | null>>(database, regions, {
    from: sql`${SocialOrganisation.open} o`,
    alias: 'o',
    select: sql`SUM(o.resident) AS resident, SUM(o.incubated_projects) AS projects`,
    where: sql`1 = 1`,
    persons: null,
  })
  return new Map(
    [...counted].map(([region, [row]]) => [
      region,
      { resident: toCount(row?.resident ?? 0), projects: toCount(row?.projects ?? 0) },
    ]),
  )
}
