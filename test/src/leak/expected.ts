import { readFileSync } from 'node:fs'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import type { PersonKey, SampleKeys } from '@yiwang/shared/sample-data'
import type { Column } from './callers.ts'

/** What the table allows one caller of one record. */
export type Allowed = 'everything' | 'masked'

type Rows = Readonly<Record<string, readonly string[]>>

interface Table {
  readonly unmaskedWithPurpose: Rows
  readonly childWithPurpose: Rows
  readonly instead: Readonly<Record<string, unknown>>
  readonly noPersonBehind: readonly string[]
}

// written by hand; its own words say from what
const table = JSON.parse(readFileSync(new URL('who-sees-what.json', import.meta.url), 'utf8')) as Table
const { unmaskedWithPurpose: unmasked, childWithPurpose: ofChildren, instead, noPersonBehind } = table

export const personalCoordinates: readonly string[] = [...Object.keys(unmasked), ...Object.keys(ofChildren)]

export interface Asked {
  readonly coordinate: string
  readonly column: Column
  readonly purpose: string | null
  /** whether it is the caller's own record; a list that holds nothing but the own ones is */
  readonly own: boolean
  /** whether the person is younger than fourteen */
  readonly child: boolean
}

/** Reads the table, nothing else. */
export function allowedBy({ coordinate, column, purpose, own, child }: Asked): Allowed {
  const row = unmasked[coordinate] ?? (child ? ofChildren[coordinate] : undefined)
  if (row === undefined) return 'everything'
  if (own) return row.includes('self') ? 'everything' : 'masked'
  return purpose !== null && row.includes(column) ? 'everything' : 'masked'
}

/** Whether the value is what the table puts in the place of a masked one. */
export function isMasked(coordinate: string, value: unknown): boolean {
  const mask = instead[coordinate] ?? null
  if (typeof mask === 'string' && mask.startsWith('/')) return new RegExp(mask.slice(1, -1)).test(String(value))
  return JSON.stringify(value ?? null) === JSON.stringify(mask)
}

/** Whose records the caller may know of, told from the sample's own keys. */
export function personsInSight(keys: SampleKeys, column: Column, claims: AccessTokenClaims): (p: PersonKey) => boolean {
  if (noPersonBehind.includes(column)) return () => false
  if (column === 'CITIZEN') {
    const me = keys.persons.find(({ personId }) => personId === claims.personId)
    return ({ householdId }) => householdId === me?.householdId
  }
  if (column === 'GRID_WORKER') return ({ gridCode }) => claims.grids.includes(gridCode)
  // 县 6 digits, 镇 9 digits: never by trimming zeros
  const digits = column === 'TOWN_CLERK' ? 9 : 6
  return ({ villageCode }) => claims.regions.some((code) => villageCode.startsWith(code.slice(0, digits)))
}
