import { toCount } from '@yiwang/shared/database'
import { defineBatch } from '@yiwang/shared/graphql'
import type { Period } from '@yiwang/shared/time'
import type { GovernanceCentreRow } from './entities.ts'
import { countPublicityEvents, countReceptions, findCentres } from './repository.ts'

export const centreByRegion = defineBatch<null, GovernanceCentreRow | null>(
  (regions, _, { database }) => findCentres(database, regions),
  () => null,
)

export const publicityEventCountByRegion = defineBatch<{ period: Period | null }, number>(
  async (regions, { period }, { database }) => {
    const counted = await countPublicityEvents(database, regions, period)
    return new Map([...counted].map(([region, [row]]) => [region, toCount(row?.events ?? 0)]))
  },
  () => 0,
)

export interface ReceptionFigures {
  readonly visits: number
  readonly personTimes: number
}

export const receptionFiguresByRegion = defineBatch<{ period: Period | null }, ReceptionFigures>(
  async (regions, { period }, { database }) => {
    const counted = await countReceptions(database, regions, period)
    return new Map(
      [...counted].map(([region, [row]]) => [
        region,
        { visits: toCount(row?.visits ?? 0), personTimes: toCount(row?.personTimes ?? 0) },
      ]),
    )
  },
  () => ({ visits: 0, personTimes: 0 }),
)
