import {
  byKey,
  type Connection,
  type Database,
  join,
  listPerParent,
  pagePerParent,
  sql,
  visibleTo,
} from '@yiwang/shared/database'
import type { RowScope } from '@yiwang/shared/caller'
import type { HouseholdReference, PersonReference } from '../../projections/references.ts'
import type { PageArgs } from '../quarter/repository.ts'
import type { DwellingRow } from './entities.ts'
import { dwellingVisibility } from './visibility.ts'

/** What every query over flats needs. */
export interface Reader {
  readonly database: Database
  readonly scope: RowScope
}

export async function findDwellings(
  { database, scope }: Reader,
  dwellingIds: readonly string[],
): Promise<Map<string, DwellingRow>> {
  const rows = await database.rows<DwellingRow>(sql`
    SELECT d.* FROM dwelling d
    WHERE d.dwelling_id IN (${join([...dwellingIds])}) AND ${visibleTo(scope, dwellingVisibility)}`)
  return byKey(rows, ({ dwellingId }) => dwellingId)
}

/** The home of each household. */
export async function findHomes(
  { database, scope }: Reader,
  householdIds: readonly string[],
): Promise<Map<string, DwellingRow>> {
  const rows = await database.rows<DwellingRow & { householdId: string }>(sql`
    SELECT d.*, h.household_id FROM dwelling_household h JOIN dwelling d ON d.dwelling_id = h.dwelling_id
    WHERE h.household_id IN (${join([...householdIds])}) AND ${visibleTo(scope, dwellingVisibility)}`)
  return byKey(rows, ({ householdId }) => householdId)
}

export function pageOfDwellings(
  { database, scope }: Reader,
  buildingIds: readonly string[],
  args: PageArgs,
): Promise<Map<string, Connection<DwellingRow>>> {
  return pagePerParent<DwellingRow>(database, buildingIds, {
    select: sql`d.*`,
    from: sql`dwelling d`,
    parent: 'd.building_id',
    where: visibleTo(scope, dwellingVisibility),
    order: [{ column: 'd.dwelling_id', property: 'dwellingId', direction: 'ASC' }],
    ...args,
  })
}

export function firstOwned(
  { database, scope }: Reader,
  personIds: readonly string[],
  first: number,
): Promise<Map<string, DwellingRow[]>> {
  return listPerParent<DwellingRow>(database, personIds, {
    select: sql`d.*`,
    from: sql`dwelling_owner o JOIN dwelling d ON d.dwelling_id = o.dwelling_id`,
    parent: 'o.person_id',
    where: visibleTo(scope, dwellingVisibility),
    order: [{ column: 'd.dwelling_id', property: 'dwellingId', direction: 'ASC' }],
    first,
    maximum: 20,
  })
}

export function firstHouseholds(
  { database, scope }: Reader,
  dwellingIds: readonly string[],
  first: number,
): Promise<Map<string, HouseholdReference[]>> {
  return listPerParent<HouseholdReference>(database, dwellingIds, {
    select: sql`h.household_id`,
    from: sql`dwelling_household h JOIN dwelling d ON d.dwelling_id = h.dwelling_id`,
    parent: 'h.dwelling_id',
    where: visibleTo(scope, dwellingVisibility),
    order: [{ column: 'h.household_id', property: 'householdId', direction: 'ASC' }],
    first,
    maximum: 10,
  })
}

export function firstOwners(
  { database, scope }: Reader,
  dwellingIds: readonly string[],
  first: number,
): Promise<Map<string, PersonReference[]>> {
  return listPerParent<PersonReference & { position: number }>(database, dwellingIds, {
    select: sql`o.person_id, o.position`,
    from: sql`dwelling_owner o JOIN dwelling d ON d.dwelling_id = o.dwelling_id`,
    parent: 'o.dwelling_id',
    where: visibleTo(scope, dwellingVisibility),
    order: [
      { column: 'o.position', property: 'position', direction: 'ASC' },
      { column: 'o.person_id', property: 'personId', direction: 'ASC' },
    ],
    first,
    maximum: 10,
  })
}
