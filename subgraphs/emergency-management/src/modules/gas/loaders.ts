import { defineBatch } from '@yiwang/shared/graphql'
import type { Period } from '@yiwang/shared/time'
import { type GasFigures, gasFiguresOf } from './service.ts'

export const gasFiguresByRegion = defineBatch<Period | null, GasFigures | null>(
  (regions, period, { database }) => gasFiguresOf(database, regions, period),
  () => null,
)
