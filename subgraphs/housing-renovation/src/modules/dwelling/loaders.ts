import { type Connection, emptyConnection } from '@yiwang/shared/database'
import { defineBatch } from '@yiwang/shared/graphql'
import type { HouseholdReference, PersonReference } from '../../projections/references.ts'
import type { PageArgs } from '../quarter/repository.ts'
import type { DwellingRow } from './entities.ts'
import { findDwellings, findHomes, firstHouseholds, firstOwned, firstOwners, pageOfDwellings } from './repository.ts'

export const dwellingById = defineBatch<null, DwellingRow | null>(
  (dwellingIds, _, context) => findDwellings(context, dwellingIds),
  () => null,
)

export const homeByHousehold = defineBatch<null, DwellingRow | null>(
  (householdIds, _, context) => findHomes(context, householdIds),
  () => null,
)

export const dwellingsByBuilding = defineBatch<PageArgs, Connection<DwellingRow>>(
  (buildingIds, args, context) => pageOfDwellings(context, buildingIds, args),
  () => emptyConnection,
)

export const ownedByPerson = defineBatch<number, DwellingRow[]>(
  (personIds, first, context) => firstOwned(context, personIds, first),
  () => [],
)

export const householdsByDwelling = defineBatch<number, HouseholdReference[]>(
  (dwellingIds, first, context) => firstHouseholds(context, dwellingIds, first),
  () => [],
)

export const ownersByDwelling = defineBatch<number, PersonReference[]>(
  (dwellingIds, first, context) => firstOwners(context, dwellingIds, first),
  () => [],
)
