import { defineStatistic } from '@yiwang/shared/graphql'
import { countDangerousHouses, type DangerousHouseCounts } from './repository.ts'

export const dangerousHousesByRegion = defineStatistic<null, DangerousHouseCounts>(
  (regions, _, { database }) => countDangerousHouses(database, regions),
  () => ({ cGrade: 0, dGrade: 0, identified: 0, writtenOff: 0 }),
)
