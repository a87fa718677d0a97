import { type Connection, emptyConnection } from '@yiwang/shared/database'
import { defineBatch } from '@yiwang/shared/graphql'
import type { RegionRow } from './entities.ts'
import { type ChildrenArgs, findRegions, pageOfChildren } from './repository.ts'

export const regionByCode = defineBatch<null, RegionRow | null>(
  (codes, _, { database }) => findRegions(database, codes),
  () => null,
)

export const childrenByCode = defineBatch<ChildrenArgs, Connection<RegionRow>>(
  (codes, args, { database }) => pageOfChildren(database, codes, args),
  () => emptyConnection,
)
