import { type Database, toCount, type OwnRegions } from '@yiwang/shared/database'
import type { Period } from '@yiwang/shared/time'
import { countAccidents } from './repository.ts'

/** Accidents of one region by the Beijing day they happened; 亡人火灾 is a fire with at least one death. */
export interface AccidentFigures {
  readonly workSafetyAccidents: number
  readonly fatalFires: number
}

export async function accidentFiguresOf(
  database: Database,
  regions: OwnRegions,
  period: Period | null,
): Promise<Map<string, AccidentFigures>> {
  const counts = await countAccidents(database, regions, period)
  return new Map(
    regions.map((region) => {
      const row = counts.get(region)?.[0]
      return [region, { workSafetyAccidents: toCount(row?.workSafety ?? 0), fatalFires: toCount(row?.fatalFires ?? 0) }]
    }),
  )
}
