import { defineStatistic } from '@yiwang/shared/graphql'
import type { Period } from '@yiwang/shared/time'
import { countReports, type MediaCounts } from './repository.ts'

export const mediaReportsByRegion = defineStatistic<Period | null, MediaCounts>(
  (regions, period, { database }) => countReports(database, regions, period),
  () => new Map(),
)
