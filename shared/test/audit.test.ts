import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type AuditEntryRow, type AuditFault, verifyAudit } from '../src/audit/index.ts'
import { withRecords } from '../src/audit/with-records.ts'
import { createCallerSigner } from '../src/caller/index.ts'
import { type Database, raw, type ScopedSql, sql } from '../src/database/index.ts'
import type { RequestContext } from '../src/graphql/index.ts'
import { createSubgraph, type Subgraph, type SubgraphDefinition } from '../src/subgraph/index.ts'
import { testCaller, type TestDatabase, testDatabase, everyRow } from '../src/testing/index.ts'

const common = readFileSync(new URL('../schema/common.graphql', import.meta.url), 'utf8')
const village = '610702001001'
const callerKey = new Uint8Array(32).fill(7)

/** A department that shows persons and says so. */
const registry: SubgraphDefinition = {
  name: 'registry',
  sdl: /* GraphQL */ `
    ${common}
    type Query {
      person(personId: ID!): Person
      hidden(personId: ID!): Person
      population: Int!
    }
    type Person {
      personId: ID!
      phone: String
      displayName: String
    }
    type Region @key(fields: "code") {
      code: ID!
      registryAuditEntries(filter: AuditFilter, first: Int! = 20, after: String): AuditEntryConnection!
    }
  `,
  resolvers: [
    {
      Query: {
        person: (_: unknown, { personId }: { personId: string }) => ({ personId }),
        hidden: (_: unknown, { personId }: { personId: string }, { looks }: RequestContext) => {
          looks.add({ ...at, recordId: personId, fields: [], denied: true })
          return null
        },
        population: () => 3,
      },
      Person: {
        phone: ({ personId }: { personId: string }, _: unknown, { looks }: RequestContext) => {
          looks.add({ ...at, recordId: personId, fields: ['phone'] })
          return '10000000001'
        },
        displayName: ({ personId }: { personId: string }, _: unknown, { looks }: RequestContext) => {
          looks.add({ ...at, recordId: personId, fields: [] })
          return '张*'
        },
      },
      Region: { __resolveReference: (reference: object) => reference },
    },
  ],
  schema: { entities: [], migrations: [] },
  auditField: 'registryAuditEntries',
}
const at = { recordType: 'Person', regionCode: village }

let place: TestDatabase
let subgraph: Subgraph
let database: Database
const reports: string[] = []

beforeAll(async () => {
  place = testDatabase()
  subgraph = await open()
  ;({ database } = subgraph)
})
beforeEach(async () => {
  reports.length = 0
  await change(everyRow`DELETE FROM audit_entry`)
  await change(everyRow`DELETE FROM audit_record`)
  await change(everyRow`DELETE FROM audit_chain`)
})
afterAll(async () => {
  await subgraph.close()
  await place.remove()
})

const report = (event: string) => void reports.push(event)
const open = () => createSubgraph(registry, { ...place.options, callerKey, background: false, report })

const clerk = testCaller({
  roles: ['TOWN_CLERK', 'AUDITOR'],
  regions: ['610702000000'],
  purpose: '入户走访',
  client: 'screen 2.1',
  id: 'JB001',
  displayName: '何丽娟',
})
const sign = createCallerSigner(callerKey)
const operation = { name: 'Visit', hash: 'a'.repeat(64) }

const ask = async (query: string, variables?: Record<string, unknown>, of = subgraph) =>
  of.execute({
    query,
    variables,
    callerAssertion: await sign(clerk, 'registry', operation),
    traceId: 'trace-0001',
  })

const look = (personId: string, of = subgraph) => ask(`{ person(personId: "${personId}") { phone } }`, {}, of)
const entries = () =>
  database.rows<Record<string, unknown>>(everyRow`
    SELECT a.*, r.* FROM audit_entry a JOIN audit_record r ON r.entry_id = a.entry_id ORDER BY a.sequence, r.position`)
const change = (query: ScopedSql) => database.write((transaction) => transaction.run(query))

describe('a look at a person', () => {
  test('is on record before the answer, with everything that is known of who looked', async () => {
    const { data } = await ask('{ person(personId: "P1") { phone displayName } population }')
    expect(data).toEqual({ person: { phone: '10000000001', displayName: '张*' }, population: 3 })
    expect(await entries()).toMatchObject([
      {
        ...{ actorId: 'JB001', actor: '何**', role: 'TOWN_CLERK,AUDITOR', action: 'read', decision: 'ALLOWED' },
        ...{ recordType: 'Person', recordId: 'P1', regionCode: village, countyCode: '610702000000' },
        ...{ unmaskedFields: '["phone"]', purpose: '入户走访', client: 'screen 2.1', traceId: 'trace-0001' },
        ...{ operationName: 'Visit', operationHash: 'a'.repeat(64), sequence: 1 },
      },
    ])
  })

  test('that is refused is on record as refused', async () => {
    expect((await ask('{ hidden(personId: "P9") { personId } }')).data).toEqual({ hidden: null })
    expect(await entries()).toMatchObject([{ recordId: 'P9', decision: 'DENIED' }])
  })

  test('costs as many statements for a hundred persons as for one; no person costs none', async () => {
    await look('first')
    const several = (count: number) =>
      `{ ${Array.from({ length: count }, (_, i) => `p${i}: person(personId: "P${i}") { phone }`).join(' ')} }`
    const cost = async (query: string) => (await database.statements.during(() => ask(query))).length
    const one = await cost(several(1))
    expect(one).toBeGreaterThan(0)
    expect(await cost(several(100))).toBe(one)
    expect(await cost('{ population }')).toBe(0)
    expect(await entries()).toHaveLength(102)
  })

  test('that can not be put on record is not taken: no personal data, and the operator is told', async () => {
    await change(everyRow`ALTER TABLE audit_entry RENAME TO audit_gone`)
    const answer = await ask('{ person(personId: "P1") { phone } }')
    expect(answer).toEqual({
      data: null,
      errors: [{ message: expect.any(String), extensions: { code: 'AUDIT_UNAVAILABLE' } }],
    })
    expect(JSON.stringify(answer)).not.toContain('10000000001')
    expect(reports).toEqual(['audit.failed'])
    expect((await ask('{ population }')).data).toEqual({ population: 3 })
    await change(everyRow`ALTER TABLE audit_gone RENAME TO audit_entry`)
  })

  test('is read by the auditor, by the person looked at', async () => {
    await look('P1')
    await look('P2')
    const { data } = await ask(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Region {
        registryAuditEntries(filter: { recordId: "P2" }) { totalCount nodes { recordId client operationName operationHash } }
      } } }`,
      { r: [{ __typename: 'Region', code: '610702000000' }] },
    )
    const node = { recordId: 'P2', client: 'screen 2.1', operationName: 'Visit', operationHash: 'a'.repeat(64) }
    expect(data).toEqual({ _entities: [{ registryAuditEntries: { totalCount: 1, nodes: [node] } }] })
  })
})

describe('the chain of a department', () => {
  /** Eight looks, and what verifying finds after somebody was at the tables. */
  async function after(tamper?: () => Promise<unknown>): Promise<readonly AuditFault[]> {
    for (let i = 1; i <= 8; i += 1) await look(`P${i}`)
    await tamper?.()
    return (await verifyAudit(database)).faults
  }

  const ofEntry = (sequence: number) =>
    sql`entry_id IN (SELECT a.entry_id FROM audit_entry a WHERE a.sequence = ${sequence})`
  const takeAway = async (sequence: number) => {
    await change(everyRow`DELETE FROM audit_record WHERE ${ofEntry(sequence)}`)
    await change(everyRow`DELETE FROM audit_entry WHERE sequence = ${sequence}`)
  }

  /** An entry that is in no chain. */
  async function slipIn(entryId: string, at: number, action: string): Promise<void> {
    await change(everyRow`INSERT INTO audit_entry (entry_id, at, actor_id, actor, role, action, decision)
      VALUES (${entryId}, ${at}, 'a', 'a', 'a', ${action}, 'ALLOWED')`)
    await slipInRecord(entryId, 0)
  }

  const slipInRecord = (entryId: string, position: number) =>
    change(everyRow`INSERT INTO audit_record (entry_id, position, record_type, record_id, region_code, unmasked_fields)
      VALUES (${entryId}, ${position}, 'Person', 'P1', ${village}, '[]')`)

  test('is whole when nobody was at it', async () => {
    expect(await after()).toEqual([])
  })

  test('shows an entry of which one word was altered', async () => {
    const faults = await after(() => change(everyRow`UPDATE audit_entry SET purpose = '例行' WHERE sequence = 3`))
    expect(faults).toMatchObject([{ kind: 'ALTERED', position: 3 }])
  })

  test.each(['county_code', 'at', 'decision', 'actor_id', 'operation_hash', 'hash'])('covers %s', async (column) => {
    const value = column === 'at' ? 1 : 'x'
    const faults = await after(() =>
      change(everyRow`UPDATE audit_entry SET ${raw(column)} = ${value} WHERE sequence = 8`),
    )
    expect(faults).toMatchObject([{ kind: 'ALTERED', position: 8 }])
  })

  test.each(['county_code', 'region_code', 'record_type', 'record_id', 'unmasked_fields', 'position'])(
    'covers %s of a record',
    async (column) => {
      const value = column === 'position' ? 1 : 'x'
      const faults = await after(() =>
        change(everyRow`UPDATE audit_record SET ${raw(column)} = ${value} WHERE ${ofEntry(8)}`),
      )
      expect(faults).toMatchObject([{ kind: 'ALTERED', position: 8 }])
    },
  )

  test.each([
    ['shows a record that was taken away', everyRow`DELETE FROM audit_record WHERE position = 1`],
    [
      'shows two records that changed places',
      everyRow`UPDATE audit_record SET record_id = CASE position WHEN 0 THEN 'P2' ELSE 'P1' END`,
    ],
  ])('%s', async (_, tamper) => {
    await ask('{ one: person(personId: "P1") { phone } two: person(personId: "P2") { phone } }')
    expect((await verifyAudit(database)).faults).toEqual([])
    await change(tamper)
    expect((await verifyAudit(database)).faults).toMatchObject([{ kind: 'ALTERED', position: 1 }])
  })

  test('shows a record that was slipped in, into an entry or beside all of them', async () => {
    const faults = await after(async () => {
      const [entry] = await database.rows<{ entryId: string }>(
        everyRow`SELECT entry_id FROM audit_entry WHERE sequence = 3`,
      )
      for (const entryId of [entry?.entryId ?? '', 'X']) await slipInRecord(entryId, 1)
    })
    expect(faults).toMatchObject([
      { kind: 'ALTERED', position: 3 },
      { kind: 'UNCHAINED', entryId: 'X' },
    ])
  })

  test('shows entries that were taken away, from where and how many', async () => {
    const faults = await after(async () => {
      for (const sequence of [4, 5]) await takeAway(sequence)
    })
    expect(faults).toEqual([{ kind: 'MISSING', position: 4, count: 2, entryId: null }])
  })

  test('misses its newest entry', async () => {
    const faults = await after(() => takeAway(8))
    expect(faults).toMatchObject([{ kind: 'MISSING', position: 8, count: 1 }])
  })

  test('misses it also when its end was set back to the entry before', async () => {
    const faults = await after(async () => {
      await takeAway(8)
      const [last] = await database.rows<{ hash: string }>(everyRow`SELECT hash FROM audit_entry WHERE sequence = 7`)
      await change(everyRow`UPDATE audit_chain SET sequence = 7, hash = ${last?.hash ?? ''}`)
    })
    expect(faults).toMatchObject([{ kind: 'HEAD', position: 7 }])
  })

  test('shows two entries that changed places', async () => {
    const faults = await after(async () => {
      await change(everyRow`UPDATE audit_entry SET sequence = 100 WHERE sequence = 2`)
      await change(everyRow`UPDATE audit_entry SET sequence = 2 WHERE sequence = 6`)
      await change(everyRow`UPDATE audit_entry SET sequence = 6 WHERE sequence = 100`)
    })
    expect(faults).toMatchObject([
      { kind: 'ALTERED', position: 2 },
      { kind: 'ALTERED', position: 6 },
    ])
  })

  test('shows an entry that was slipped in', async () => {
    const faults = await after(() => slipIn('X', 1, 'read'))
    expect(faults).toEqual([{ kind: 'UNCHAINED', position: null, count: 1, entryId: 'X' }])
  })

  test('is not continued from an end that was changed by hand', async () => {
    await look('P1')
    await change(everyRow`UPDATE audit_chain SET sequence = 0`)
    expect((await look('P2')).errors).toMatchObject([{ extensions: { code: 'AUDIT_UNAVAILABLE' } }])
    expect(await entries()).toHaveLength(1)
  })

  test('does not fork when two instances write at once', async () => {
    const other = await open()
    await Promise.all(Array.from({ length: 40 }, (_, i) => look(`P${i}`, i % 2 === 0 ? subgraph : other)))
    await other.close()
    const { entries: count, faults } = await verifyAudit(database)
    expect([count, faults]).toEqual([40, []])
    expect(reports).toEqual([])
  })

  test('finds the records of more entries than a statement has parameters', async () => {
    await look('P1')
    const [entry] = await database.rows<AuditEntryRow>(everyRow`SELECT a.* FROM audit_entry a`)
    if (!entry) throw new Error('the look is on record')
    const many = [...Array.from({ length: 70_000 }, (_, at) => ({ ...entry, entryId: `other-${at}` })), entry]
    const found = await withRecords(database, many)
    expect([found.length, found.at(-1)?.records.map(({ recordId }) => recordId)]).toEqual([70_001, ['P1']])
  })

  test('begins with what was written before there was a chain', async () => {
    await slipIn('b', 2, 'old')
    await slipIn('a', 1, 'old')
    expect((await verifyAudit(database)).faults).toEqual([])
    await look('P1')
    expect((await entries()).map(({ action, entryId }) => [action, entryId])).toMatchObject([
      ['old', 'a'],
      ['old', 'b'],
      ['read', expect.any(String)],
    ])
    expect((await verifyAudit(database)).faults).toEqual([])
  })
})
