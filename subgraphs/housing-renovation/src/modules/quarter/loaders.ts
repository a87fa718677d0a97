import { type Connection, emptyConnection } from '@yiwang/shared/database'
import { defineBatch } from '@yiwang/shared/graphql'
import type { QuarterRow } from './entities.ts'
import { findQuarters, type PageArgs, pageOfQuarters } from './repository.ts'

export const quarterById = defineBatch<null, QuarterRow | null>(
  (quarterIds, _, { database }) => findQuarters(database, quarterIds),
  () => null,
)

export const quartersByRegion = defineBatch<PageArgs, Connection<QuarterRow>>(
  (regions, args, { database }) => pageOfQuarters(database, regions, args),
  () => emptyConnection,
)
