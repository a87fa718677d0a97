import { defineBatch } from '@yiwang/shared/graphql'
import type { Period } from '@yiwang/shared/time'
import { type EnforcementFigures, enforcementFiguresOf } from './service.ts'

export const enforcementFiguresByRegion = defineBatch<Period | null, EnforcementFigures | null>(
  (regions, period, { database }) => enforcementFiguresOf(database, regions, period),
  () => null,
)
