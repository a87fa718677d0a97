import { defineBatch } from '@yiwang/shared/graphql'
import type { Period } from '@yiwang/shared/time'
import { type AccidentFigures, accidentFiguresOf } from './service.ts'

export const accidentFiguresByRegion = defineBatch<Period | null, AccidentFigures | null>(
  (regions, period, { database }) => accidentFiguresOf(database, regions, period),
  () => null,
)
