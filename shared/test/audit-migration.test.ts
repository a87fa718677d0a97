import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { MigrationInterface, QueryRunner } from 'typeorm'
import { verifyAudit } from '../src/audit/index.ts'
import { databaseLocation } from '../src/database/database-location.ts'
import { type Database, openDatabase } from '../src/database/open-database.ts'
import { join } from '../src/database/sql.ts'
import { Kit1764460800000 } from '../src/subgraph/migrations/0001-kit.ts'
import { AuditChain1764806400000 } from '../src/subgraph/migrations/0003-audit-chain.ts'
import { AuditRecords1764892800000 } from '../src/subgraph/migrations/0004-audit-records.ts'
import { everyRow, type TestDatabase, testDatabase } from '../src/testing/index.ts'

/** A chain of the time when each entry was of one record, with hashes as they were made then. */
const ENTRIES = 5
const village = '610702001001'
const recordIds = Array.from({ length: ENTRIES }, (_, at) => `P${at + 1}`)

class Back1764900000000 implements MigrationInterface {
  readonly name = 'Back1764900000000'
  up = (runner: QueryRunner) => new AuditRecords1764892800000().down(runner)
  down = () => Promise.resolve()
}
class Again1764900000001 implements MigrationInterface {
  readonly name = 'Again1764900000001'
  up = (runner: QueryRunner) => new AuditRecords1764892800000().up(runner)
  down = () => Promise.resolve()
}

let place: TestDatabase
beforeAll(() => {
  place = testDatabase()
})
afterAll(() => place.remove())

async function during(
  migrations: readonly (new () => MigrationInterface)[],
  work: (database: Database) => Promise<void>,
) {
  const { vault } = place.options
  const database = await openDatabase(databaseLocation('old', place.options), { entities: [], migrations }, vault)
  try {
    await database.migrate()
    await work(database)
  } finally {
    await database.close()
  }
}

async function writeOldChain(database: Database): Promise<void> {
  const { vault } = database
  let previous = '-'.repeat(43)
  await database.write(async (transaction) => {
    for (const [at, recordId] of recordIds.entries()) {
      const values = [
        ...[`e${at}`, at, 'JB001', '何**', 'TOWN_CLERK', 'read', 'Person', recordId],
        ...[village, '610700000000', '610702000000', '610702001000', village],
        ...['入户走访', 'ALLOWED', '["phone"]', 'trace', 'screen 2.1', 'Visit', 'a'.repeat(64)],
      ]
      const hash = vault.seal(JSON.stringify([at + 1, previous, ...values]))
      await transaction.run(everyRow`INSERT INTO audit_entry (entry_id, at, actor_id, actor, role, action, record_type,
          record_id, region_code, city_code, county_code, town_code, village_code, purpose, decision, unmasked_fields,
          trace_id, client, operation_name, operation_hash, sequence, previous_hash, hash)
        VALUES (${join([...values, at + 1, previous, hash])})`)
      previous = hash
    }
    const seal = vault.seal(JSON.stringify(['head', ENTRIES, previous]))
    await transaction.run(everyRow`INSERT INTO audit_chain (chain, sequence, hash, seal)
      VALUES ('audit', ${ENTRIES}, ${previous}, ${seal})`)
  })
}

test('entries of one record each become entries with records, and their chain stays whole, there and back', async () => {
  const old = [Kit1764460800000, AuditChain1764806400000]
  await during(old, writeOldChain)
  const now = [...old, AuditRecords1764892800000]
  await during(now, async (database) => {
    expect(await verifyAudit(database)).toMatchObject({ entries: ENTRIES, faults: [], head: { sequence: ENTRIES } })
    const records = await database.rows<{ recordId: string }>(
      everyRow`SELECT r.* FROM audit_record r JOIN audit_entry a ON a.entry_id = r.entry_id ORDER BY a.sequence`,
    )
    expect(records.map(({ recordId }) => recordId)).toEqual(recordIds)
    // one of them shows a second record, as entries do now
    await database.write((transaction) =>
      transaction.run(everyRow`INSERT INTO audit_record (entry_id, position, record_type, record_id, region_code, unmasked_fields)
        VALUES ('e1', 1, 'Person', 'P9', ${village}, '[]')`),
    )
  })
  const back = [...now, Back1764900000000]
  await during(back, async (database) => {
    const entries = await database.rows(
      everyRow`SELECT entry_id, actor, record_id, town_code, sequence FROM audit_entry ORDER BY entry_id`,
    )
    const whole = recordIds.map((recordId, at) => ({
      ...{ entryId: `e${at}`, actor: '何**', recordId, townCode: '610702001000', sequence: at + 1 },
    }))
    const further = { entryId: 'e1-1', actor: '何**', recordId: 'P9', townCode: null, sequence: null }
    expect(entries).toEqual([...whole.slice(0, 2), further, ...whole.slice(2)])
  })
  await during([...back, Again1764900000001], async (database) => {
    expect((await verifyAudit(database)).faults).toMatchObject([{ kind: 'UNCHAINED', entryId: 'e1-1' }])
  })
})
