import {
  byKey,
  type Connection,
  type Database,
  inRegion,
  join,
  pagePerParent,
  raw,
  sql,
  type Sql,
} from '@yiwang/shared/database'
import { levelOf, type RegionLevel } from '@yiwang/shared/region'
import type { QuarterRow } from './entities.ts'

/** Quarters are public: no scope applies. */
export async function findQuarters(
  database: Database,
  quarterIds: readonly string[],
): Promise<Map<string, QuarterRow>> {
  const rows = await database.rows<QuarterRow>(
    sql`SELECT q.* FROM residential_quarter q WHERE q.quarter_id IN (${join([...quarterIds])})`,
  )
  return byKey(rows, ({ quarterId }) => quarterId)
}

export interface PageArgs {
  readonly first: number
  readonly after: string | null
}

/** The quarters of many regions of any levels in one statement. */
export function pageOfQuarters(
  database: Database,
  regions: readonly string[],
  args: PageArgs,
): Promise<Map<string, Connection<QuarterRow>>> {
  return pagePerParent<QuarterRow>(database, regions, {
    select: sql`q.*`,
    from: sql`(${quartersWithRegion(regions)}) q`,
    parent: 'q.asked_region',
    where: sql`1 = 1`,
    order: [{ column: 'q.quarter_id', property: 'quarterId', direction: 'ASC' }],
    ...args,
  })
}

const levelColumn = {
  CITY: 'city_code',
  COUNTY: 'county_code',
  TOWNSHIP: 'town_code',
  VILLAGE: 'village_code',
} as const

/** Each quarter once per asked region that it lies in, with that region beside it. */
function quartersWithRegion(regions: readonly string[]): Sql {
  const byLevel = new Map<RegionLevel, string[]>()
  for (const code of regions) byLevel.set(levelOf(code), [...(byLevel.get(levelOf(code)) ?? []), code])
  const selects = [...byLevel].flatMap(([level, codes]) =>
    level === 'PROVINCE' ? codes.map(quartersOfProvince) : [quartersOfLevel(levelColumn[level], codes)],
  )
  return join(selects, ' UNION ALL ')
}

function quartersOfLevel(column: string, codes: readonly string[]): Sql {
  const key = raw(`p.${column}`)
  return sql`SELECT p.*, ${key} AS asked_region FROM residential_quarter p WHERE ${key} IN (${join([...codes])})`
}

function quartersOfProvince(code: string): Sql {
  return sql`SELECT p.*, ${code} AS asked_region FROM residential_quarter p WHERE ${inRegion(code, 'p')}`
}
