import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Database } from '@yiwang/shared/database'
import { insertAll } from '@yiwang/shared/sample-data'
import { openDepartmentDatabase } from '@yiwang/shared/subgraph'
import { type TestDatabase, testDatabase, everyRow } from '@yiwang/shared/testing'
import { createVault, type DataKey, resealColumn, type Vault } from '@yiwang/shared/vault'
import { gridGovernance } from '../src/index.ts'
import { Person, type PersonRow } from '../src/modules/person/entities.ts'
import { phoneColumns } from '../src/modules/person/phone.ts'
import { sealedColumns } from '../src/sealed-columns.ts'
import { grids, personRow } from './rows.ts'

const bytes = (value: number) => new Uint8Array(32).fill(value)
const [older, newer]: readonly DataKey[] = [
  { id: 'k1', key: bytes(3) },
  { id: 'k2', key: bytes(4) },
]
const vaultOf = (...data: (DataKey | undefined)[]): Vault =>
  createVault({ audit: bytes(1), identity: bytes(2), data: data.filter((key) => key !== undefined) })

let place: TestDatabase
let database: Database
const open = (vault: Vault) => openDepartmentDatabase(gridGovernance, { ...place.options, vault })

beforeAll(async () => {
  place = testDatabase()
  database = await open(vaultOf(older))
  const persons: PersonRow[] = Array.from({ length: 1_200 }, (_, i) => ({
    ...personRow(String(i), grids[0]),
    ...phoneColumns(numberOf(i), database.vault),
  }))
  await database.write((transaction) => insertAll(transaction, Person, persons))
})
afterAll(async () => {
  await database.close()
  await place.remove()
})

const numberOf = (i: number) => `1000000${String(i).padStart(4, '0')}`
const stored = (of = database) =>
  of.rows<Pick<PersonRow, 'personId' | 'phoneSealed' | 'phoneHash'>>(
    everyRow`SELECT p.person_id, p.phone_sealed, p.phone_hash FROM person p ORDER BY p.person_id`,
  )
const [column] = sealedColumns

test('no number lies in the table, and each is found by its digest', async () => {
  const rows = await stored()
  const text = JSON.stringify(rows)
  expect(rows.filter(({ personId }) => text.includes(numberOf(Number(personId))))).toEqual([])
  const digest = database.vault.digest('phone', numberOf(77))
  const found = await database.rows(everyRow`SELECT p.person_id FROM person p WHERE p.phone_hash = ${digest}`)
  expect(found).toEqual([{ personId: '77' }])
})

test('a rotation that is interrupted goes on where it ended, and leaves the old key without use', async () => {
  if (!column) throw new Error('the department has a sealed column')
  const rotating = await open(vaultOf(newer, older))
  const interrupted = resealColumn(rotating, column, (done, total) => {
    expect(total).toBe(1_200)
    if (done >= 500) throw new Error('power cut')
  })
  await expect(interrupted).rejects.toThrow('power cut')
  expect((await stored()).filter(({ phoneSealed }) => phoneSealed?.startsWith('k2.'))).toHaveLength(500)
  expect(await resealColumn(rotating, column)).toBe(700)
  expect(await resealColumn(rotating, column)).toBe(0)
  await rotating.close()
  const before = new Map((await stored()).map(({ personId, phoneHash }) => [personId, phoneHash]))
  const vault = vaultOf(newer)
  for (const { personId, phoneSealed, phoneHash } of await stored()) {
    expect(vault.decrypt(phoneSealed ?? '')).toBe(numberOf(Number(personId)))
    expect(phoneHash).toBe(before.get(personId))
  }
})

test('what was stored in clear before there was a key ring is sealed by a rotation', async () => {
  if (!column) throw new Error('the department has a sealed column')
  await database.write((transaction) =>
    transaction.run(everyRow`UPDATE person SET phone_sealed = '10000009999', phone_hash = NULL WHERE person_id = '5'`),
  )
  const rotating = await open(vaultOf(newer, older))
  expect(rotating.vault.decrypt('10000009999')).toBe('10000009999')
  expect(await resealColumn(rotating, column)).toBe(1)
  const row = (await stored(rotating)).find(({ personId }) => personId === '5')
  expect(row?.phoneSealed).toMatch(/^k2\./)
  expect(row?.phoneHash).toBe(rotating.vault.digest('phone', '10000009999'))
  await rotating.close()
})
