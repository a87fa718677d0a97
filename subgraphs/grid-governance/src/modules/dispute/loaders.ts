import { defineBatch, defineStatistic } from '@yiwang/shared/graphql'
import type { Period } from '@yiwang/shared/time'
import type { MediationRow } from './entities.ts'
import { countResolvedDisputes, firstMediations } from './repository.ts'
import { type DisputeFigures, disputeFigures } from './service.ts'

export const mediationsByCase = defineBatch<{ first: number }, MediationRow[]>(
  (cases, { first }, { database }) => firstMediations(database, cases, first),
  () => [],
)

export const disputeFiguresByRegion = defineStatistic<{ period: Period | null }, DisputeFigures>(
  async (regions, { period }, { database }) => {
    const counted = await countResolvedDisputes(database, regions, period)
    return new Map([...counted].map(([region, rows]) => [region, disputeFigures(rows)]))
  },
  () => disputeFigures([]),
)
