import { defineBatch, defineStatistic } from '@yiwang/shared/graphql'
import { beijingDate } from '@yiwang/shared/time'
import type { PersonCopyRow } from './entities.ts'
import { countResidents, findPersons, findPersonsOfHouseholds } from './repository.ts'

export const personById = defineBatch<null, PersonCopyRow | null>(
  (ids, _, { database, scope }) => findPersons(database, scope, ids),
  () => null,
)

/** One member of each household: all live in the same grid. */
export const personOfHousehold = defineBatch<null, PersonCopyRow | null>(
  (households, _, { database, scope }) => findPersonsOfHouseholds(database, scope, households),
  () => null,
)

export const residentsByRegion = defineStatistic<null, number>(
  (regions, _, { database, now }) => countResidents(database, regions, beijingDate(now)),
  () => 0,
)
