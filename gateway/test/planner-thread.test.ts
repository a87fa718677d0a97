import { setTimeout } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { type LogEntry, SupergraphError } from '../src/index.ts'
import { silentLog } from '../src/observability/log.ts'
import { planInWorker } from '../src/planning/plan-in-worker.ts'
import { planOnMainThread } from '../src/planning/plan-on-main-thread.ts'
import type { PlannerThread } from '../src/planning/planner-thread.ts'
import { buildPlanner, type PlanRequest } from '../src/planning/build-planner.ts'
import { preparePlannerThread, startPlannerThread } from '../src/planning/start-planner-thread.ts'
import type { SupergraphBlueprint, SupergraphSource } from '../src/supergraph/supergraph-blueprint.ts'
import { toySupergraph } from './toy-graph.ts'

const open: PlannerThread[] = []
let newest: Worker | undefined
const start = (data: SupergraphSource) => (newest = startPlannerThread(data))

/** Ends the thread that was started last and waits until its planner has noticed. */
async function kill(): Promise<void> {
  const before = log.length
  await newest?.terminate()
  while (log.length === before) await setTimeout(5)
}

/** One thread for those who do it no harm. */
let unharmed: PlannerThread
beforeAll(() => {
  unharmed = planInWorker({ sdl: toySupergraph(), composedHere: false }, { log: silentLog })
})
afterAll(() => unharmed.close())

afterEach(async () => {
  for (const planner of open.splice(0)) await planner.close()
})

const log: LogEntry[] = []
function inWorker(sdl = toySupergraph(), planTimeoutMs?: number): PlannerThread {
  log.length = 0
  const options = {
    log: (entry: LogEntry) => log.push(entry),
    start,
    ...(planTimeoutMs === undefined ? {} : { planTimeoutMs }),
  }
  const planner = planInWorker({ sdl, composedHere: false }, options)
  open.push(planner)
  return planner
}

const toPlan = (document: string): PlanRequest => ({ document, overrides: new Map() })
const people = toPlan('{ people { name bloodType visits { day } } }')

/** As many alternatives as the planner can be made to weigh. */
const endless = toPlan(
  `{ ${Array.from({ length: 400 }, (_, n) => `a${n}: nodes { owner { friends { friends { friends { bloodType insured } } } } }`).join(' ')} }`,
)

test('a thread tells the same of a supergraph and plans the same as this one', async () => {
  const [there, here] = [unharmed, planOnMainThread({ sdl: toySupergraph(), composedHere: false })]
  expect(await there.blueprint).toEqual(await here.blueprint)
  expect(await there.plan(people)).toEqual(JSON.parse(JSON.stringify(await here.plan(people))))
})

test('a thread prepared before anybody listens serves the planner of the same supergraph', async () => {
  const source = { sdl: toySupergraph(), composedHere: false }
  preparePlannerThread(source)
  // until it has said that its supergraph is built
  await setTimeout(4_000)
  const planner = inWorker()
  expect((await planner.blueprint).sdl).toBe(source.sdl)
  expect(await planner.plan(people)).toMatchObject({ kind: 'QueryPlan' })
  // it was taken: the next planner has a thread of its own
  const [first, second] = [newest, startPlannerThread(source)]
  expect(second).not.toBe(first)
  await second.terminate()
})

test('a thread prepared for another supergraph is not taken', async () => {
  preparePlannerThread({ sdl: 'type Query { a: Int }', composedHere: true })
  expect((await inWorker().blueprint).sdl).toBe(toySupergraph())
})

test('a blueprint known from the build is told at once, and plans are the same as without', async () => {
  const without = planOnMainThread({ sdl: toySupergraph(), composedHere: true })
  const blueprint = JSON.parse(JSON.stringify(await without.blueprint)) as SupergraphBlueprint
  const known = buildPlanner({ sdl: toySupergraph(), composedHere: true, blueprint })
  expect(known.blueprint).toBe(blueprint)
  expect(blueprint).toEqual(await without.blueprint)
  expect(known.plan(people)).toEqual(await without.plan(people))
})

test('what composition has checked is told and planned like what is checked here', () => {
  const composed = buildPlanner({ sdl: toySupergraph(), composedHere: true })
  const checked = buildPlanner({ sdl: toySupergraph(), composedHere: false })
  expect(composed.blueprint).toEqual(checked.blueprint)
  expect(composed.plan(people)).toEqual(checked.plan(people))
})

test('one graph opened twice on this thread is built once, another anew', async () => {
  const open = (composedHere: boolean) => planOnMainThread({ sdl: toySupergraph(), composedHere }).blueprint
  const first = await open(true)
  expect(await open(true)).toBe(first)
  expect(await open(false)).not.toBe(first)
})

test.each([
  ['a thread', inWorker],
  ['this one', (sdl: string) => planOnMainThread({ sdl, composedHere: false })],
])('%s refuses a text that is no supergraph', async (_, start) => {
  await expect(start('type Query { a: Int }').blueprint).rejects.toThrow(SupergraphError)
})

test('an operation that cannot be planned fails alone', async () => {
  const [broken, whole] = await Promise.allSettled([unharmed.plan(toPlan('{ nothing }')), unharmed.plan(people)])
  expect([broken.status, whole.status]).toEqual(['rejected', 'fulfilled'])
})

test('while a plan is in the making, this thread goes on', async () => {
  await unharmed.blueprint
  let turns = 0
  const turning = setInterval(() => (turns += 1), 1)
  await unharmed.plan(toPlan(endless.document.slice(0, endless.document.indexOf('a40:')) + '}'))
  clearInterval(turning)
  // a plan made here would have let no timer fire
  expect(turns).toBeGreaterThan(1)
})

describe('a thread that dies', () => {
  test('is replaced, and what waited for it is planned by the next', async () => {
    const planner = inWorker()
    await planner.blueprint
    const waiting = [planner.plan(people), planner.plan(toPlan('{ open }'))]
    await kill()
    expect((await Promise.all(waiting)).map(({ kind }) => kind)).toEqual(['QueryPlan', 'QueryPlan'])
    expect(log).toMatchObject([{ event: 'planner-thread-ended' }])
  })

  test('is not given an operation again that took two with it', async () => {
    const planner = inWorker()
    await planner.blueprint
    const waiting = planner.plan(people)
    const refused = expect(waiting).rejects.toMatchObject({ code: 'OPERATION_TOO_COMPLEX' })
    await kill()
    await kill()
    await refused
    expect((await planner.plan(toPlan('{ open }'))).kind).toBe('QueryPlan')
  })
})

test('an operation that takes too long is given up, those behind it are not', async () => {
  const planner = inWorker(toySupergraph(), 300)
  await planner.blueprint
  const slow = expect(planner.plan(endless)).rejects.toMatchObject({ code: 'OPERATION_TOO_COMPLEX' })
  const behind = planner.plan(toPlan('{ open }'))
  await slow
  expect((await behind).kind).toBe('QueryPlan')
})

test('a retired thread ends, and still plans when somebody asks', async () => {
  const planner = inWorker()
  await planner.blueprint
  planner.retire()
  expect((await planner.plan(people)).kind).toBe('QueryPlan')
})
