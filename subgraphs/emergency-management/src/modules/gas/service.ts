import { type Database, toCents, toCount, type OwnRegions } from '@yiwang/shared/database'
import { decimal2, rate, type Rate } from '@yiwang/shared/money'
import type { Period } from '@yiwang/shared/time'
import { countGasHazards, type GasHazardRow, type GasSumRow, sumGasInspections } from './repository.ts'

/** 燃气安全 of one region: what the batches of the period covered, and the hazards found in it. */
export interface GasFigures {
  readonly commercialUsers: number
  readonly stations: number
  readonly longDistanceKm: string
  readonly mediumPressureKm: string
  readonly lowPressureKm: string
  readonly householdsInspected: number
  readonly pipelineHazards: number
  readonly userHazards: number
  readonly rectified: Rate
}

export async function gasFiguresOf(
  database: Database,
  regions: OwnRegions,
  period: Period | null,
): Promise<Map<string, GasFigures>> {
  const [batches, hazards] = await Promise.all([
    sumGasInspections(database, regions, period),
    countGasHazards(database, regions, period),
  ])
  return new Map(regions.map((region) => [region, gasFigures(batches.get(region)?.[0], hazards.get(region)?.[0])]))
}

function gasFigures(batches: GasSumRow | undefined, hazards: GasHazardRow | undefined): GasFigures {
  const pipelineHazards = toCount(hazards?.pipeline ?? 0)
  const userHazards = toCount(hazards?.users ?? 0)
  return {
    commercialUsers: toCount(batches?.commercialUsers ?? 0),
    stations: toCount(batches?.stations ?? 0),
    longDistanceKm: decimal2(toCents(batches?.longKm ?? 0)),
    mediumPressureKm: decimal2(toCents(batches?.mediumKm ?? 0)),
    lowPressureKm: decimal2(toCents(batches?.lowKm ?? 0)),
    householdsInspected: toCount(batches?.households ?? 0),
    pipelineHazards,
    userHazards,
    rectified: rate(toCount(hazards?.rectified ?? 0), pipelineHazards + userHazards),
  }
}
