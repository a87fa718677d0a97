import { type RegionColumns, regionColumns } from '@yiwang/shared/region'
import type { PersonCopyRow } from '../person/entities.ts'

/** Region and grid of an alert: they say who handles it. */
export interface AlertPlace extends RegionColumns {
  gridCode: string | null
}

/** Where the person lives. */
export function homeOf(person: PersonCopyRow): AlertPlace {
  const { regionCode, cityCode, countyCode, townCode, villageCode, gridCode } = person
  return { regionCode, cityCode, countyCode, townCode, villageCode, gridCode }
}

/** A township that the person does not live in; no grid is responsible until a worker is sent. */
export function townshipPlace(townCode: string): AlertPlace {
  return { ...regionColumns(townCode), gridCode: null }
}

export function gridPlace(gridCode: string): AlertPlace {
  return { ...regionColumns(gridCode.slice(0, 12)), gridCode }
}
