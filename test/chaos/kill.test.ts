import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from '@jest/globals'
import { type Database, type DatabaseOptions, raw, sql } from '@yiwang/shared/database'
import { createRandom, type Random } from '@yiwang/shared/sample-data'
import { testDatabase } from '@yiwang/shared/testing'
import { grids, villages } from '../../subgraphs/grid-governance/test/rows.ts'
import { databaseOf, layOutDistrict } from '../src/chaos/district.ts'
import { type Fleet, startOneProcess, startProcesses } from '../src/chaos/fleet.ts'
import {
  type Acknowledged,
  MUTATIONS_OF_A_CLIENT,
  replayReport,
  runClient,
  TOKENS_OF_A_CLIENT,
} from '../src/chaos/traffic.ts'
import { watchEvents, type Witness } from '../src/chaos/witness.ts'

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
    await expectReplays(grid, fleet, done)
    const receivers = await Promise.all(fleet.receivers.map((name) => open(name, place.options)))
    await eventuallySent(grid, receivers)
    if (witness) await expectArrivals(grid, witness)
    for (const receiver of receivers) await expectCopies(grid, receiver)
  },
  300_000,
)

const count = async (database: Database, query: ReturnType<typeof sql>) =>
  Number((await database.rows<{ n: number | string }>(query))[0]?.n)

/** Every acknowledged change with its history, its audit, its event and its token, and nothing else. */
async function expectEverythingOnce(grid: Database, done: readonly Acknowledged[]): Promise<void> {
  expect(await keysOf(grid, 'person', 'person_id')).toEqual(done.map(({ personId }) => personId).sort())
  expect(await keysOf(grid, 'governance_case', 'case_no')).toEqual(done.map(({ caseNo }) => caseNo).sort())
  expect(await keysOf(grid, 'service_order', 'order_no')).toEqual(done.map(({ orderNo }) => orderNo).sort())
  expect(await keysOf(grid, 'household', 'household_id')).toEqual(done.flatMap(({ households }) => households).sort())
  expect(await count(grid, sql`SELECT COUNT(*) AS n FROM client_token`)).toBe(CLIENTS * TOKENS_OF_A_CLIENT)
  expect(await count(grid, sql`SELECT COUNT(*) AS n FROM audit_entry WHERE decision = 'ALLOWED'`)).toBe(MUTATIONS)
  for (const { personId, caseNo, orderNo, households, clerk } of done) {
    expect(await traces(grid, personId)).toEqual(['Person', 4, 4, 3].map(String))
    expect(await traces(grid, caseNo)).toEqual(['GovernanceCase', 2, 2, 2].map(String))
    expect(await traces(grid, orderNo)).toEqual(['ServiceOrder', 2, 2, 2].map(String))
    expect(await audited(grid, households[0] ?? '')).toEqual([['registerHousehold', clerk]])
    expect(await audited(grid, personId)).toEqual(
      ['moveResident', 'moveResident', 'registerResident', 'updateResident'].map((action) => [action, clerk]),
    )
  }
  await expectEndStates(grid)
}

async function keysOf(grid: Database, table: string, key: string): Promise<string[]> {
  const rows = await grid.rows<{ id: string }>(sql`SELECT ${raw(key)} AS id FROM ${raw(table)}`)
  return rows.map(({ id }) => id).sort()
}

/** Of one record: its type, steps of its history, allowed calls in the audit, events. */
async function traces(grid: Database, recordId: string): Promise<string[]> {
  const [row] = await grid.rows<{ type: string; steps: number; cases: number; audits: number; events: number }>(sql`
    SELECT (SELECT MIN(record_type) FROM audit_entry WHERE record_id = ${recordId} AND decision = 'ALLOWED') AS type,
      (SELECT COUNT(*) FROM record_step WHERE record_id = ${recordId}) AS steps,
      (SELECT COUNT(*) FROM case_step WHERE case_no = ${recordId}) AS cases,
      (SELECT COUNT(*) FROM audit_entry WHERE record_id = ${recordId} AND decision = 'ALLOWED') AS audits,
      (SELECT COUNT(*) FROM outbox WHERE record_id = ${recordId}) AS events`)
  return [row?.type, Number(row?.steps) + Number(row?.cases), row?.audits, row?.events].map(String)
}

async function audited(grid: Database, recordId: string): Promise<string[][]> {
  const rows = await grid.rows<{ action: string; actorId: string }>(
    sql`SELECT action, actor_id FROM audit_entry WHERE record_id = ${recordId} AND decision = 'ALLOWED' ORDER BY action`,
  )
  return rows.map(({ action, actorId }) => [action, actorId])
}

/** Each record stands where its last change left it, once changed per change; numbers have no gaps. */
async function expectEndStates(grid: Database): Promise<void> {
  const persons = await grid.rows(
    sql`SELECT version, village_code, grid_code, residence_type, COUNT(*) AS n FROM person
      GROUP BY version, village_code, grid_code, residence_type`,
  )
  const home = { version: 4, villageCode: villages[0], gridCode: grids[0], residenceType: 'FLOATING' }
  expect(persons.map((row) => ({ ...row, n: Number((row as { n: number }).n) }))).toEqual([{ ...home, n: CLIENTS }])
  for (const [table, key, status] of [
    ['governance_case', 'case_no', 'NOT_ACCEPTED'],
    ['service_order', 'order_no', 'WITHDRAWN'],
  ] as const) {
    const rows = await grid.rows<{ id: string; status: string; version: number }>(
      sql`SELECT ${raw(key)} AS id, status, version FROM ${raw(table)} ORDER BY ${raw(key)}`,
    )
    expect(new Set(rows.map((row) => `${row.status} ${row.version}`))).toEqual(new Set([`${status} 2`]))
    expect(new Set(rows.map(({ id }) => Number(id.slice(-6)))).size).toBe(CLIENTS)
  }
}

/** Sent once more, a token gives what was acknowledged and writes nothing. */
async function expectReplays(grid: Database, fleet: Fleet, done: readonly Acknowledged[]): Promise<void> {
  const written = () =>
    grid.rows(sql`SELECT (SELECT COUNT(*) FROM governance_case) AS cases, (SELECT COUNT(*) FROM case_step) AS steps,
      (SELECT COUNT(*) FROM outbox) AS events, (SELECT COUNT(*) FROM audit_entry) AS audits,
      (SELECT COUNT(*) FROM client_token) AS tokens`)
  const before = await written()
  const traffic = { send: fleet.send, onAcknowledged: () => undefined }
  const payloads = await Promise.all(done.map((_, order) => replayReport(order, traffic)))
  expect(payloads).toEqual(done.map(({ caseNo }) => ({ replayed: true, errors: [], case: { caseNo } })))
  expect(await written()).toEqual(before)
}

/** Nothing waits with the sender, nothing lies parked with a receiver, and each took in every event that is for it. */
async function eventuallySent(grid: Database, receivers: readonly Database[]): Promise<void> {
  const told = await keysOf(grid, `outbox WHERE type = 'residentChanged'`, 'event_id')
  expect(told).toHaveLength(CLIENTS * 3)
  const until = Date.now() + 60_000
  for (;;) {
    const taken = await Promise.all(receivers.map((receiver) => keysOf(receiver, 'inbox', 'event_id')))
    if (taken.every((ids) => ids.length >= told.length) || Date.now() > until) {
      for (const ids of taken) expect(ids).toEqual(told)
      break
    }
    await wait(100)
  }
  while ((await count(grid, sql`SELECT COUNT(*) AS n FROM outbox WHERE state <> 'SENT'`)) > 0 && Date.now() < until)
    await wait(100)
  expect(await count(grid, sql`SELECT COUNT(*) AS n FROM outbox WHERE state <> 'SENT'`)).toBe(0)
  for (const receiver of receivers) expect(await count(receiver, sql`SELECT COUNT(*) AS n FROM parked_event`)).toBe(0)
}

/** Every event of the outbox arrived, no other did, and of each record they first came in the order of its changes. */
async function expectArrivals(grid: Database, { arrived }: Witness): Promise<void> {
  const sent = await grid.rows<{ eventId: string; recordId: string }>(
    sql`SELECT event_id, record_id FROM outbox ORDER BY position`,
  )
  const until = Date.now() + 30_000
  const seen = () => new Set(arrived.map(({ eventId }) => eventId))
  while (seen().size < sent.length && Date.now() < until) await wait(50)
  expect([...seen()].sort()).toEqual(sent.map(({ eventId }) => eventId).sort())
  const byRecord = (events: readonly { recordId: string; eventId: string }[]) => {
    const lists = new Map<string, Set<string>>()
    for (const { recordId, eventId } of events) lists.set(recordId, (lists.get(recordId) ?? new Set()).add(eventId))
    return new Map([...lists].map(([recordId, ids]) => [recordId, [...ids]]))
  }
  const inOrder = byRecord(sent)
  for (const [recordId, ids] of byRecord(arrived)) expect(ids).toEqual(inOrder.get(recordId))
}

/** The receiver's copies say of every resident what the sender's rows say. */
async function expectCopies(grid: Database, receiver: Database): Promise<void> {
  const residents = await grid.rows(sql`SELECT person_id, village_code FROM person ORDER BY person_id`)
  expect(await receiver.rows(sql`SELECT person_id, village_code FROM person_copy ORDER BY person_id`)).toEqual(
    residents,
  )
}
