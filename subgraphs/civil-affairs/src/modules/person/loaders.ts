import { defineBatch } from '@yiwang/shared/graphql'
import { countResidents } from './repository.ts'

export const residentsByRegion = defineBatch<null, number>(
  (regions, _, { database }) => countResidents(database, regions),
  () => 0,
)
