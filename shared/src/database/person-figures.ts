import { type Disclosure, publishedQuarters, roundAmount, roundCount } from '../disclosure/index.ts'
import { AppError } from '../errors/index.ts'
import { levelOf } from '../region/index.ts'
import { all } from './conditions.ts'
import { type During, quarterNumber, withinQuarters } from './during.ts'
import { type SqlNumber, toCents, toCount } from './numbers.ts'
import type { Database } from './open-database.ts'
import { type RegionQuery, regionRows } from './region-rows.ts'
import { camelCase } from './row-reader.ts'
import { raw, sql, type Sql } from './sql.ts'

/** What more is to be known of aggregates that count persons, households or their affairs. */
export interface PersonFigures {
  /** what else parts the same records, in a filter or in another figure: their cells have to be the same */
  readonly cells?: readonly Sql[]
  /** properties that hold money */
  readonly amounts?: readonly string[]
  /** properties that count things and not persons */
  readonly exact?: readonly string[]
}

interface Question {
  readonly query: RegionQuery
  readonly during: During | undefined
  readonly persons: PersonFigures
  readonly disclosure: Disclosure
}

type Values = Readonly<Record<string, SqlNumber>>

/**
 * The rows as whoever sees no records may know them. A cell is the records of one township, one quarter, one group and
 * one of each of the further cells; each is rounded by itself, and a row is the sum of its cells.
 * @throws AppError SUPPRESSED for a region below the township
 */
export async function shownRows<Row extends object>(
  database: Database,
  regions: readonly string[],
  { query, during, persons, disclosure }: Question,
): Promise<(Row & { region: string })[]> {
  regions.forEach(requireTownship)
  const quarters = publishedQuarters(during?.period, disclosure)
  const where = during ? all(query.where, withinQuarters(during, quarters)) : query.where
  const cells = [
    raw(`${query.alias}.town_code`),
    ...(during ? [quarterNumber(during, quarters)] : []),
    ...(persons.cells ?? []),
  ]
  const select = sql`${query.select}, COUNT(*) AS cell_rows`
  const keys = ['region', ...(query.groupBy ?? []).map(propertyOf)]
  const rows = await regionRows<Values>(database, regions, { ...query, where, select, cells })
  const exact = persons.exact ? await regionRows<Values>(database, regions, { ...query, where }) : []
  const rounded = rows.map((row) => roundCell(row, keys, persons)).filter(tellsSomething(keys))
  const shown = sumByKeys([...rounded, ...exact.map((row) => only(row, [...keys, ...(persons.exact ?? [])]))], keys)
  // the properties are the aliases of the select, which is what Row says
  return shown as unknown as (Row & { region: string })[]
}

/** One cell that is not found by region: a programme's or a batch's part of a township or group. */
export function shownTo(
  { disclosure }: Database,
  { persons, cents }: { readonly persons: number; readonly cents: bigint },
): { readonly persons: number; readonly cents: bigint } {
  if (!disclosure) return { persons, cents }
  return { persons: roundCount(persons), cents: roundAmount(cents, roundCount(persons)) }
}

function requireTownship(region: string): void {
  if (levelOf(region) === 'VILLAGE')
    throw new AppError('SUPPRESSED', `区划 ${region} 小于乡镇（街道），人员统计不予公布`)
}

/** a.town_code → townCode */
function propertyOf(column: string): string {
  return camelCase(column.slice(column.lastIndexOf('.') + 1))
}

function roundCell(row: Values, keys: readonly string[], { amounts = [], exact = [] }: PersonFigures): Values {
  const persons = roundCount(toCount(row['cellRows'] ?? 0))
  const rounded: Record<string, SqlNumber> = {}
  for (const [name, value] of Object.entries(row)) {
    if (keys.includes(name)) rounded[name] = value
    else if (amounts.includes(name)) rounded[name] = roundAmount(toCents(value), persons)
    else if (!exact.includes(name) && !/^cell(?:\d+|Rows)$/.test(name)) rounded[name] = roundCount(toCount(value))
  }
  return rounded
}

/** That a group has a row at all would tell that somebody is in it. */
function tellsSomething(keys: readonly string[]): (row: Values) => boolean {
  return (row) => Object.entries(row).some(([name, value]) => !keys.includes(name) && Number(value) !== 0)
}

function only(row: Values, names: readonly string[]): Values {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]))
}

function sumByKeys(rows: readonly Values[], keys: readonly string[]): Values[] {
  const sums = new Map<string, Record<string, SqlNumber>>()
  for (const row of rows) {
    const key = JSON.stringify(keys.map((name) => row[name]))
    const sum = sums.get(key) ?? {}
    for (const [name, value] of Object.entries(row))
      sum[name] = keys.includes(name) ? value : toCents(sum[name] ?? 0) + toCents(value)
    sums.set(key, sum)
  }
  return [...sums.values()]
}
