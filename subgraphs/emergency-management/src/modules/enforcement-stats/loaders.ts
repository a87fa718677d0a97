import { defineStatistic } from '@yiwang/shared/graphql'
import type { Period } from '@yiwang/shared/time'
import { type EnforcementFigures, enforcementFiguresOf } from './service.ts'

export const enforcementFiguresByRegion = defineStatistic<Period | null, EnforcementFigures | null>(
  (regions, period, { database }) => enforcementFiguresOf(database, regions, period),
  () => null,
)
