import { toCount } from '@yiwang/shared/database'
import { defineStatistic } from '@yiwang/shared/graphql'
import { type Rate, rate } from '@yiwang/shared/money'
import type { Period } from '@yiwang/shared/time'
import { type CaseStatsArgs, countCases, countClocks, countHotlineOrders } from './repository.ts'
import { type CaseFigures, caseFigures } from './service.ts'

/** All of a region's case figures: one statement for the cases, one for their clocks. */
export const caseFiguresByRegion = defineStatistic<CaseStatsArgs, CaseFigures>(
  async (regions, args, { database }) => {
    const [cases, clocks] = await Promise.all([
      countCases(database, regions, args),
      countClocks(database, regions, args),
    ])
    return new Map(regions.map((region) => [region, caseFigures(cases.get(region) ?? [], clocks.get(region)?.[0])]))
  },
  () => caseFigures([], undefined),
)

export interface HotlineFigures {
  readonly accepted: number
  readonly closed: number
  readonly satisfactionRate: Rate
}

export const hotlineFiguresByRegion = defineStatistic<{ period: Period | null }, HotlineFigures>(
  async (regions, { period }, { database }) => {
    const counted = await countHotlineOrders(database, regions, period)
    return new Map(
      [...counted].map(([region, [row]]) => [
        region,
        {
          accepted: toCount(row?.accepted ?? 0),
          closed: toCount(row?.closed ?? 0),
          satisfactionRate: rate(toCount(row?.satisfied ?? 0), toCount(row?.evaluated ?? 0)),
        },
      ]),
    )
  },
  () => ({ accepted: 0, closed: 0, satisfactionRate: rate(0, 0) }),
)
