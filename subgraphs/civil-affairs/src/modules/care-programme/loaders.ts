import { type Connection, emptyConnection } from '@yiwang/shared/database'
import { defineBatch, defineStatistic } from '@yiwang/shared/graphql'
import type { CareProgrammeRow } from './entities.ts'
import {
  type DeliveredToGroup,
  findProgrammes,
  pageOfProgrammesPerRegion,
  type ProgrammePage,
  sumDeliveries,
} from './repository.ts'

export const programmeByNo = defineBatch<null, CareProgrammeRow | null>(
  (numbers, _, { database, caller }) => findProgrammes(database, caller, numbers),
  () => null,
)

export const programmesByRegion = defineStatistic<ProgrammePage, Connection<CareProgrammeRow>>(
  (regions, page, { database }) => pageOfProgrammesPerRegion(database, regions, page),
  () => emptyConnection,
)

export const deliveriesByProgramme = defineBatch<null, readonly DeliveredToGroup[]>(
  (programmes, _, { database }) => sumDeliveries(database, programmes),
  () => [],
)
