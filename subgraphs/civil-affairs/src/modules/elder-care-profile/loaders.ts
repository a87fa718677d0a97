import { defineBatch, defineStatistic } from '@yiwang/shared/graphql'
import type { ElderCareProfileRow } from './entities.ts'
import { countHomeCareBeds, findProfiles } from './repository.ts'

export const profileByPerson = defineBatch<null, ElderCareProfileRow | null>(
  (persons, _, { database, scope }) => findProfiles(database, scope, persons),
  () => null,
)

export const homeCareBedsByRegion = defineStatistic<null, number>(
  (regions, _, { database }) => countHomeCareBeds(database, regions),
  () => 0,
)
