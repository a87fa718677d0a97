import { type Connection, toCount } from '@yiwang/shared/database'
import { defineBatch, type RequestContext, defineStatistic } from '@yiwang/shared/graphql'
import type { Period } from '@yiwang/shared/time'
import type { SupervisionLetterRow } from './entities.ts'
import { countLetters, findLetters, firstLettersOfCases, type LetterSearch, pageOfLetters } from './repository.ts'

export const letterByNo = defineBatch<null, SupervisionLetterRow | null>(
  (numbers, _, { database, scope }) => findLetters(database, scope, numbers),
  () => null,
)

export const lettersByCase = defineBatch<{ first: number }, SupervisionLetterRow[]>(
  (cases, { first }, { database }) => firstLettersOfCases(database, cases, first),
  () => [],
)

export interface SupervisionFigures {
  readonly issued: number
  readonly replied: number
  readonly overdue: number
}

export const supervisionFiguresByRegion = defineStatistic<{ period: Period | null }, SupervisionFigures>(
  async (regions, { period }, { database, now }) => {
    const counted = await countLetters(database, regions, period, now)
    return new Map(
      [...counted].map(([region, [row]]) => [
        region,
        { issued: toCount(row?.issued ?? 0), replied: toCount(row?.replied ?? 0), overdue: toCount(row?.overdue ?? 0) },
      ]),
    )
  },
  () => ({ issued: 0, replied: 0, overdue: 0 }),
)

export function listLetters(
  { database, scope }: RequestContext,
  search: LetterSearch,
): Promise<Connection<SupervisionLetterRow>> {
  return pageOfLetters(database, scope, search)
}
