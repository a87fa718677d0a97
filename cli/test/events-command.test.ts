import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { housingRenovation } from '@yiwang/housing-renovation'
import type { Database } from '@yiwang/shared/database'
import { emitEvent } from '@yiwang/shared/events'
import { insertRow } from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { openDepartmentDatabase } from '@yiwang/shared/subgraph'
import { testVault, everyRow } from '@yiwang/shared/testing'

import { Building, type BuildingRow } from '../../subgraphs/housing-renovation/src/modules/building/entities.ts'

const yiwang = fileURLToPath(new URL('../bin/yiwang.mjs', import.meta.url))
let dataDir: string

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'yiwang-events-'))
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [yiwang, ...args, '--data-dir', dataDir], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'development' },
  })
  return { status, stdout: stdout.trim(), stderr }
}

async function withHousing<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openDepartmentDatabase(housingRenovation, { dataDir, vault: testVault })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** Puts an event aside, as the dispatcher does after too many failures. */
const addDeadLetter = (recordId: string) =>
  withHousing((database) =>
    database.write(async (transaction) => {
      const payload = { buildingId: recordId }
      const event = {
        type: 'buildingRegistered',
        recordType: 'Building',
        recordId,
        regionCode: '610702001001',
        payload,
      }
      await emitEvent(transaction, event, Date.now())
      await transaction.run(everyRow`UPDATE outbox SET state = 'DEAD', attempts = 20, last_error = 'refused'`)
    }),
  )

const aBuilding = (buildingId: string): BuildingRow => ({
  ...{ buildingId, quarterId: null, name: '1号楼', ...regionColumns(buildingId.slice(0, 12)) },
  ...{ builtYear: null, storeys: null, structure: null, floorAreaSqmX100: 10_000, householdCount: 1 },
  ...{ registeredAt: 0, registeredBy: 'ZJ1', version: 1 },
})

describe('yiwang events', () => {
  test('tells of every department what waits and how old its copies are', async () => {
    const [before] = JSON.parse(run('events', 'status', '--json').stdout) as object[]
    expect(before).toMatchObject({
      subgraph: 'grid-governance',
      events: { waiting: 0, parked: 0, dead: 0 },
      copies: [],
    })
    await withHousing((database) =>
      database.write((transaction) => insertRow(transaction, Building, aBuilding('61070200100100001'))),
    )
    expect(run('data', 'rebuild', 'grid-governance')).toMatchObject({ status: 0, stdout: '1' })
    const [after] = JSON.parse(run('events', 'status', '--json').stdout) as { copies: object[] }[]
    expect(after?.copies).toEqual([{ source: 'housing-renovation', newestAt: expect.any(String) as unknown }])
    expect(run('events', 'status').stdout).toContain('housing-renovation 20')
  })

  test('lists dead letters as a table and as JSON, and puts them back', async () => {
    expect(run('events', 'dead', 'housing-renovation')).toMatchObject({ status: 0, stdout: '没有搁置的事件 (none)' })
    await addDeadLetter('b1')
    expect(run('events', 'dead', 'housing-renovation').stdout).toContain('buildingRegistered')
    const listed = run('events', 'dead', 'housing-renovation', '--json')
    const [letter] = JSON.parse(listed.stdout) as { eventId: string }[]
    expect(letter).toMatchObject({ direction: 'OUT', source: 'housing-renovation', recordId: 'b1', attempts: 20 })
    expect(run('events', 'replay', 'housing-renovation', '--event', 'unknown')).toMatchObject({
      status: 1,
      stdout: '0',
    })
    expect(run('events', 'replay', 'housing-renovation', '--event', letter?.eventId ?? '')).toMatchObject({
      status: 0,
      stdout: '1',
    })
    const waiting = await withHousing((database) => database.rows(everyRow`SELECT state, attempts FROM outbox`))
    expect(waiting).toEqual([{ state: 'WAITING', attempts: 0 }])
  })

  test('refuses a subgraph that does not exist, and names those that do', () => {
    const { status, stderr } = run('events', 'dead', 'dance')
    expect(status).toBe(1)
    expect(stderr).toContain('grid-governance')
  })
})

describe('yiwang scan', () => {
  test('runs the scans of a department and tells their effects', () => {
    const { status, stdout } = run('scan', 'housing-renovation')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^\S+\t0\t0$/m)
  })
})

describe('yiwang data rebuild', () => {
  test('tells how many facts it took over', () => {
    expect(run('data', 'rebuild', 'housing-renovation')).toMatchObject({ status: 0, stdout: '0' })
  })
})
