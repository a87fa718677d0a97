import { defineBatch } from '@yiwang/shared/graphql'
import type { PropertyServiceRow } from './entities.ts'
import { findPropertyServices } from './repository.ts'

export const propertyByQuarter = defineBatch<null, PropertyServiceRow | null>(
  (quarterIds, _, { database }) => findPropertyServices(database, quarterIds),
  () => null,
)
