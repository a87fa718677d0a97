import { defineBatch } from '@yiwang/shared/graphql'
import { countOpenFireHazards } from './repository.ts'

export const openFireHazardsByBuilding = defineBatch<null, number>(
  (buildings, _, { database }) => countOpenFireHazards(database, buildings),
  () => 0,
)
