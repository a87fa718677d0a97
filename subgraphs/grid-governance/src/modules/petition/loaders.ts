import { toCount } from '@yiwang/shared/database'
import { defineBatch, defineStatistic } from '@yiwang/shared/graphql'
import type { Period } from '@yiwang/shared/time'
import type { LeaderReceptionRow } from './entities.ts'
import { countPetitions, firstReceptionsOfCases } from './repository.ts'

export const leaderReceptionsByCase = defineBatch<{ first: number }, LeaderReceptionRow[]>(
  (cases, { first }, { database }) => firstReceptionsOfCases(database, cases, first),
  () => [],
)

export interface PetitionFigures {
  readonly registered: number
  readonly closed: number
  readonly leaderReceptions: number
}

export const petitionFiguresByRegion = defineStatistic<{ period: Period | null }, PetitionFigures>(
  async (regions, { period }, { database }) => {
    const counted = await countPetitions(database, regions, period)
    return new Map(
      [...counted].map(([region, [row]]) => [
        region,
        {
          registered: toCount(row?.registered ?? 0),
          closed: toCount(row?.closed ?? 0),
          leaderReceptions: toCount(row?.receptions ?? 0),
        },
      ]),
    )
  },
  () => ({ registered: 0, closed: 0, leaderReceptions: 0 }),
)
