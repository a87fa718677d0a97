import type { Period } from '@yiwang/shared/time'

/** Regions belong to grid governance; what is answered of them is the key. */
export interface RegionKey {
  readonly code: string
}

/** Statistics that were asked for; each field loads only the tables it counts. */
export interface StatsQuestion extends RegionKey {
  readonly period: Period | null
}
