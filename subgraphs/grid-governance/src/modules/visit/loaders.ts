import { type Connection, emptyConnection } from '@yiwang/shared/database'
import { defineBatch } from '@yiwang/shared/graphql'
import type { PageArgs } from '../grid/repository.ts'
import type { GridVisitRow } from './entities.ts'
import { pageOfVisits } from './repository.ts'

export const visitsByPerson = defineBatch<PageArgs, Connection<GridVisitRow>>(
  (persons, args, { database, scope }) => pageOfVisits(database, scope, persons, args),
  () => emptyConnection,
)
