import { type Connection, emptyConnection } from '@yiwang/shared/database'
import { defineBatch, type RequestContext } from '@yiwang/shared/graphql'
import type { FiveImplementationsRow, HazardRow, HazardStepRow, ListedSupervisionRow } from './entities.ts'
import {
  findFiveImplementations,
  findHazards,
  findListedSupervisions,
  firstSteps,
  type HazardPageArgs,
  type HazardParent,
  pageOfHazards,
  pageOfHazardsPer,
  type RegionHazardArgs,
} from './repository.ts'

export const hazardByNo = defineBatch<null, HazardRow | null>(
  (numbers, _, { database, scope }) => findHazards(database, scope, numbers),
  () => null,
)

export const hazardsByOrganisation = hazardsBy('organisation_uscc')
export const hazardsByBuilding = hazardsBy('building_id')
export const hazardsByInspection = hazardsBy('inspection_no')
export const hazardsByCase = hazardsBy('case_no')

function hazardsBy(parent: HazardParent) {
  return defineBatch<HazardPageArgs, Connection<HazardRow>>(
    (keys, args, { database, scope }) => pageOfHazardsPer(database, scope, { ...args, parent, keys }),
    () => emptyConnection,
  )
}

export const stepsByHazard = defineBatch<number, readonly HazardStepRow[]>(
  (numbers, first, { database }) => firstSteps(database, numbers, first),
  () => [],
)

export const fiveImplementationsByHazard = defineBatch<null, FiveImplementationsRow | null>(
  (numbers, _, { database }) => findFiveImplementations(database, numbers),
  () => null,
)

export const listedSupervisionByHazard = defineBatch<null, ListedSupervisionRow | null>(
  (numbers, _, { database }) => findListedSupervisions(database, numbers),
  () => null,
)

/** A page of one region's hazards; there is nothing to batch. */
export function hazardsInRegion(
  args: RegionHazardArgs,
  { database, scope }: RequestContext,
): Promise<Connection<HazardRow>> {
  return pageOfHazards(database, scope, args)
}
