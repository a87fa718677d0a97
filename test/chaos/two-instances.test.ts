import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from '@jest/globals'
import type { Database } from '@yiwang/shared/database'
import { testDatabase, everyRow } from '@yiwang/shared/testing'
import { casePlan, insertCases, steps } from '../../subgraphs/grid-governance/test/rows.ts'
import { databaseOf, layOutDistrict } from '../src/chaos/district.ts'
import { expectAllSent, expectArrivals, expectEverythingOnce, expectReplays } from '../src/chaos/expect-once.ts'
import { startTwins } from '../src/chaos/fleet.ts'
import { MUTATIONS_OF_A_CLIENT, runClient } from '../src/chaos/traffic.ts'
import { watchEvents } from '../src/chaos/witness.ts'

const CLIENTS = 30

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

/** Cases whose time ran out years ago, and of which nobody was warned. */
const overdue = (grid: Database, count: number, day: string) =>
  insertCases(
    grid,
    ...Array.from({ length: count }, () =>
      casePlan({ steps: steps(`REPORTED ${day}T08:00`, `ACCEPTED ${day}T08:30`, `DISPATCHED ${day}T09:00`) }),
    ),
  )

/** Waits until as many warnings were given as there are such cases; none may be given twice. */
async function expectWarnings(grid: Database, caseNos: readonly string[]): Promise<void> {
  const until = Date.now() + 60_000
  for (;;) {
    const warned = await grid.rows<{ recordId: string }>(
      everyRow`SELECT record_id FROM outbox WHERE type = 'slaWarning' ORDER BY record_id`,
    )
    if (warned.length >= caseNos.length || Date.now() > until) {
      expect(warned.map(({ recordId }) => recordId)).toEqual([...caseNos].sort())
      return
    }
    await wait(100)
  }
}

/** As a killed holder leaves it, but with its lifetime run out. */
async function expireLease(grid: Database): Promise<string> {
  const [lease] = await grid.rows<{ holder: string }>(everyRow`SELECT holder FROM lease WHERE name = 'scanner'`)
  await grid.write((transaction) => transaction.run(everyRow`UPDATE lease SET expires_at = 1 WHERE name = 'scanner'`))
  return lease?.holder ?? ''
}

test('two instances on one database, each killed once, do everything once', async () => {
  const place = testDatabase()
  cleanups.push(() => place.remove())
  await layOutDistrict(place.options)
  const grid = await databaseOf('grid-governance', place.options)
  cleanups.push(() => grid.close())
  const early = await overdue(grid, 20, '2024-11-04')
  const twins = await startTwins(place.options)
  if (twins === null) {
    process.stderr.write('skipped: two instances need a redis-server\n')
    return
  }
  cleanups.push(() => twins.stop())
  const witness = watchEvents(twins.redisUrl)
  cleanups.push(() => witness.stop())
  await expectWarnings(grid, early)

  let acknowledged = 0
  const traffic = { send: twins.send, onAcknowledged: () => (acknowledged += 1) }
  const clients = Promise.all(Array.from({ length: CLIENTS }, (_, order) => runClient(order, traffic)))
  for (const which of [0, 1] as const) {
    while (acknowledged < ((which + 1) * CLIENTS * MUTATIONS_OF_A_CLIENT) / 4) await wait(2)
    await twins.restart(which)
  }
  const done = await clients

  await expectEverythingOnce(grid, done)
  await expectReplays(grid, twins.send, done)
  const late: string[] = []
  let holder = ''
  await twins.restart(0, async () => {
    late.push(...(await overdue(grid, 5, '2024-11-05')))
    holder = await expireLease(grid)
  })
  await expectWarnings(grid, [...early, ...late])
  expect(
    (await grid.rows<{ holder: string }>(everyRow`SELECT holder FROM lease WHERE name = 'scanner'`))[0]?.holder,
  ).not.toBe(holder)
  await expectAllSent(grid, [])
  await expectArrivals(grid, witness)
}, 300_000)
