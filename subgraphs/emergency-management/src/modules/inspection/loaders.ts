import { type Connection, emptyConnection } from '@yiwang/shared/database'
import { defineBatch, type RequestContext } from '@yiwang/shared/graphql'
import type { InspectionRow } from './entities.ts'
import {
  findInspections,
  lastInspectionDays,
  type OrganisationInspectionArgs,
  pageOfInspections,
  pageOfInspectionsPerOrganisation,
  type RegionInspectionArgs,
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

/** A page of one region's inspections; there is nothing to batch. */
export function inspectionsInRegion(
  args: RegionInspectionArgs,
  { database, scope }: RequestContext,
): Promise<Connection<InspectionRow>> {
  return pageOfInspections(database, scope, args)
}
