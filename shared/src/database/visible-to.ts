import { isRowScope, type RowScope } from '../caller/index.ts'
import { invariant } from '../errors/index.ts'
import { levelOf, type RegionLevel } from '../region/index.ts'
import { join, on, raw, type ScopedSql, sql, type Sql } from './sql.ts'

/** How a table answers the scopes that are narrower than a region; what is left out is invisible to them. */
export interface ScopeRule {
  /** alias of the table that has the region columns */
  readonly alias?: string
  /** column with the 15-digit grid code; without it a grid worker sees the rows of the village */
  readonly grid?: string
  /** true: a row without a grid code belongs to every grid of its village; else to none */
  readonly gridMayLack?: true
  /** rows that concern this person */
  readonly person?: (personId: string) => Sql
  /** rows that concern this organisation */
  readonly organisation?: (uscc: string) => Sql
  /** false: a grid worker sees none of these rows at all */
  readonly gridWorkers?: false
}

const NOTHING = sql`1 = 0`

/** The condition every repository puts on the rows it reads for a caller. @throws Error for a scope that is made up */
export function visibleTo(scope: RowScope, rule: ScopeRule = {}): ScopedSql {
  invariant(isRowScope(scope), 'a scope comes from a caller')
  return on('SCOPE', conditionOf(scope, rule))
}

function conditionOf(scope: RowScope, rule: ScopeRule): Sql {
  switch (scope.kind) {
    case 'regions':
      return inAnyRegion(scope.regions, rule.alias)
    case 'grids':
      return rule.gridWorkers === false ? NOTHING : anyOf(scope.grids.map((grid) => inGrid(grid, rule)))
    case 'person':
      return rule.person?.(scope.personId) ?? NOTHING
    case 'organisation':
      return rule.organisation?.(scope.uscc) ?? NOTHING
    case 'none':
      return NOTHING
  }
}

/** The column that holds a row's region of the level; a province has none. */
export const levelColumn = {
  CITY: 'city_code',
  COUNTY: 'county_code',
  TOWNSHIP: 'town_code',
  VILLAGE: 'village_code',
} as const satisfies Record<Exclude<RegionLevel, 'PROVINCE'>, string>

/** Rows inside a region: an equality on the level's own column, for a province a range of codes. */
export function inRegion(code: string, alias?: string): Sql {
  const prefix = alias === undefined ? '' : `${alias}.`
  const level = levelOf(code)
  if (level !== 'PROVINCE') return sql`${raw(prefix + levelColumn[level])} = ${code}`
  const next = String(Number(code.slice(0, 2)) + 1).padEnd(12, '0')
  return sql`${raw(`${prefix}region_code`)} >= ${code} AND ${raw(`${prefix}region_code`)} < ${next}`
}

export function inAnyRegion(codes: readonly string[], alias?: string): Sql {
  return anyOf(codes.map((code) => inRegion(code, alias)))
}

function inGrid(grid: string, rule: ScopeRule): Sql {
  const inVillage = inRegion(grid.slice(0, 12), rule.alias)
  if (rule.grid === undefined) return inVillage
  const column = raw(rule.grid)
  return rule.gridMayLack
    ? sql`(${column} = ${grid} OR (${column} IS NULL AND ${inVillage}))`
    : sql`${column} = ${grid}`
}

function anyOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? NOTHING : sql`(${join([...conditions], ' OR ')})`
}
