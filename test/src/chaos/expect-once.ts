import { everyRow } from '@yiwang/shared/testing'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from '@jest/globals'
import { verifyAudit } from '@yiwang/shared/audit'
import { type Database, raw, type ScopedSql } from '@yiwang/shared/database'
import { grids, villages } from '../../../subgraphs/grid-governance/test/rows.ts'
import type { Send } from './send.ts'
import { type Acknowledged, MUTATIONS_OF_A_CLIENT, replayReport, TOKENS_OF_A_CLIENT } from './traffic.ts'
import type { Witness } from './witness.ts'

/** The cases that the clients reported, whatever else a test put there. */
const REPORTED_CASES = `governance_case WHERE source = 'CENTRE_WINDOW'`

/** Allowed changes in the audit, with the record that each is of. */
const changes = raw(
  `audit_entry a JOIN audit_record r ON r.entry_id = a.entry_id WHERE a.decision = 'ALLOWED' AND a.action <> 'read'`,
)

const count = async (database: Database, query: ScopedSql) =>
  Number((await database.rows<{ n: number | string }>(query))[0]?.n)

/** Every acknowledged change with its history, its audit, its event and its token, and nothing else; the chain is whole. */
export async function expectEverythingOnce(grid: Database, done: readonly Acknowledged[]): Promise<void> {
  expect(await keysOf(grid, 'person', 'person_id')).toEqual(done.map(({ personId }) => personId).sort())
  expect(await keysOf(grid, REPORTED_CASES, 'case_no')).toEqual(done.map(({ caseNo }) => caseNo).sort())
  expect(await keysOf(grid, 'service_order', 'order_no')).toEqual(done.map(({ orderNo }) => orderNo).sort())
  expect(await keysOf(grid, 'household', 'household_id')).toEqual(done.flatMap(({ households }) => households).sort())
  expect(await count(grid, everyRow`SELECT COUNT(*) AS n FROM client_token`)).toBe(done.length * TOKENS_OF_A_CLIENT)
  expect(
    await count(grid, everyRow`SELECT COUNT(*) AS n FROM audit_entry WHERE decision = 'ALLOWED' AND action <> 'read'`),
  ).toBe(done.length * MUTATIONS_OF_A_CLIENT)
  for (const { personId, caseNo, orderNo, households, clerk } of done) {
    expect(await traces(grid, personId)).toEqual(['Person', 4, 4, 3].map(String))
    expect(await traces(grid, caseNo)).toEqual(['GovernanceCase', 2, 2, 2].map(String))
    expect(await traces(grid, orderNo)).toEqual(['ServiceOrder', 2, 2, 2].map(String))
    expect(await audited(grid, households[0] ?? '')).toEqual([['registerHousehold', clerk]])
    expect(await audited(grid, personId)).toEqual(
      ['moveResident', 'moveResident', 'registerResident', 'updateResident'].map((action) => [action, clerk]),
    )
  }
  await expectEndStates(grid, done.length)
  expect((await verifyAudit(grid)).faults).toEqual([])
}

async function keysOf(grid: Database, table: string, key: string): Promise<string[]> {
  const rows = await grid.rows<{ id: string }>(everyRow`SELECT ${raw(key)} AS id FROM ${raw(table)}`)
  return rows.map(({ id }) => id).sort()
}

/** Of one record: its type, steps of its history, allowed calls in the audit, events. */
async function traces(grid: Database, recordId: string): Promise<string[]> {
  const [row] = await grid.rows<{
    type: string
    steps: number
    cases: number
    audits: number
    events: number
  }>(everyRow`
    SELECT (SELECT MIN(r.record_type) FROM ${changes} AND r.record_id = ${recordId}) AS type,
      (SELECT COUNT(*) FROM transition_step WHERE record_id = ${recordId}) AS steps,
      (SELECT COUNT(*) FROM case_step WHERE case_no = ${recordId}) AS cases,
      (SELECT COUNT(*) FROM ${changes} AND r.record_id = ${recordId}) AS audits,
      (SELECT COUNT(*) FROM outbox WHERE record_id = ${recordId}) AS events`)
  return [row?.type, Number(row?.steps) + Number(row?.cases), row?.audits, row?.events].map(String)
}

async function audited(grid: Database, recordId: string): Promise<string[][]> {
  const rows = await grid.rows<{ action: string; actorId: string }>(
    everyRow`SELECT a.action, a.actor_id FROM ${changes} AND r.record_id = ${recordId} ORDER BY a.action`,
  )
  return rows.map(({ action, actorId }) => [action, actorId])
}

/** Each record stands where its last change left it, once changed per change, with a number of its own. */
async function expectEndStates(grid: Database, clients: number): Promise<void> {
  const persons = await grid.rows<{ n: number | string }>(
    everyRow`SELECT version, village_code, grid_code, residence_type, COUNT(*) AS n FROM person
      GROUP BY version, village_code, grid_code, residence_type`,
  )
  const home = { version: 4, villageCode: villages[0], gridCode: grids[0], residenceType: 'FLOATING' }
  expect(persons.map((row) => ({ ...row, n: Number(row.n) }))).toEqual([{ ...home, n: clients }])
  for (const [table, key, status] of [
    [REPORTED_CASES, 'case_no', 'NOT_ACCEPTED'],
    ['service_order', 'order_no', 'WITHDRAWN'],
  ] as const) {
    const rows = await grid.rows<{ id: string; status: string; version: number }>(
      everyRow`SELECT ${raw(key)} AS id, status, version FROM ${raw(table)} ORDER BY ${raw(key)}`,
    )
    expect(new Set(rows.map((row) => `${row.status} ${row.version}`))).toEqual(new Set([`${status} 2`]))
    expect(new Set(rows.map(({ id }) => Number(id.slice(-6)))).size).toBe(clients)
  }
}

/** Sent once more, a token gives what was acknowledged and writes nothing. */
export async function expectReplays(grid: Database, send: Send, done: readonly Acknowledged[]): Promise<void> {
  const written = () =>
    grid.rows(everyRow`SELECT (SELECT COUNT(*) FROM governance_case) AS cases, (SELECT COUNT(*) FROM case_step) AS steps,
      (SELECT COUNT(*) FROM outbox) AS events, (SELECT COUNT(*) FROM audit_entry WHERE action <> 'read') AS audits,
      (SELECT COUNT(*) FROM client_token) AS tokens`)
  const before = await written()
  const traffic = { send, onAcknowledged: () => undefined }
  const payloads = await Promise.all(done.map((_, order) => replayReport(order, traffic)))
  expect(payloads).toEqual(done.map(({ caseNo }) => ({ replayed: true, errors: [], case: { caseNo } })))
  expect(await written()).toEqual(before)
}

/** Nothing waits with the sender, nothing lies parked with a receiver, and each took in every event that is for it. */
export async function expectAllSent(grid: Database, receivers: readonly Database[]): Promise<void> {
  const told = await keysOf(grid, `outbox WHERE type = 'residentChanged'`, 'event_id')
  const until = Date.now() + 60_000
  for (;;) {
    const taken = await Promise.all(receivers.map((receiver) => keysOf(receiver, 'inbox', 'event_id')))
    if (taken.every((ids) => ids.length >= told.length) || Date.now() > until) {
      for (const ids of taken) expect(ids).toEqual(told)
      break
    }
    await wait(100)
  }
  while (
    (await count(grid, everyRow`SELECT COUNT(*) AS n FROM outbox WHERE state <> 'SENT'`)) > 0 &&
    Date.now() < until
  )
    await wait(100)
  expect(await count(grid, everyRow`SELECT COUNT(*) AS n FROM outbox WHERE state <> 'SENT'`)).toBe(0)
  for (const receiver of receivers)
    expect(await count(receiver, everyRow`SELECT COUNT(*) AS n FROM parked_event`)).toBe(0)
}

/** Every event of the outbox arrived, no other did, and of each record they first came in the order of its changes. */
export async function expectArrivals(grid: Database, { arrived }: Witness): Promise<void> {
  const sent = await grid.rows<{ eventId: string; recordId: string }>(
    everyRow`SELECT event_id, record_id FROM outbox ORDER BY position`,
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
export async function expectCopies(grid: Database, receiver: Database): Promise<void> {
  const residents = await grid.rows(everyRow`SELECT person_id, village_code FROM person ORDER BY person_id`)
  expect(await receiver.rows(everyRow`SELECT person_id, village_code FROM person_copy ORDER BY person_id`)).toEqual(
    residents,
  )
}
