import { type Connection, emptyConnection, toCount } from '@yiwang/shared/database'
import { invariant } from '@yiwang/shared/errors'
import { defineBatch, type RequestContext } from '@yiwang/shared/graphql'
import type { GridRow, GridWorkerRow } from './entities.ts'
import {
  countGrids,
  countWorkers,
  findAssessments,
  findGrids,
  findWorkers,
  firstGridsOfWorkers,
  firstWorkersOfGrids,
  type PageArgs,
  pageOfGrids,
  type RankedAssessment,
  sumWorkforceCounts,
} from './repository.ts'
import type { PeopleByKind } from './service.ts'

export const gridByCode = defineBatch<null, GridRow | null>(
  (codes, _, { database }) => findGrids(database, codes),
  () => null,
)

export const workerById = defineBatch<null, GridWorkerRow | null>(
  (ids, _, { database }) => findWorkers(database, ids),
  () => null,
)

/** The grid of a record that always has one. */
export async function requiredGrid(context: RequestContext, gridCode: string): Promise<GridRow> {
  const grid = await context.load(gridByCode, null, gridCode)
  invariant(grid, `record in unknown grid ${gridCode}`)
  return grid
}

/** A grid worker that a record names. */
export async function requiredWorker(context: RequestContext, workerId: string): Promise<GridWorkerRow> {
  const worker = await context.load(workerById, null, workerId)
  invariant(worker, `record of unknown grid worker ${workerId}`)
  return worker
}

export const gridsByRegion = defineBatch<PageArgs, Connection<GridRow>>(
  (regions, args, { database }) => pageOfGrids(database, regions, args),
  () => emptyConnection,
)

export const gridCountByRegion = defineBatch<null, number>(
  async (regions, _, { database }) => {
    const counted = await countGrids(database, regions)
    return new Map([...counted].map(([region, [row]]) => [region, toCount(row?.grids ?? 0)]))
  },
  () => 0,
)

/** Full-time and part-time workers who are assigned to a grid of the region. */
export const workerCountsByRegion = defineBatch<null, PeopleByKind>(
  async (regions, _, { database }) => peopleByKind(await countWorkers(database, regions)),
  () => new Map(),
)

export const workforceCountsByRegion = defineBatch<null, PeopleByKind>(
  async (regions, _, { database }) => peopleByKind(await sumWorkforceCounts(database, regions)),
  () => new Map(),
)

export const workersByGrid = defineBatch<{ first: number }, GridWorkerRow[]>(
  (grids, { first }, { database }) => firstWorkersOfGrids(database, grids, first),
  () => [],
)

export const gridsByWorker = defineBatch<{ first: number }, GridRow[]>(
  (workers, { first }, { database }) => firstGridsOfWorkers(database, workers, first),
  () => [],
)

export const assessmentByWorker = defineBatch<{ year: number }, RankedAssessment | null>(
  (workers, { year }, { database, scope }) => findAssessments(database, scope, workers, year),
  () => null,
)

function peopleByKind(
  counted: ReadonlyMap<string, readonly { kind: string; people: number }[]>,
): Map<string, PeopleByKind> {
  return new Map(
    [...counted].map(([region, rows]) => [region, new Map(rows.map(({ kind, people }) => [kind, toCount(people)]))]),
  )
}
