import { type Caller } from '@yiwang/shared/caller'
import {
  all,
  byKey,
  type Connection,
  containsKeyword,
  type Database,
  inList,
  join,
  pagePerParent,
  shownTo,
  sql,
  toCents,
  toCount,
  rowsInsideRegions,
  inOwnRegions,
  type OwnRegions,
} from '@yiwang/shared/database'
import type { CareGroup, CareProgrammeFilter } from '../../generated/resolver-types.ts'
import { groupBy } from '../../group-by.ts'
import { CareDelivery, type CareProgrammeRow, CareProgramme } from './entities.ts'

/**
 * Programmes by number, to whoever is responsible for a region that contains theirs. They name nobody, so the scope of
 * statistics applies: the caller's regions, whatever the role.
 */
export async function findProgrammes(
  database: Database,
  caller: Caller,
  numbers: readonly string[],
): Promise<Map<string, CareProgrammeRow>> {
  const rows = await database.rows<CareProgrammeRow>(sql`
    SELECT c.* FROM care_programme c
    WHERE c.programme_no IN (${join([...numbers])}) AND ${inOwnRegions(caller, 'c')}`)
  return byKey(rows, ({ programmeNo }) => programmeNo)
}

export interface ProgrammePage {
  readonly filter: CareProgrammeFilter | null
  readonly first: number
  readonly after: string | null
}

/** Programmes inside each region, newest first. */
export function pageOfProgrammesPerRegion(
  database: Database,
  regions: OwnRegions,
  { filter, first, after }: ProgrammePage,
): Promise<Map<string, Connection<CareProgrammeRow>>> {
  const { year, keyword, statuses } = filter ?? {}
  return pagePerParent<CareProgrammeRow>(database, regions, {
    select: sql`c.*`,
    from: sql`${rowsInsideRegions(CareProgramme, regions)} c`,
    parent: 'c.inside_region',
    where: all(
      year === null || year === undefined ? null : sql`c.year = ${year}`,
      typeof keyword === 'string' && containsKeyword('c.name', keyword),
      inList('c.status', statuses),
    ),
    order: [
      { column: 'c.created_at', property: 'createdAt', direction: 'DESC' },
      { column: 'c.programme_no', property: 'programmeNo', direction: 'ASC' },
    ],
    first,
    after,
  })
}

/** Deliveries of a programme to one group of people; one person gets at most one. */
export interface DeliveredToGroup {
  readonly group: CareGroup
  readonly persons: number
  readonly cents: bigint
}

/** Counted from the deliveries, for many programmes at once. */
export async function sumDeliveries(
  database: Database,
  programmes: readonly string[],
): Promise<Map<string, DeliveredToGroup[]>> {
  const rows = await database.rows<{
    programmeNo: string
    careGroup: CareGroup
    persons: number | string
    cents: number | string
  }>(sql`
    SELECT d.programme_no, d.care_group, COUNT(*) AS persons, SUM(d.value_cents) AS cents FROM ${CareDelivery.open} d
    WHERE d.programme_no IN (${join([...programmes])}) GROUP BY d.programme_no, d.care_group`)
  const byProgramme = groupBy(rows, ({ programmeNo }) => programmeNo)
  return new Map(
    [...byProgramme].map(([programmeNo, groups]) => [
      programmeNo,
      groups.map(({ careGroup, persons, cents }) => ({
        group: careGroup,
        ...shownTo(database, { persons: toCount(persons), cents: toCents(cents) }),
      })),
    ]),
  )
}
