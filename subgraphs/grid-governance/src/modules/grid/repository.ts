import {
  aggregateByRegion,
  byKey,
  type Connection,
  type Database,
  join,
  listPerParent,
  pagePerParent,
  sql,
  visibleTo,
  rowsInsideRegions,
} from '@yiwang/shared/database'
import type { RowScope } from '@yiwang/shared/caller'
import {
  GridWorker,
  Grid,
  GridAssignment,
  type GridRow,
  type GridWorkerAssessmentRow,
  type GridWorkerRow,
  WorkforceCount,
} from './entities.ts'

// Grids and the people who work in them are public; only assessments are scoped.

export async function findGrids(database: Database, codes: readonly string[]): Promise<Map<string, GridRow>> {
  const rows = await database.rows<GridRow>(
    sql`SELECT g.* FROM ${Grid.open} g WHERE g.grid_code IN (${join([...codes])})`,
  )
  return byKey(rows, ({ gridCode }) => gridCode)
}

export async function findWorkers(database: Database, ids: readonly string[]): Promise<Map<string, GridWorkerRow>> {
  const rows = await database.rows<GridWorkerRow>(
    sql`SELECT w.* FROM ${GridWorker.open} w WHERE w.worker_id IN (${join([...ids])})`,
  )
  return byKey(rows, ({ workerId }) => workerId)
}

export interface PageArgs {
  readonly first: number
  readonly after: string | null
}

/** Pages of the grids inside regions of any level, in one statement. */
export function pageOfGrids(
  database: Database,
  regions: readonly string[],
  { first, after }: PageArgs,
): Promise<Map<string, Connection<GridRow>>> {
  return pagePerParent<GridRow>(database, regions, {
    select: sql`g.*`,
    from: sql`${rowsInsideRegions(Grid, regions)} g`,
    parent: 'g.inside_region',
    where: sql`1 = 1`,
    order: [{ column: 'g.grid_code', property: 'gridCode', direction: 'ASC' }],
    first,
    after,
  })
}

export function countGrids(database: Database, regions: readonly string[]) {
  return aggregateByRegion<{ grids: number }>(database, regions, {
    from: sql`${Grid.open} g`,
    alias: 'g',
    select: sql`COUNT(*) AS grids`,
    where: sql`1 = 1`,
    persons: null,
  })
}

/** A worker of several grids counts once in a region. */
export function countWorkers(database: Database, regions: readonly string[]) {
  return aggregateByRegion<{ kind: string; people: number }>(database, regions, {
    from: sql`${GridAssignment.open} a`,
    alias: 'a',
    select: sql`COUNT(DISTINCT a.worker_id) AS people`,
    where: sql`1 = 1`,
    groupBy: ['kind'],
    persons: null,
  })
}

export function sumWorkforceCounts(database: Database, regions: readonly string[]) {
  return aggregateByRegion<{ kind: string; people: number }>(database, regions, {
    from: sql`${WorkforceCount.open} w`,
    alias: 'w',
    select: sql`SUM(w.people) AS people`,
    where: sql`1 = 1`,
    groupBy: ['kind'],
    persons: null,
  })
}

export function firstWorkersOfGrids(database: Database, grids: readonly string[], first: number) {
  return listPerParent<GridWorkerRow>(database, grids, {
    select: sql`w.*`,
    from: sql`${GridAssignment.open} a JOIN grid_worker w ON w.worker_id = a.worker_id`,
    parent: 'a.grid_code',
    where: sql`1 = 1`,
    order: [{ column: 'w.worker_id', property: 'workerId', direction: 'ASC' }],
    first,
    maximum: 50,
  })
}

export function firstGridsOfWorkers(database: Database, workers: readonly string[], first: number) {
  return listPerParent<GridRow>(database, workers, {
    select: sql`g.*`,
    from: sql`${GridAssignment.open} a JOIN grid g ON g.grid_code = a.grid_code`,
    parent: 'a.worker_id',
    where: sql`1 = 1`,
    order: [{ column: 'g.grid_code', property: 'gridCode', direction: 'ASC' }],
    first,
    maximum: 50,
  })
}

/** 同类排名: among the same kind of the same county and year. */
export type RankedAssessment = GridWorkerAssessmentRow & { readonly rankInKind: number }

export async function findAssessments(
  database: Database,
  scope: RowScope,
  workers: readonly string[],
  year: number,
): Promise<Map<string, RankedAssessment>> {
  const rows = await database.rows<RankedAssessment>(sql`
    SELECT ranked.* FROM (
      SELECT s.*, RANK() OVER (PARTITION BY s.county_code, s.kind ORDER BY s.score_x100 DESC) AS rank_in_kind
      FROM grid_worker_assessment s
      WHERE s.year = ${year} AND s.county_code IN (
        SELECT o.county_code FROM grid_worker_assessment o WHERE o.year = ${year} AND o.worker_id IN (${join([...workers])}))
    ) ranked
    WHERE ranked.worker_id IN (${join([...workers])}) AND ${visibleTo(scope, { alias: 'ranked', gridWorkers: false })}`)
  return byKey(rows, ({ workerId }) => workerId)
}
