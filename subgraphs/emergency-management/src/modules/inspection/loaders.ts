import { type Connection, emptyConnection } from '@yiwang/shared/database'
import { defineBatch } from '@yiwang/shared/graphql'
import type { InspectionRow } from './entities.ts'
import {
  findInspections,
  lastInspectionDays,
  type OrganisationInspectionArgs,
  pageOfInspectionsPerOrganisation,
} from './repository.ts'

export const inspectionByNo = defineBatch<null, InspectionRow | null>(
  (numbers, _, { database, scope }) => findInspections(database, scope, numbers),
  () => null,
)

export const inspectionsByOrganisation = defineBatch<OrganisationInspectionArgs, Connection<InspectionRow>>(
  (organisations, args, { database, scope }) =>
    pageOfInspectionsPerOrganisation(database, scope, { ...args, organisations }),
  () => emptyConnection,
)

export const lastInspectedOnByOrganisation = defineBatch<null, string | null>(
  (organisations, _, { database, scope }) => lastInspectionDays(database, scope, organisations),
  () => null,
)
