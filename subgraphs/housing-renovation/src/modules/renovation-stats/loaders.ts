import { defineStatistic } from '@yiwang/shared/graphql'
import type { Period } from '@yiwang/shared/time'
import { countRenovation, type RenovationCounts } from './repository.ts'

export const renovationByRegion = defineStatistic<Period, RenovationCounts>(
  (regions, period, { database }) => countRenovation(database, regions, period),
  () => ({ quarters: 0, buildings: 0, households: 0, floorAreaSqmX100: 0n, projectsByStatus: new Map() }),
)
