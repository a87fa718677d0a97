import { beforeEach, expect, test } from '@jest/globals'
import { anonymous, type Caller } from '@yiwang/shared/caller'
import { answerOperation } from '../../src/execution/answer-operation.ts'
import { createEngineCounters } from '../../src/execution/engine-counters.ts'
import { createSnapshot, type Snapshot } from '../../src/execution/create-snapshot.ts'
import { warmUp } from '../../src/execution/warm-up.ts'
import { silentLog } from '../../src/index.ts'
import { createLimits } from '../../src/limits/create-limits.ts'
import { createPlanner, type Planner } from '../../src/planning/create-planner.ts'
import { planOnMainThread } from '../../src/planning/plan-on-main-thread.ts'
import { composeSupergraph } from '../../src/supergraph/compose-supergraph.ts'
import { loadSupergraph } from '../../src/supergraph/load-supergraph.ts'

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@requiresScopes"])'
const before = `${link} type Query { open: String old: String pay: Int @requiresScopes(scopes: [["pay"]]) }`
const after = `${link} type Query { open: String new: String pay: Int @requiresScopes(scopes: [["pay"]]) }`

interface Counted {
  readonly snapshot: Snapshot
  /** plans made so far */
  readonly plans: () => number
  readonly ask: (query: string, options?: { caller?: Caller; operationName?: string }) => Promise<unknown>
}

let slow: Promise<void> | undefined
beforeEach(() => {
  slow = undefined
})

async function open(sdl: string, cacheSize = 100): Promise<Counted> {
  const { supergraphSdl = '' } = composeSupergraph([{ name: 'only', sdl, url: 'http://only' }])
  const thread = planOnMainThread({ sdl: supergraphSdl, composedHere: true })
  const supergraph = await loadSupergraph(await thread.blueprint)
  const planner = createPlanner(thread, supergraph)
  let plans = 0
  const plan: Planner = async (operation) => {
    plans += 1
    await slow
    return planner(operation)
  }
  const data = { open: 'sesame', old: 'o', new: 'n', pay: 5 }
  const client = {
    name: 'only',
    close: () => Promise.resolve(),
    execute: ({ query }: { query: string }) =>
      Promise.resolve({ data: Object.fromEntries(Object.entries(data).filter(([name]) => query.includes(name))) }),
  }
  const snapshot = createSnapshot(supergraph, {
    clientOf: () => client,
    plan,
    cacheSize,
    counters: createEngineCounters(),
    guardOf: createLimits({}, silentLog).guardOf,
  })
  return {
    snapshot,
    plans: () => plans,
    ask: async (query, { caller = anonymous, operationName } = {}) => {
      const operation = { query, ...(operationName === undefined ? {} : { operationName }) }
      const request = { operation, context: { caller, traceId: 'trace-1234' }, mayWrite: true }
      const outcome = await answerOperation(snapshot, request, silentLog)
      return outcome.kind === 'single' ? outcome.answer.data : outcome.errors[0]?.extensions?.['code']
    },
  }
}

test('what was used costs no planning after the swap, for callers of the same rights and by the same name', async () => {
  const [previous, next] = [await open(before), await open(after)]
  const boss = { ...anonymous, id: 'u1', scopes: ['pay'] }
  const named = 'query A { open } query B { pay }'
  await previous.ask('{ open }')
  await previous.ask('{ open pay }')
  await previous.ask('{ open pay }', { caller: boss })
  await previous.ask(named, { operationName: 'B', caller: boss })
  await warmUp(next.snapshot, previous.snapshot)
  const planned = next.plans()
  expect(planned).toBe(4)
  expect(await next.ask('{ open }')).toEqual({ open: 'sesame' })
  expect(await next.ask('{ open pay }')).toEqual({ open: 'sesame', pay: null })
  expect(await next.ask('{ open pay }', { caller: { ...boss, id: 'u2' } })).toEqual({ open: 'sesame', pay: 5 })
  expect(await next.ask(named, { operationName: 'B', caller: boss })).toEqual({ pay: 5 })
  expect(next.plans()).toBe(planned)
  // while what nobody has used is planned when it comes
  await next.ask('{ new }')
  expect(next.plans()).toBe(planned + 1)
})

test('what the new supergraph does not have is left out, and the rest is made ready', async () => {
  const [previous, next] = [await open(before), await open(after)]
  await previous.ask('{ old }')
  await previous.ask('{ open }')
  await warmUp(next.snapshot, previous.snapshot)
  expect(next.plans()).toBe(1)
  expect(await next.ask('{ old }')).toBe('GRAPHQL_VALIDATION_FAILED')
})

test('the most used come first, and come again at the swap after', async () => {
  const [first, second, third] = [await open(before), await open(before), await open(before)]
  for (const query of ['{ open }', '{ old }', '{ old }', '{ pay }']) await first.ask(query)
  await warmUp(second.snapshot, first.snapshot, { operations: 1, withinMs: 10_000 })
  expect(second.plans()).toBe(1)
  await second.ask('{ old }')
  expect(second.plans()).toBe(1)
  await warmUp(third.snapshot, second.snapshot)
  await third.ask('{ old }')
  expect(third.plans()).toBe(1)
})

test('introspection is made ready as its callers see it', async () => {
  const [previous, next] = [await open(before), await open(after)]
  const query = '{ open __type(name: "Query") { fields { name } } }'
  await previous.ask(query)
  await warmUp(next.snapshot, previous.snapshot)
  const fields = ['open', 'new'].map((name) => ({ name }))
  expect(await next.ask(query)).toEqual({ open: 'sesame', __type: { fields } })
  expect(next.plans()).toBe(1)
})

test('what was used longest ago is forgotten first', async () => {
  const [previous, next] = [await open(before, 2), await open(before)]
  for (const query of ['{ open }', '{ old }', '{ open }', '{ __typename open }']) await previous.ask(query)
  await warmUp(next.snapshot, previous.snapshot)
  expect(next.plans()).toBe(2)
  await next.ask('{ open }')
  expect(next.plans()).toBe(2)
  await next.ask('{ old }')
  expect(next.plans()).toBe(3)
})

test('a plan that takes too long holds up no swap', async () => {
  const [previous, next] = [await open(before), await open(after)]
  await previous.ask('{ open }')
  await previous.ask('{ open pay }')
  slow = new Promise(() => undefined)
  const began = Date.now()
  await warmUp(next.snapshot, previous.snapshot, { operations: 10, withinMs: 50 })
  expect(Date.now() - began).toBeLessThan(5_000)
  expect(next.plans()).toBe(1)
})
