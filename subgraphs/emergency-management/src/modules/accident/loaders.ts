import type { Connection } from '@yiwang/shared/database'
import { defineBatch, type RequestContext, defineStatistic } from '@yiwang/shared/graphql'
import type { Period } from '@yiwang/shared/time'
import type { AccidentRow } from './entities.ts'
import { type AccidentPageArgs, findAccidents, pageOfAccidents } from './repository.ts'
import { type AccidentFigures, accidentFiguresOf } from './service.ts'

export const accidentFiguresByRegion = defineStatistic<Period | null, AccidentFigures | null>(
  (regions, period, { database }) => accidentFiguresOf(database, regions, period),
  () => null,
)

export const accidentByNo = defineBatch<null, AccidentRow | null>(
  (numbers, _, { database, scope }) => findAccidents(database, scope, numbers),
  () => null,
)

/** A page of one region's accidents; there is nothing to batch. */
export function accidentsInRegion(
  args: AccidentPageArgs,
  { database, scope }: RequestContext,
): Promise<Connection<AccidentRow>> {
  return pageOfAccidents(database, scope, args)
}
