import { everyRow } from '@yiwang/shared/testing'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  checkFigures,
  departments,
  everything,
  type FigureResult,
  loadedDay,
  loadMissingData,
  readFigures,
} from '@yiwang/cli'
import { createSampleKeys } from '@yiwang/shared/sample-data'
import type { ScanReport } from '@yiwang/shared/scanner'
import { endOfDay } from '@yiwang/shared/time'
import type { AskAs } from '../src/ask.ts'
import { holds, readConsistencyRules } from '../src/consistency.ts'
import { createWorld, type World } from '../src/mutations/world.ts'
import { workOnSampleData } from '../src/stories/work-on-sample-data.ts'

/** Sample data of its own, for everything here writes; the clock is the real one while the working calendar has the day. */
let world: World
let loadedOn: string
let firstPass: readonly ScanReport[]
let ask: AskAs

beforeAll(async () => {
  world = await createWorld(Date.now())
  ask = (query, variables) => world.ask(everything().claims, query, variables)
  const open = departments.map((department) => ({ department, subgraph: subgraphOf(department) }))
  await loadMissingData(open)
  loadedOn = await loadedDay(open)
  world.setNow(Math.min(Date.now(), endOfDay(loadedOn) - 1))
  firstPass = await scanEverything()
}, 600_000)
afterAll(() => world.close())

const subgraphOf = ({ definition }: (typeof departments)[number]) => world.subgraph(definition.name)

/** Every scan of every department, and whatever follows from its events. */
async function scanEverything(): Promise<ScanReport[]> {
  const reports: ScanReport[] = []
  for (const department of departments) reports.push(...(await subgraphOf(department).runScans()))
  await world.deliver()
  return reports
}

const effects = (reports: readonly ScanReport[]) => reports.reduce((sum, one) => sum + one.effects, 0)
const failures = (reports: readonly ScanReport[]) => reports.reduce((sum, one) => sum + one.failures, 0)

test('a full pass of all scanners finds the deadlines of the sample data, and none of them twice', async () => {
  expect(effects(firstPass)).toBeGreaterThan(0)
  const counted = await eventsOfScans()
  const again = await scanEverything()
  expect([failures(firstPass), effects(again), failures(again)]).toEqual([0, 0, 0])
  expect(await eventsOfScans()).toBe(counted)
})

test('people of every department work on the demonstration rows', async () => {
  await workOnSampleData(world, createSampleKeys(loadedOn))
  expect(failures(await scanEverything())).toBe(0)
})

test('four weeks later more has fallen due, once again only once', async () => {
  world.setNow(world.now() + 28 * 86_400_000)
  const later = await scanEverything()
  const again = await scanEverything()
  expect(effects(later)).toBeGreaterThan(0)
  expect([failures(later), effects(again), failures(again)]).toEqual([0, 0, 0])
})

describe('the published figures, after all that', () => {
  let results: Map<string, FigureResult>
  beforeAll(async () => {
    results = new Map((await checkFigures(ask)).map((result) => [result.id, result]))
  }, 300_000)

  test.each(readFigures())('$id $place $phrase', ({ id }) => {
    expect(results.get(id)).toMatchObject({ ok: true, error: null })
  })
})

describe('what must hold between the answers, after all that', () => {
  test.each(readConsistencyRules())('$id $description', async (rule) => {
    expect(await holds(rule, ask)).toBe(true)
  })
})

async function eventsOfScans(): Promise<number> {
  let sum = 0
  for (const department of departments) {
    const { database } = subgraphOf(department)
    const [row] = await database.rows<{ events: number | string }>(everyRow`SELECT COUNT(*) AS events FROM outbox`)
    sum += Number(row?.events)
  }
  return sum
}
