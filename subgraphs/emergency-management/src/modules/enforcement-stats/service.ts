import { type Database, toCents, toCount, type OwnRegions } from '@yiwang/shared/database'
import { type Money, money } from '@yiwang/shared/money'
import type { Period } from '@yiwang/shared/time'
import { countClues, countInterviews, sumCases } from './repository.ts'

/** Enforcement of one region: each record by its own day (hand-over, interview, filing). */
export interface EnforcementFigures {
  readonly clues: number
  readonly enterprisesInterviewed: number
  readonly departmentsInterviewed: number
  readonly casesFiled: number
  readonly penalty: Money
}

export async function enforcementFiguresOf(
  database: Database,
  regions: OwnRegions,
  period: Period | null,
): Promise<Map<string, EnforcementFigures>> {
  const [clues, interviews, cases] = await Promise.all([
    countClues(database, regions, period),
    countInterviews(database, regions, period),
    sumCases(database, regions, period),
  ])
  return new Map(
    regions.map((region) => {
      const interviewed = interviews.get(region)?.[0]
      const filed = cases.get(region)?.[0]
      return [
        region,
        {
          clues: toCount(clues.get(region)?.[0]?.clues ?? 0),
          enterprisesInterviewed: toCount(interviewed?.enterprises ?? 0),
          departmentsInterviewed: toCount(interviewed?.departments ?? 0),
          casesFiled: toCount(filed?.cases ?? 0),
          penalty: money(toCents(filed?.penaltyCents ?? 0)),
        },
      ]
    }),
  )
}
