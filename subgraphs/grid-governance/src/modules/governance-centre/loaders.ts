import { type Connection, emptyConnection, toCount } from '@yiwang/shared/database'
import { defineBatch, defineStatistic } from '@yiwang/shared/graphql'
import type { Period } from '@yiwang/shared/time'
import type { GovernanceCentreRow, PublicityEventRow, ReceptionRecordRow } from './entities.ts'
import {
  type CentrePage,
  countPublicityEvents,
  countReceptions,
  findCentres,
  pageOfPublicityEvents,
  pageOfReceptions,
} from './repository.ts'

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

export const publicityEventsByRegion = defineBatch<CentrePage, Connection<PublicityEventRow>>(
  (regions, page, { database }) => pageOfPublicityEvents(database, regions, page),
  () => emptyConnection,
)

export const receptionsByRegion = defineBatch<CentrePage, Connection<ReceptionRecordRow>>(
  (regions, page, { database, scope }) => pageOfReceptions(database, scope, regions, page),
  () => emptyConnection,
)

export interface ReceptionFigures {
  readonly visits: number
  readonly personTimes: number
}

export const receptionFiguresByRegion = defineStatistic<{ period: Period | null }, ReceptionFigures>(
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
