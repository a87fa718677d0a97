import { type Connection, emptyConnection } from '@yiwang/shared/database'
import { defineBatch } from '@yiwang/shared/graphql'
import type { PageArgs } from '../grid/repository.ts'
import type { PersonRow } from '../person/entities.ts'
import type { HouseholdRow } from './entities.ts'
import { countHouseholds, countMembers, findHouseholds, firstMembers, pageOfHouseholds } from './repository.ts'

export const householdById = defineBatch<null, HouseholdRow | null>(
  (ids, _, { database, scope }) => findHouseholds(database, scope, ids),
  () => null,
)

export const householdsByGrid = defineBatch<PageArgs, Connection<HouseholdRow>>(
  (grids, args, { database, scope }) => pageOfHouseholds(database, scope, grids, args),
  () => emptyConnection,
)

export const householdCountByGrid = defineBatch<null, number>(
  (grids, _, { database, scope }) => countHouseholds(database, scope, grids),
  () => 0,
)

export const membersByHousehold = defineBatch<{ first: number }, PersonRow[]>(
  (households, { first }, { database, scope }) => firstMembers(database, scope, households, first),
  () => [],
)

export const memberCountByHousehold = defineBatch<null, number>(
  (households, _, { database, scope }) => countMembers(database, scope, households),
  () => 0,
)
