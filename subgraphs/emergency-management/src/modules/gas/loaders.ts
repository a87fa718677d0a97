import type { Connection } from '@yiwang/shared/database'
import { type RequestContext, defineStatistic } from '@yiwang/shared/graphql'
import type { Period } from '@yiwang/shared/time'
import type { GasInspectionRow } from './entities.ts'
import { pageOfGasInspections, type GasPageArgs } from './repository.ts'
import { type GasFigures, gasFiguresOf } from './service.ts'

export const gasFiguresByRegion = defineStatistic<Period | null, GasFigures | null>(
  (regions, period, { database }) => gasFiguresOf(database, regions, period),
  () => null,
)

/** A page of one region's gas inspections; there is nothing to batch. */
export function gasInspectionsInRegion(
  args: GasPageArgs,
  { database, scope }: RequestContext,
): Promise<Connection<GasInspectionRow>> {
  return pageOfGasInspections(database, scope, args)
}
