import { levelOf, type RegionLevel } from '../region/index.ts'
import { join, raw, sql, type Sql } from './sql.ts'
import { inRegion, levelColumn } from './visible-to.ts'

/** Regions whose rows one look-up finds: those of a level together, a province alone. */
export interface RegionGroup {
  /** tells the region of a row */
  readonly key: Sql
  /** false where the key is a constant */
  readonly grouped: boolean
  readonly condition: Sql
}

/** @param alias - of the table with the region columns */
export function regionGroups(regions: readonly string[], alias: string): RegionGroup[] {
  const byLevel = new Map<RegionLevel, string[]>()
  for (const code of new Set(regions)) byLevel.set(levelOf(code), [...(byLevel.get(levelOf(code)) ?? []), code])
  return [...byLevel].flatMap(([level, codes]) =>
    level === 'PROVINCE' ? codes.map((code) => provinceGroup(code, alias)) : [levelGroup(level, codes, alias)],
  )
}

function levelGroup(level: keyof typeof levelColumn, codes: readonly string[], alias: string): RegionGroup {
  const key = raw(`${alias}.${levelColumn[level]}`)
  return { key, grouped: true, condition: sql`${key} IN (${join([...codes])})` }
}

function provinceGroup(code: string, alias: string): RegionGroup {
  return { key: sql`${code}`, grouped: false, condition: inRegion(code, alias) }
}
