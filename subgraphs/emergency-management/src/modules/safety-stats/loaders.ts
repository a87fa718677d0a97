import { defineStatistic } from '@yiwang/shared/graphql'
import type { Period } from '@yiwang/shared/time'
import { safetyFigures, type SafetyFigures, safetyFiguresOf } from './service.ts'

export const safetyFiguresByRegion = defineStatistic<Period | null, SafetyFigures>(
  (regions, period, { database }) => safetyFiguresOf(database, regions, period),
  () => safetyFigures([], null),
)
