import {
  aggregateByRegion,
  byKey,
  type Connection,
  type Database,
  inRegion,
  join,
  pageOf,
  sql,
  toCount,
} from '@yiwang/shared/database'
import { VolunteerTeam, type VolunteerTeamRow } from './entities.ts'

/** Teams are public: no scope applies. */
export function pageOfTeams(
  database: Database,
  { region, first, after }: { readonly region: string; readonly first: number; readonly after: string | null },
): Promise<Connection<VolunteerTeamRow>> {
  return pageOf<VolunteerTeamRow>(database, {
    select: sql`t.*`,
    from: sql`${VolunteerTeam.open} t`,
    where: inRegion(region, 't'),
    order: [
      { column: 't.founded_on', property: 'foundedOn', direction: 'DESC' },
      { column: 't.team_no', property: 'teamNo', direction: 'ASC' },
    ],
    first,
    after,
  })
}

export async function findTeams(database: Database, teams: readonly string[]): Promise<Map<string, VolunteerTeamRow>> {
  const rows = await database.rows<VolunteerTeamRow>(
    sql`SELECT t.* FROM ${VolunteerTeam.open} t WHERE t.team_no IN (${join([...teams])})`,
  )
  return byKey(rows, ({ teamNo }) => teamNo)
}

export async function countTeams(database: Database, regions: readonly string[]): Promise<Map<string, number>> {
  const counted = await aggregateByRegion<{ teams: number | string }>(database, regions, {
    from: sql`${VolunteerTeam.open} t`,
    alias: 't',
    select: sql`COUNT(*) AS teams`,
    where: sql`1 = 1`,
    persons: null,
  })
  return new Map([...counted].map(([region, [row]]) => [region, toCount(row?.teams ?? 0)]))
}
