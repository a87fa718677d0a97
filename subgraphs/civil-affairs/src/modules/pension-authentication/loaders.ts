import { defineBatch, defineStatistic } from '@yiwang/shared/graphql'
import { defineRegionList } from '../region/loaders.ts'
import type { PensionHoldRow, PlacedPensionAuthentication } from './entities.ts'
import {
  type AuthenticationFilter,
  countStatuses,
  findAuthentications,
  findAuthenticationsOfPersons,
  findHolds,
  pageOfAuthentications,
  type StatusCounts,
} from './repository.ts'

export const authenticationByPerson = defineBatch<null, PlacedPensionAuthentication | null>(
  (persons, _, { database, scope }) => findAuthenticationsOfPersons(database, scope, persons),
  () => null,
)

export const authenticationById = defineBatch<null, PlacedPensionAuthentication | null>(
  (numbers, _, { database, scope }) => findAuthentications(database, scope, numbers),
  () => null,
)

export const holdsByAuthentication = defineBatch<null, readonly PensionHoldRow[]>(
  (authentications, _, { database }) => findHolds(database, authentications),
  () => [],
)

export const authenticationsInRegion = defineRegionList<AuthenticationFilter, PlacedPensionAuthentication>(
  (region, args, { database, scope }) => pageOfAuthentications(database, scope, { ...args, region }),
)

/** By status at the end of the day that is the argument. */
export const authenticationsByRegion = defineStatistic<string, StatusCounts>(
  (regions, asOf, { database }) => countStatuses(database, regions, asOf),
  () => new Map(),
)
