import { seriesOf } from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import type { OrganisationKey, Random, SampleKeys } from '@yiwang/shared/sample-data'
import { type NumberPrefix, recordNumber } from '../modules/record-number/record-number.ts'

/** Where a record lies: the finest region that is known, with its columns, and the grid where there is one. */
export function placeOf(regionCode: string, gridCode: string | null) {
  return { ...regionColumns(regionCode), gridCode }
}

/** Townships of a county in the order of the list, without those that a development zone runs. */
export function townsOf(keys: SampleKeys, countyCode: string): string[] {
  return keys.regions
    .filter(({ level, parentCode, entrusted }) => level === 'TOWNSHIP' && parentCode === countyCode && !entrusted)
    .map(({ code }) => code)
    .sort()
}

/** Organisations that the department inspects: the trade tells the field. */
export function inspectedIn(keys: SampleKeys, regionPrefix: string): OrganisationKey[] {
  return keys.organisations.filter(
    ({ regionCode, safetyField, demo }) => regionCode.startsWith(regionPrefix) && safetyField !== null && !demo,
  )
}

/** A function that picks an enterprise of the township, one of the field's trade where there is one. */
export function enterprisePicker(keys: SampleKeys, countyCode: string) {
  const byTown = new Map(townsOf(keys, countyCode).map((town) => [town, inspectedIn(keys, town.slice(0, 9))]))
  return (town: string, field: string, random: Random): OrganisationKey => {
    const ofTown = byTown.get(town) ?? []
    const ofField = ofTown.filter(({ safetyField }) => safetyField === field)
    return random.pick(ofField.length > 0 ? ofField : ofTown)
  }
}

export interface NumberParts {
  readonly countyCode: string
  readonly day: string
  readonly order: number
}

/** 编号: prefix, county, day and running number. */
export function numbered(prefix: NumberPrefix, { countyCode, day, order }: NumberParts): string {
  return recordNumber(seriesOf(prefix, countyCode, day), order)
}

/** A day between two days, both included. */
export function dayBetween(from: string, to: string, random: Random): string {
  const start = Date.parse(`${from}T00:00:00Z`)
  const days = Math.round((Date.parse(`${to}T00:00:00Z`) - start) / 86_400_000)
  return new Date(start + random.between(0, days) * 86_400_000).toISOString().slice(0, 10)
}

export function earlier(a: string, b: string): string {
  return a < b ? a : b
}

export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
