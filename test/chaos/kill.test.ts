import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from '@jest/globals'
import type { Database, DatabaseOptions } from '@yiwang/shared/database'
import { createRandom, type Random } from '@yiwang/shared/sample-data'
import { testDatabase } from '@yiwang/shared/testing'
import { databaseOf, layOutDistrict } from '../src/chaos/district.ts'
import {
  expectAllSent,
  expectArrivals,
  expectCopies,
  expectEverythingOnce,
  expectReplays,
} from '../src/chaos/expect-once.ts'
import { type Fleet, startOneProcess, startProcesses } from '../src/chaos/fleet.ts'
import { type Acknowledged, MUTATIONS_OF_A_CLIENT, runClient } from '../src/chaos/traffic.ts'
import { watchEvents } from '../src/chaos/witness.ts'

/** More runs by hand: KILL_RUNS=20; the same moments again: KILL_SEED=n; in one process even with Redis: KILL_MODE=one */
const runs = Number(process.env['KILL_RUNS'] ?? 1)
const firstSeed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000)
const seeds = Array.from({ length: runs }, (_, run) => firstSeed + run)

const CLIENTS = 100
const KILLS = 5
const MUTATIONS = CLIENTS * MUTATIONS_OF_A_CLIENT

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

async function startFleet(options: DatabaseOptions): Promise<Fleet> {
  const fleet =
    (process.env['KILL_MODE'] === 'one' ? null : await startProcesses(options)) ?? (await startOneProcess(options))
  cleanups.push(() => fleet.stop())
  return fleet
}

async function open(name: string, options: DatabaseOptions): Promise<Database> {
  const database = await databaseOf(name, options)
  cleanups.push(() => database.close())
  return database
}

/** Kills five times while the clients are at it, at moments that the seed chooses. */
async function runUnderFire(fleet: Fleet, random: Random): Promise<readonly Acknowledged[]> {
  let acknowledged = 0
  const traffic = { send: fleet.send, onAcknowledged: () => (acknowledged += 1) }
  const clients = Promise.all(Array.from({ length: CLIENTS }, (_, order) => runClient(order, traffic)))
  const moments = Array.from({ length: KILLS }, () => random.between(20, MUTATIONS - 50)).sort((a, b) => a - b)
  const killing = (async () => {
    for (const moment of moments) {
      while (acknowledged < moment) await wait(2)
      await wait(random.between(0, 30))
      await fleet.crash(random)
    }
  })()
  const [done] = await Promise.all([clients, killing])
  expect(acknowledged).toBe(MUTATIONS)
  return done
}

test.each(seeds)(
  'killed five times during 1,000 mutations, the departments lose and double nothing, seed %d',
  async (seed) => {
    const place = testDatabase()
    cleanups.push(() => place.remove())
    await layOutDistrict(place.options)
    const fleet = await startFleet(place.options)
    const witness = fleet.redisUrl === null ? null : watchEvents(fleet.redisUrl)
    if (witness) cleanups.push(() => witness.stop())
    const done = await runUnderFire(fleet, createRandom(seed))

    const grid = await open('grid-governance', place.options)
    await expectEverythingOnce(grid, done)
    await expectReplays(grid, fleet.send, done)
    const receivers = await Promise.all(fleet.receivers.map((name) => open(name, place.options)))
    await expectAllSent(grid, receivers)
    if (witness) await expectArrivals(grid, witness)
    for (const receiver of receivers) await expectCopies(grid, receiver)
  },
  300_000,
)
