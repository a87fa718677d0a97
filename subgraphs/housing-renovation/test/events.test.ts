import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { type Caller, createCallerSigner } from '@yiwang/shared/caller'
import { createInProcessBus, type DeliveredEvent } from '@yiwang/shared/events'
import { insertAll } from '@yiwang/shared/sample-data'
import { createSubgraph, type Subgraph, type SubgraphResponse } from '@yiwang/shared/subgraph'
import { testCaller, testDatabase, everyRow } from '@yiwang/shared/testing'
import { snapshotEvents } from '../src/snapshot-events.ts'
import { housingRenovation } from '../src/index.ts'
import * as row from './rows.ts'

const callerKey = new Uint8Array(32).fill(7)
const sign = createCallerSigner(callerKey)
const bus = createInProcessBus()
const place = testDatabase()
const END = Date.parse('2026-06-10T18:00:00+08:00')
let now = END - 3_600_000
let housing: Subgraph
const open: { return?(): unknown }[] = []

beforeAll(async () => {
  const options = { ...place.options, callerKey, bus, background: false, clock: () => now }
  housing = await createSubgraph(housingRenovation, options)
})
afterEach(async () => {
  for (const one of open.splice(0)) await one.return?.()
})
afterAll(async () => {
  await housing.close()
  await bus.close()
  await place.remove()
})

const county = '610702000000'
const clerk = testCaller({ roles: ['DEPT_CLERK'], department: 'housing-renovation', regions: [county] })
const elsewhere = testCaller({ ...clerk, regions: ['360302000000'] })

let told = 0
/** What grid governance tells. */
const tell = async (type: string, recordId: string, payload: DeliveredEvent['payload']) => {
  const event = { eventId: `E${(told += 1)}`, type, source: 'grid-governance', recordType: type, recordId }
  await bus.publish({ ...event, regionCode: row.village, at: told, payload })
  await housing.deliverEvents()
}

const subscribe = async (caller: Caller, query: string) => {
  const callerAssertion = await sign(caller, housingRenovation.name)
  const opened = await housing.subscribe({ query: `subscription { ${query} }`, callerAssertion })
  if (!(Symbol.asyncIterator in opened)) return { got: [], refused: opened }
  open.push(opened)
  const got: SubgraphResponse['data'][] = []
  void (async () => {
    for await (const { data } of opened) got.push(data)
  })()
  return { got, refused: null }
}

const send = async () => {
  await housing.deliverEvents()
  await new Promise((resolve) => setTimeout(resolve, 50))
}

/** Carries a mutation out and lets its events go. */
const change = async (name: string, input: Record<string, unknown>) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { errors { message } } }`
  const callerAssertion = await sign(clerk, housingRenovation.name)
  const { data } = await housing.execute({ query, variables: { input }, callerAssertion })
  expect(data?.[name]).toEqual({ errors: [] })
  await send()
}

const seed = (work: Parameters<typeof housing.database.write<void>>[0]) => housing.database.write(work)

const told1 = { idHash: 'x', householdId: 'H1', gridCode: `${row.village}001`, villageCode: row.village }
const resident = { personId: 'P1', ...told1, birthYear: 1970, displayName: '王**', active: true }

test('a resident is there once grid governance has told of it, and is what the last event said', async () => {
  const copies = () => housing.database.rows(everyRow`SELECT household_id, village_code, display_name FROM resident`)
  await tell('residentChanged', 'P1', resident)
  expect(await copies()).toEqual([{ householdId: 'H1', villageCode: row.village, displayName: '王**' }])
  await tell('residentChanged', 'P1', { ...resident, householdId: 'H2', villageCode: '610702001002' })
  expect(await copies()).toEqual([{ householdId: 'H2', villageCode: '610702001002', displayName: '王**' }])
  await tell('residentChanged', 'P1', { ...resident, active: false })
  expect(await copies()).toEqual([])
})

test('an organisation is kept by number, kind and place', async () => {
  await tell('organisationChanged', 'U1', { uscc: 'U1', kind: 'PROPERTY_COMPANY', regionCode: county })
  expect(await housing.database.rows(everyRow`SELECT uscc, kind, county_code FROM organisation`)).toEqual([
    { uscc: 'U1', kind: 'PROPERTY_COMPANY', countyCode: county },
  ])
})

test('a change of a project reaches those of its region, once', async () => {
  await seed((transaction) => insertAll(transaction, row.tables.Project, [row.project('told')]))
  const mine = await subscribe(clerk, `renovationProjectChanged(regionCode: "${county}") { projectNo status }`)
  const other = await subscribe(elsewhere, 'renovationProjectChanged(regionCode: "360302000000") { projectNo }')
  await change('openOpinionSurvey', { projectNo: 'told', channels: ['MEETING'] })
  expect(mine.got).toEqual([{ renovationProjectChanged: { projectNo: 'told', status: 'OPINION_COLLECTING' } }])
  expect(other.got).toEqual([])
})

test('a change of a dangerous house reaches those who may see the flat', async () => {
  await seed((transaction) => insertAll(transaction, row.tables.Dwelling, [row.dwelling('flat')]))
  const asked = `dangerousHouseChanged(regionCode: "${row.village}") { dwellingId dangerGrade remediation { status } }`
  const mine = await subscribe(clerk, asked)
  const inGrid = await subscribe(testCaller({ roles: ['GRID_WORKER'], grids: [`${row.village}001`] }), asked)
  const inOther = await subscribe(testCaller({ roles: ['GRID_WORKER'], grids: [`${row.village}002`] }), asked)
  const appraisal = { grade: 'C', appraisedOn: '2026-06-01', plan: '加固', deadline: '2026-12-31' }
  await change('appraiseDwelling', { dwellingId: 'flat', ...appraisal })
  const pushed = { dwellingId: 'flat', dangerGrade: 'C', remediation: { status: 'IDENTIFIED' } }
  expect([mine.got, inGrid.got, inOther.got]).toEqual([
    [{ dangerousHouseChanged: pushed }],
    [{ dangerousHouseChanged: pushed }],
    [],
  ])
})

test('nobody listens to a region that is not the own', async () => {
  const { refused } = await subscribe(clerk, 'renovationProjectChanged(regionCode: "360302000000") { projectNo }')
  expect(refused?.errors?.[0]?.extensions).toMatchObject({ code: 'OUT_OF_REGION' })
})

test('at the end of a vote its officials are told, once', async () => {
  const running = { openedAt: 0, closesAt: END, closedAt: null, closedBy: null }
  const asking = { status: 'OPINION_COLLECTING' } as const
  await seed(async (transaction) => {
    const projects = [
      row.project('ends', asking),
      row.project('ended', asking),
      row.project('gone', { status: 'CANCELLED' }),
    ]
    await insertAll(transaction, row.tables.Project, projects)
    await insertAll(transaction, row.tables.Vote, [
      row.vote('V1', 'ends', running),
      row.vote('V2', 'ended', { ...running, closedAt: 1 }),
      row.vote('V3', 'gone', running),
    ])
  })
  const { got } = await subscribe(
    clerk,
    `renovationProjectChanged(regionCode: "${county}") { projectNo vote { passed } }`,
  )
  await housing.runScans()
  await send()
  expect(got).toEqual([])
  now = END
  await housing.runScans()
  await housing.runScans()
  await send()
  expect(got).toEqual([{ renovationProjectChanged: { projectNo: 'ends', vote: { passed: null } } }])
})

test('a rebuild of grid governance is offered every building', async () => {
  const ids = Array.from({ length: 1_003 }, (_, index) => `${row.village}${String(index + 1).padStart(5, '0')}`)
  await seed((transaction) =>
    insertAll(
      transaction,
      row.tables.Building,
      ids.map((id) => row.building(id, null)),
    ),
  )
  const offered: string[] = []
  for await (const { type, payload } of snapshotEvents(housing.database)) {
    expect([type, payload]).toEqual([
      'buildingRegistered',
      { buildingId: payload['buildingId'], villageCode: row.village, name: payload['name'] },
    ])
    offered.push(String(payload['buildingId']))
  }
  expect(offered).toEqual(ids)
})
