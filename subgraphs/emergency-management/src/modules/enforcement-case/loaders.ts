import { type Connection, emptyConnection } from '@yiwang/shared/database'
import { defineBatch, type RequestContext } from '@yiwang/shared/graphql'
import type { HazardRow } from '../hazard/entities.ts'
import type { EnforcementCaseRow } from './entities.ts'
import {
  type CasePageArgs,
  firstHazardsOfCases,
  pageOfCases,
  pageOfCasesPerOrganisation,
  type RegionCaseArgs,
} from './repository.ts'

export const enforcementCasesByOrganisation = defineBatch<CasePageArgs, Connection<EnforcementCaseRow>>(
  (organisations, args, { database, scope }) => pageOfCasesPerOrganisation(database, scope, { ...args, organisations }),
  () => emptyConnection,
)

export const hazardsByEnforcementCase = defineBatch<number, readonly HazardRow[]>(
  (cases, first, { database, scope }) => firstHazardsOfCases(database, scope, { cases, first }),
  () => [],
)

/** A page of one region's cases; there is nothing to batch. */
export function enforcementCasesInRegion(
  args: RegionCaseArgs,
  { database, scope }: RequestContext,
): Promise<Connection<EnforcementCaseRow>> {
  return pageOfCases(database, scope, args)
}
