import { all, inList, inRange, sql, type Transaction, toCount, visibleTo, wholeCity } from '@yiwang/shared/database'
import { type Access, notFound, type Refusal } from '@yiwang/shared/mutation'
import { instantRange } from '@yiwang/shared/time'
import {
  GridWorker,
  GridAssignment,
  Grid,
  type GridAssignmentRow,
  type GridRow,
  type GridWorkerAssessmentRow,
  type GridWorkerRow,
  WorkforceCount,
  type WorkforceCountRow,
} from './entities.ts'

export async function findGrid(transaction: Transaction, gridCode: string): Promise<GridRow | null> {
  const [row] = await transaction.rows<GridRow>(sql`SELECT g.* FROM ${Grid.open} g WHERE g.grid_code = ${gridCode}`)
  return row ?? null
}

/** Which of the grids there are. */
export async function knownGrids(transaction: Transaction, gridCodes: readonly string[]): Promise<Set<string>> {
  if (gridCodes.length === 0) return new Set()
  const rows = await transaction.rows<{ gridCode: string }>(
    sql`SELECT g.grid_code FROM ${Grid.open} g WHERE ${inList('g.grid_code', gridCodes)}`,
  )
  return new Set(rows.map(({ gridCode }) => gridCode))
}

/** 网格员 are full-time or part-time; the other forces that a grid may have do not count as such. */
export async function isWorkerOfGrid(transaction: Transaction, workerId: string, gridCode: string): Promise<boolean> {
  const rows = await transaction.rows(sql`SELECT a.worker_id FROM ${GridAssignment.open} a
    WHERE a.worker_id = ${workerId} AND a.grid_code = ${gridCode} AND a.kind IN ('FULL_TIME', 'PART_TIME')`)
  return rows.length > 0
}

/** The worker locked for change; refused when there is none in the caller's region. */
export async function lockWorker(
  { transaction, scope }: Access,
  { workerId }: { readonly workerId: string },
): Promise<GridWorkerRow | Refusal> {
  const [row] = await transaction.rows<GridWorkerRow>(sql`SELECT w.* FROM grid_worker w
    WHERE w.worker_id = ${workerId} AND ${visibleTo(scope, { alias: 'w', gridWorkers: false })} ${transaction.forUpdate}`)
  return row ?? notFound('网格员', 'workerId')
}

export async function workerOf(transaction: Transaction, workerId: string): Promise<GridWorkerRow | null> {
  const [row] = await transaction.rows<GridWorkerRow>(
    sql`SELECT w.* FROM ${GridWorker.open} w WHERE w.worker_id = ${workerId}`,
  )
  return row ?? null
}

/** The worker's grids in the order of their codes. */
export async function gridsOfWorker(transaction: Transaction, workerId: string): Promise<string[]> {
  const rows = await transaction.rows<GridAssignmentRow>(
    sql`SELECT a.* FROM ${GridAssignment.open} a WHERE a.worker_id = ${workerId} ORDER BY a.grid_code`,
  )
  return rows.map(({ gridCode }) => gridCode)
}

export async function assessmentOf(
  transaction: Transaction,
  workerId: string,
  year: number,
): Promise<GridWorkerAssessmentRow | null> {
  const [row] = await transaction.rows<GridWorkerAssessmentRow>(
    wholeCity('FOUND')`SELECT s.* FROM grid_worker_assessment s WHERE s.worker_id = ${workerId} AND s.year = ${year}`,
  )
  return row ?? null
}

export interface ReportedCases {
  readonly reportedCases: number
  readonly closedCases: number
}

/** What the worker reported in a year in the county, and how much of it is closed by now. */
export async function countReportedCases(
  transaction: Transaction,
  { workerId, countyCode }: Pick<GridWorkerRow, 'workerId' | 'countyCode'>,
  year: number,
): Promise<ReportedCases> {
  const period = instantRange({ from: `${String(year)}-01-01`, to: `${String(year)}-12-31` })
  const [row] = await transaction.rows<{ reported: number | string; closed: number | string | null }>(
    wholeCity('FOUND')`
    SELECT COUNT(*) AS reported, SUM(CASE WHEN c.status = 'CLOSED' THEN 1 ELSE 0 END) AS closed
    FROM governance_case c
    WHERE ${all(sql`c.county_code = ${countyCode}`, sql`c.reporter_id = ${workerId}`, inRange('c.reported_at', period))}`,
  )
  return { reportedCases: toCount(row?.reported ?? 0), closedCases: toCount(row?.closed ?? 0) }
}

export async function workforceCountOf(
  transaction: Transaction,
  regionCode: string,
  kind: string,
): Promise<WorkforceCountRow | null> {
  const [row] = await transaction.rows<WorkforceCountRow>(
    sql`SELECT w.* FROM ${WorkforceCount.open} w WHERE w.region_code = ${regionCode} AND w.kind = ${kind}`,
  )
  return row ?? null
}
