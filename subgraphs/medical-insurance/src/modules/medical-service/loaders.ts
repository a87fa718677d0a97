import type { Connection } from '@yiwang/shared/database'
import { defineBatch, type RequestContext } from '@yiwang/shared/graphql'
import type { MedicalServiceItemRow } from './entities.ts'
import {
  findCityWideItems,
  findDiseases,
  findServiceYears,
  type ItemQuery,
  pageOfItems,
  unitsAround,
} from './repository.ts'
import type { ServiceFigures } from './service.ts'

/** A region's figures of a year; null without a row. Counts are those at the end of the year. */
export const serviceFiguresOfRegion = defineBatch<{ readonly year: number }, ServiceFigures | null>(
  async (regions, { year }, { database }) => {
    const rows = await findServiceYears(database, regions, year)
    const [items, diseases] = await Promise.all([findCityWideItems(database, regions), findDiseases(database, regions)])
    const end = `${year}-12-31`
    const figures = [...rows].map(([region, row]) => {
      const around = new Set(unitsAround(region))
      const cityWideItems = items.filter(
        (item) => around.has(item.regionCode) && isSince(item.cityWideSince, end),
      ).length
      const known = diseases.filter((disease) => around.has(disease.regionCode) && isSince(disease.since, end))
      return [region, { ...row, cityWideItems, crossProvinceChronicDiseases: known.length }] as const
    })
    return new Map(figures)
  },
  () => null,
)

function isSince(since: string | null, day: string): boolean {
  return since !== null && since <= day
}

export function itemsInRegion(
  query: ItemQuery,
  { database }: RequestContext,
): Promise<Connection<MedicalServiceItemRow>> {
  return pageOfItems(database, query)
}
