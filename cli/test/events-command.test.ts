import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { housingRenovation } from '@yiwang/housing-renovation'
import { type Database, sql } from '@yiwang/shared/database'
import { emitEvent } from '@yiwang/shared/events'
import { openDepartmentDatabase } from '@yiwang/shared/subgraph'

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
  const database = await openDepartmentDatabase(housingRenovation, { dataDir })
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
      await transaction.run(sql`UPDATE outbox SET state = 'DEAD', attempts = 20, last_error = 'refused'`)
    }),
  )

describe('yiwang events', () => {
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
    const waiting = await withHousing((database) => database.rows(sql`SELECT state, attempts FROM outbox`))
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
