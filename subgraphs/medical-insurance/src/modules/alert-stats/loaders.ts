import { defineStatistic } from '@yiwang/shared/graphql'
import type { Period } from '@yiwang/shared/time'
import { type AlertCounts, countAlerts, countAlertsByTownship, sumAids, type TownshipCount } from './repository.ts'

interface Args {
  readonly period: Period | null
}

export const alertCountsOfRegion = defineStatistic<Args, AlertCounts>(
  (regions, { period }, { database }) => countAlerts(database, { regions, period }),
  () => ({ alerts: 0, persons: 0, closed: 0, excluded: 0 }),
)

export const townshipAlertsOfRegion = defineStatistic<Args, readonly TownshipCount[]>(
  (regions, { period }, { database }) => countAlertsByTownship(database, { regions, period }),
  () => [],
)

export const aidAmountOfRegion = defineStatistic<Args, bigint>(
  (regions, { period }, { database }) => sumAids(database, { regions, period }),
  () => 0n,
)
