import { type Database, join, sql, type Sql, wholeCity } from '@yiwang/shared/database'
import type { Emission, SnapshotEvents } from '@yiwang/shared/events'
import { GridAssignment, type GridWorkerRow } from './modules/grid/entities.ts'
import { workerFacts } from './modules/grid/worker-facts.ts'
import type { OrganisationRow } from './modules/organisation/entities.ts'
import { organisationFacts } from './modules/organisation/organisation-facts.ts'
import type { PersonRow } from './modules/person/entities.ts'
import { residentFacts } from './modules/person/resident-facts.ts'
import type { GridVisitRow } from './modules/visit/entities.ts'
import { visitFacts } from './modules/visit/visit-facts.ts'

const PAGE = 1_000

/** The department's facts as the others were told of them: organisations, grid workers, residents, then visits. */
export const snapshotEvents: SnapshotEvents = async function* (database) {
  yield* organisations(database)
  yield* workers(database)
  yield* residents(database)
  yield* visits(database)
}

async function* organisations(database: Database): AsyncIterable<Emission> {
  const page = (after: string) =>
    sql`SELECT o.* FROM organisation o WHERE o.uscc > ${after} ORDER BY o.uscc LIMIT ${PAGE}`
  for await (const rows of pages<OrganisationRow>(database, page, ({ uscc }) => uscc))
    for (const row of rows) {
      const record = { recordType: 'Organisation', recordId: row.uscc, regionCode: row.regionCode }
      yield { type: 'organisationChanged', ...record, payload: organisationFacts(row) }
    }
}

async function* workers(database: Database): AsyncIterable<Emission> {
  const page = (after: string) => sql`SELECT w.* FROM grid_worker w
    WHERE w.worker_id > ${after} AND w.kind IN ('FULL_TIME', 'PART_TIME') ORDER BY w.worker_id LIMIT ${PAGE}`
  for await (const rows of pages<GridWorkerRow>(database, page, ({ workerId }) => workerId)) {
    const grids = await gridsByWorker(database, rows)
    for (const row of rows) {
      const record = { recordType: 'GridWorker', recordId: row.workerId, regionCode: row.regionCode }
      yield { type: 'gridWorkerChanged', ...record, payload: workerFacts(row, grids.get(row.workerId) ?? []) }
    }
  }
}

async function gridsByWorker(database: Database, workers: readonly GridWorkerRow[]): Promise<Map<string, string[]>> {
  const grids = new Map<string, string[]>(workers.map(({ workerId }) => [workerId, []]))
  if (grids.size === 0) return grids
  const rows = await database.rows<{ workerId: string; gridCode: string }>(
    sql`SELECT a.worker_id, a.grid_code FROM ${GridAssignment.open} a WHERE a.worker_id IN (${join([...grids.keys()])}) ORDER BY a.grid_code`,
  )
  for (const { workerId, gridCode } of rows) grids.get(workerId)?.push(gridCode)
  return grids
}

async function* residents(database: Database): AsyncIterable<Emission> {
  const page = (after: string) =>
    sql`SELECT p.* FROM person p WHERE p.person_id > ${after} ORDER BY p.person_id LIMIT ${PAGE}`
  for await (const rows of pages<PersonRow>(database, page, ({ personId }) => personId))
    for (const row of rows) {
      const record = { recordType: 'Person', recordId: row.personId, regionCode: row.regionCode }
      yield { type: 'residentChanged', ...record, payload: residentFacts(row) }
    }
}

async function* visits(database: Database): AsyncIterable<Emission> {
  const page = (after: string) =>
    sql`SELECT v.* FROM grid_visit v WHERE v.visit_id > ${after} ORDER BY v.visit_id LIMIT ${PAGE}`
  for await (const rows of pages<GridVisitRow>(database, page, ({ visitId }) => visitId))
    for (const row of rows) {
      const record = { recordType: 'Person', recordId: row.personId, regionCode: row.regionCode }
      yield { type: 'visitRecorded', ...record, payload: visitFacts(row) }
    }
}

/** All rows of a table by its key, a page at a time, so that a city fits in memory. */
async function* pages<Row extends object>(
  database: Database,
  page: (after: string) => Sql,
  keyOf: (row: Row) => string,
): AsyncIterable<readonly Row[]> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const rows: Row[] = await database.rows<Row>(wholeCity('EVENTS')`${page(after)}`)
    yield rows
    const last = rows.at(-1)
    after = rows.length < PAGE || !last ? undefined : keyOf(last)
  }
}
