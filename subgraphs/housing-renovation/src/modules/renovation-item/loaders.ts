import { defineBatch } from '@yiwang/shared/graphql'
import type { ItemRow } from './entities.ts'
import { firstItems } from './repository.ts'

export const itemsByProject = defineBatch<number, ItemRow[]>(
  (projectNos, first, { database }) => firstItems(database, projectNos, first),
  () => [],
)
