import { defineBatch } from '@yiwang/shared/graphql'
import type { BuildingCopyRow } from './entities.ts'
import { findBuildings } from './repository.ts'

export const buildingById = defineBatch<null, BuildingCopyRow | null>(
  (ids, _, { database }) => findBuildings(database, ids),
  () => null,
)
