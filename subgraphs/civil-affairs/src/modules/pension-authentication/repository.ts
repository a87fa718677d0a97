import type { RowScope } from '@yiwang/shared/caller'
import {
  aggregateByRegion,
  all,
  byKey,
  type Connection,
  type Database,
  inRegion,
  join,
  pageOf,
  sql,
  type Sql,
  toCount,
  wholeCity,
  type OwnRegions,
} from '@yiwang/shared/database'
import { addDays } from '@yiwang/shared/time'
import type { PensionAuthenticationStatus } from '../../generated/resolver-types.ts'
import { groupBy } from '../../group-by.ts'
import { visiblePersons } from '../person/repository.ts'
import type { PensionHoldRow, PlacedPensionAuthentication } from './entities.ts'
import { standingHold, statusExpression } from './pension-status.ts'

const placed = sql`a.*, p.region_code, p.city_code, p.county_code, p.town_code, p.village_code`
const archivesWithPersons = sql`pension_authentication a JOIN person_copy p ON p.person_id = a.person_id`

export async function findAuthenticationsOfPersons(
  database: Database,
  scope: RowScope,
  persons: readonly string[],
): Promise<Map<string, PlacedPensionAuthentication>> {
  const rows = await database.rows<PlacedPensionAuthentication>(sql`
    SELECT ${placed} FROM ${archivesWithPersons}
    WHERE a.person_id IN (${join([...persons])}) AND ${visiblePersons(scope)}`)
  return byKey(rows, ({ personId }) => personId)
}

/** Archives by number, for whoever was told of one. */
export async function findAuthentications(
  database: Database,
  scope: RowScope,
  numbers: readonly string[],
): Promise<Map<string, PlacedPensionAuthentication>> {
  const rows = await database.rows<PlacedPensionAuthentication>(sql`
    SELECT ${placed} FROM ${archivesWithPersons}
    WHERE a.authentication_id IN (${join([...numbers])}) AND ${visiblePersons(scope)}`)
  return byKey(rows, ({ authenticationId }) => authenticationId)
}

/** Holds of archives that the caller was already shown. */
export async function findHolds(
  database: Database,
  authentications: readonly string[],
): Promise<Map<string, PensionHoldRow[]>> {
  const rows = await database.rows<PensionHoldRow>(
    wholeCity('FOUND')`SELECT h.* FROM pension_hold h WHERE h.authentication_id IN (${join([...authentications])})`,
  )
  return groupBy(rows, ({ authenticationId }) => authenticationId)
}

export interface AuthenticationFilter {
  readonly asOf: string
  readonly withinDays: number | null
  readonly statuses: readonly PensionAuthenticationStatus[] | null
  readonly gridCode: string | null
}

export interface AuthenticationPage {
  readonly region: string
  readonly filter: AuthenticationFilter
  readonly first: number
  readonly after: string | null
}

/** Archives by due date, the latest first. */
export function pageOfAuthentications(
  database: Database,
  scope: RowScope,
  { region, filter, first, after }: AuthenticationPage,
): Promise<Connection<PlacedPensionAuthentication>> {
  return pageOf<PlacedPensionAuthentication>(database, {
    select: placed,
    from: sql`${archivesWithPersons} LEFT JOIN ${standingHold(filter.asOf)}`,
    where: all(inRegion(region, 'p'), sql`p.active = 1`, visiblePersons(scope), matching(filter)),
    order: [
      { column: 'a.due_on', property: 'dueOn', direction: 'DESC' },
      { column: 'a.authentication_id', property: 'authenticationId', direction: 'ASC' },
    ],
    first,
    after,
  })
}

function matching({ asOf, withinDays, statuses, gridCode }: AuthenticationFilter): Sql {
  return all(
    withinDays === null ? null : sql`a.due_on <= ${addDays(asOf, withinDays)}`,
    statuses === null ? null : isOneOf(statusExpression(asOf), statuses),
    gridCode === null ? null : sql`p.grid_code = ${gridCode}`,
  )
}

function isOneOf(expression: Sql, values: readonly string[]): Sql {
  return values.length === 0 ? sql`1 = 0` : sql`${expression} IN (${join([...values])})`
}

export type StatusCounts = ReadonlyMap<PensionAuthenticationStatus, number>

/** Archives by status at the end of a day, one statement for any number of regions. */
export async function countStatuses(
  database: Database,
  regions: OwnRegions,
  asOf: string,
): Promise<Map<string, StatusCounts>> {
  const counted = await aggregateByRegion<{ status: PensionAuthenticationStatus; archives: number | string }>(
    database,
    regions,
    {
      from: sql`(
        SELECT ${statusExpression(asOf)} AS status, p.region_code, p.city_code, p.county_code, p.town_code, p.village_code
        FROM ${archivesWithPersons} LEFT JOIN ${standingHold(asOf)} WHERE p.active = 1) s`,
      alias: 's',
      select: sql`COUNT(*) AS archives`,
      where: sql`1 = 1`,
      groupBy: ['s.status'],
      persons: {},
    },
  )
  return new Map(
    [...counted].map(([region, rows]) => [region, new Map(rows.map((row) => [row.status, toCount(row.archives)]))]),
  )
}
