import { districts, type Random, type SampleKeys } from '@yiwang/shared/sample-data'
import { ancestorAt } from '@yiwang/shared/region'
import { addDays, beijingDate, daysBetween } from '@yiwang/shared/time'

/** A village or community that records may lie in. */
export interface Village {
  readonly code: string
  readonly townCode: string
  readonly townName: string
}

/** The counties with the last day of their records. 汉滨's civil records are those of 安康 (F21–F23). */
export const counties = {
  hantai: { code: districts.hantai.code, lastDay: beijingDate(districts.hantai.asOf) },
  hanbin: { code: districts.hanbin.code, lastDay: beijingDate(districts.ankang.asOf) },
  anyuan: { code: districts.anyuan.code, lastDay: beijingDate(districts.anyuan.asOf) },
  pinglu: { code: districts.pinglu.code, lastDay: beijingDate(districts.pinglu.asOf) },
} as const
export type County = (typeof counties)[keyof typeof counties]

/** The villages of a region in the order of the list, without those that a development zone runs. */
export function villagesOf(keys: SampleKeys, regionCode: string): Village[] {
  const towns = new Map(
    keys.regions
      .filter(({ level, entrusted }) => level === 'TOWNSHIP' && !entrusted)
      .map(({ code, name }) => [code, name]),
  )
  return keys.regions.flatMap(({ code, level, parentCode }) => {
    const townName = towns.get(parentCode ?? '')
    const lies = level === 'VILLAGE' && [countyOf(code), parentCode].includes(regionCode)
    return lies && parentCode !== null && townName !== undefined ? [{ code, townCode: parentCode, townName }] : []
  })
}

/** Townships of a county that have villages of their own. */
export function townsOf(keys: SampleKeys, countyCode: string): { readonly code: string; readonly name: string }[] {
  const towns = new Map(villagesOf(keys, countyCode).map(({ townCode, townName }) => [townCode, townName]))
  return [...towns].map(([code, name]) => ({ code, name }))
}

export function countyOf(code: string): string {
  return ancestorAt('COUNTY', code) ?? code
}

/** 编号: prefix, county, time and running number. */
export function numbered(prefix: string, code: string, time: string, order: number): string {
  return `${prefix}${code.slice(0, 6)}${time.replaceAll('-', '')}${String(order).padStart(6, '0')}`
}

/** A day between two days, both included. */
export function dayBetween(random: Random, from: string, to: string): string {
  return addDays(from, random.between(0, daysBetween(from, to)))
}

/** `count` different items in random order; fewer where there are fewer. */
export function choose<Item>(random: Random, items: readonly Item[], count: number): Item[] {
  return items
    .map((item) => ({ item, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ item }) => item)
}
