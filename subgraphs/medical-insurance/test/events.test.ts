import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type Caller, createCallerSigner } from '@yiwang/shared/caller'
import type { ScopedSql } from '@yiwang/shared/database'
import { createInProcessBus, type DeliveredEvent, type Emission, rebuildProjections } from '@yiwang/shared/events'
import { insertAll } from '@yiwang/shared/sample-data'
import { createSubgraph, type Subgraph, type SubgraphResponse } from '@yiwang/shared/subgraph'
import { parseInstant } from '@yiwang/shared/time'
import { testDatabase, everyRow } from '@yiwang/shared/testing'
import { consumers } from '../src/consumers.ts'
import { projections } from '../src/entities.ts'
import { medicalInsurance } from '../src/index.ts'
import { MedicalAlert } from '../src/modules/alert/entities.ts'
import { MedicalDesignation } from '../src/modules/designation/entities.ts'
import { PersonCopy } from '../src/modules/person/entities.ts'
import { snapshotEvents } from '../src/snapshot-events.ts'
import { clerk, otherClerk, townClerk } from './callers.ts'
import { alert, BEIGUAN, person, PUZHEN } from './rows.ts'
import { regionColumns } from '@yiwang/shared/region'

const callerKey = new Uint8Array(32).fill(7)
const sign = createCallerSigner(callerKey)
const bus = createInProcessBus()
const place = testDatabase()
const NOW = parseInstant('2026-06-10T10:00:00+08:00')
let medical: Subgraph
const open: { return?(): unknown }[] = []

beforeAll(async () => {
  medical = await createSubgraph(medicalInsurance, {
    ...place.options,
    callerKey,
    bus,
    background: false,
    clock: () => NOW,
  })
})
afterEach(async () => {
  for (const one of open.splice(0)) await one.return?.()
})
afterAll(async () => {
  await medical.close()
  await bus.close()
  await place.remove()
})

let told = 0
/** What another department tells. */
async function tell(type: string, recordId: string, payload: DeliveredEvent['payload']): Promise<void> {
  const event = { eventId: `E${(told += 1)}`, type, source: 'grid-governance', recordType: type, recordId }
  await bus.publish({ ...event, regionCode: BEIGUAN, at: told, payload })
  await medical.deliverEvents()
}

const rows = (query: ScopedSql) => medical.database.rows(query)

const resident = {
  personId: 'P9',
  idHash: 'hash-9',
  householdId: 'H9',
  gridCode: `${BEIGUAN}001`,
  villageCode: BEIGUAN,
  birthYear: 1970,
  displayName: '张*',
  active: true,
}

describe('copies', () => {
  const copy = () =>
    rows(
      everyRow`SELECT village_code, grid_code, active, low_income_category, category_since FROM person_copy WHERE person_id = 'P9'`,
    )

  test('a category that comes before the resident waits for the resident', async () => {
    await tell('lowIncomeCategoryChanged', 'P9', { personId: 'P9', category: 'ORPHAN', since: '2026-01-01' })
    expect(await copy()).toEqual([])
    await tell('residentChanged', 'P9', resident)
    expect(await copy()).toEqual([
      {
        villageCode: BEIGUAN,
        gridCode: `${BEIGUAN}001`,
        active: 1,
        lowIncomeCategory: 'ORPHAN',
        categorySince: '2026-01-01',
      },
    ])
  })

  test('a resident who moves keeps the category, and who leaves is no longer active', async () => {
    await tell('residentChanged', 'P9', { ...resident, villageCode: PUZHEN, gridCode: null })
    expect(await copy()).toMatchObject([{ villageCode: PUZHEN, gridCode: null, lowIncomeCategory: 'ORPHAN' }])
    await tell('residentChanged', 'P9', { ...resident, active: false })
    expect(await copy()).toMatchObject([{ active: 0 }])
  })

  test('who leaves the list has no category since any day', async () => {
    await tell('lowIncomeCategoryChanged', 'P9', { personId: 'P9', category: 'NONE', since: '2026-05-01' })
    expect(await copy()).toMatchObject([{ lowIncomeCategory: 'NONE', categorySince: null }])
  })

  test('grid workers, visits and organisations are what the last event said', async () => {
    const grids = [`${BEIGUAN}001`, `${BEIGUAN}002`]
    await tell('gridWorkerChanged', 'W9', { workerId: 'W9', displayName: '孙**', gridCodes: '' })
    await tell('gridWorkerChanged', 'W9', { workerId: 'W9', displayName: '孙**', gridCodes: grids.join(',') })
    expect(await rows(everyRow`SELECT worker_id, grid_codes FROM worker_copy`)).toEqual([
      { workerId: 'W9', gridCodes: JSON.stringify(grids) },
    ])
    const visit = { visitId: 'V9', workerId: 'W9', personId: 'P9', visitedOn: '2026-06-01' }
    await tell('visitRecorded', 'V9', { ...visit, reason: 'ROUTINE' })
    expect(await rows(everyRow`SELECT * FROM visit_copy`)).toEqual([visit])
    const uscc = '12610702000000001A'
    await tell('organisationChanged', uscc, { uscc, kind: 'ENTERPRISE', regionCode: BEIGUAN })
    await tell('organisationChanged', uscc, { uscc, kind: 'MEDICAL_INSTITUTION', regionCode: BEIGUAN })
    expect(await rows(everyRow`SELECT kind, village_code FROM organisation_copy`)).toEqual([
      { kind: 'MEDICAL_INSTITUTION', villageCode: BEIGUAN },
    ])
  })

  const visit = { visitId: 'V9', workerId: 'W9', personId: 'P9', reason: 'ROUTINE', visitedOn: '2026-06-01' }
  const facts: Readonly<Record<string, readonly (readonly [type: string, payload: Emission['payload']])[]>> = {
    'civil-affairs': [['lowIncomeCategoryChanged', { personId: 'P9', category: 'MARGINAL', since: '2026-02-01' }]],
    'grid-governance': [
      ['residentChanged', resident],
      ['gridWorkerChanged', { workerId: 'W9', displayName: '孙**', gridCodes: `${BEIGUAN}001` }],
      ['visitRecorded', visit],
      ['organisationChanged', { uscc: '12610702000000001A', kind: 'MEDICAL_INSTITUTION', regionCode: BEIGUAN }],
    ],
  }
  const source = (name: string) => ({
    name,
    database: medical.database,
    snapshotEvents: async function* () {
      for (const [type, payload] of facts[name] ?? [])
        yield await Promise.resolve({ type, recordType: type, recordId: 'any', regionCode: BEIGUAN, payload })
    },
  })

  test.each([
    ['civil-affairs', 'grid-governance'],
    ['grid-governance', 'civil-affairs'],
  ])('a rebuild gives the same copies when %s speaks before %s', async (first, second) => {
    const receiver = { database: medical.database, consumers, projections }
    await rebuildProjections({ receiver, sources: [source(first), source(second)], now: NOW })
    expect(await copy()).toMatchObject([{ lowIncomeCategory: 'MARGINAL', categorySince: '2026-02-01', active: 1 }])
    expect(await rows(everyRow`SELECT visit_id FROM visit_copy`)).toEqual([{ visitId: 'V9' }])
  })
})

describe('subscriptions', () => {
  const hospital = '12610702000000077A'

  beforeEach(async () => {
    const [known] = await rows(everyRow`SELECT person_id FROM person_copy WHERE person_id = 'P1'`)
    if (known) return
    await medical.database.write(async (transaction) => {
      await insertAll(transaction, PersonCopy, [person('P1'), person('P2', PUZHEN)])
      await insertAll(transaction, MedicalDesignation, [
        {
          ...{ institutionUscc: hospital, designationCode: 'H77', hospitalLevel: 'LEVEL_2', instantSettlement: 1 },
          ...regionColumns(BEIGUAN),
        },
      ])
    })
  })

  async function subscribe(caller: Caller, query: string) {
    const callerAssertion = await sign(caller, medicalInsurance.name)
    const opened = await medical.subscribe({ query: `subscription { ${query} }`, callerAssertion })
    if (!(Symbol.asyncIterator in opened)) return { got: [], refused: opened }
    open.push(opened)
    const got: SubgraphResponse['data'][] = []
    void (async () => {
      for await (const { data } of opened) got.push(data)
    })()
    return { got, refused: null }
  }

  /** Carries a mutation out and lets its events go. */
  async function change(caller: Caller, name: string, input: Record<string, unknown>): Promise<void> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { errors { message } } }`
    const callerAssertion = await sign(caller, medicalInsurance.name)
    const { data } = await medical.execute({ query, variables: { input }, callerAssertion })
    expect(data?.[name]).toMatchObject({ errors: [] })
    await medical.deliverEvents()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }

  const upload = (personId: string, cash: number) =>
    change(clerk, 'uploadSettlement', {
      ...{ setlId: `S${(told += 1)}`, personId, institutionUscc: hospital, medType: 'INPATIENT' },
      ...{ settledAt: '2026-06-01T10:00:00+08:00', totalFeeCents: '4000000', policyScopeFeeCents: '4000000' },
      ...{ deductibleCents: '0', basicFundPayCents: '0', seriousIllnessPayCents: '0', medicalAidPayCents: '0' },
      ...{ accountPayCents: '0', cashPayCents: String(cash), clientToken: `T${(told += 1)}` },
    })

  test('who listens for alerts is told of new ones of the region, with the person', async () => {
    const county = await subscribe(
      clerk,
      'medicalAlertRaised(regionCode: "610702000000") { rule threshold { yuan } person { personId } }',
    )
    const town = await subscribe(townClerk, 'medicalAlertRaised(regionCode: "610702001000") { person { personId } }')
    const other = await subscribe(otherClerk, 'medicalAlertRaised(regionCode: "610902000000") { rule }')
    await upload('P1', 100)
    await upload('P1', 1_000_000)
    await upload('P2', 1_000_000)
    const raised = { rule: 'OUT_OF_POCKET_CUMULATIVE', threshold: { yuan: '10000.00' } }
    expect(county.got).toEqual([
      { medicalAlertRaised: { ...raised, person: { personId: 'P1' } } },
      { medicalAlertRaised: { ...raised, person: { personId: 'P2' } } },
    ])
    expect(town.got).toEqual([{ medicalAlertRaised: { person: { personId: 'P1' } } }])
    expect(other.got).toEqual([])
  })

  test('who listens for changes is told of the status', async () => {
    await medical.database.write((transaction) =>
      insertAll(transaction, MedicalAlert, [alert('A1', 'P1', { status: 'PUSHED' })]),
    )
    const { got } = await subscribe(clerk, 'medicalAlertChanged(regionCode: "610702000000") { alertId status }')
    await change(townClerk, 'receiveMedicalAlert', { alertId: 'A1' })
    expect(got).toEqual([{ medicalAlertChanged: { alertId: 'A1', status: 'RECEIVED' } }])
  })

  test('who listens for settlement batches is told of the stage', async () => {
    const { got } = await subscribe(clerk, 'settlementBatchChanged(regionCode: "610702000000") { batchNo stage }')
    const advance = { institutionUscc: hospital, day: '2026-05-01', personTimes: 1, fundPaidCents: '1' }
    await change(clerk, 'openSettlementBatch', { ...advance, clientToken: 'batch' })
    await change(clerk, 'settleBatchMonthly', { batchNo: 'PCH7720260501', auditedCents: '1' })
    expect(got).toEqual([
      { settlementBatchChanged: { batchNo: 'PCH7720260501', stage: 'DAILY_ADVANCE' } },
      { settlementBatchChanged: { batchNo: 'PCH7720260501', stage: 'MONTHLY_SETTLED' } },
    ])
  })

  test('nobody listens to a region of others', async () => {
    const { refused } = await subscribe(clerk, 'medicalAlertRaised(regionCode: "610902000000") { rule }')
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'OUT_OF_REGION' } }] })
  })

  test('civil affairs is offered every alert with its present status', async () => {
    const offered = []
    for await (const { payload } of snapshotEvents(medical.database)) offered.push(payload)
    const alerts = await rows(everyRow`SELECT alert_id, person_id, status FROM medical_alert ORDER BY alert_id`)
    expect(offered).toEqual(alerts)
    expect(offered.length).toBeGreaterThanOrEqual(3)
  })
})
