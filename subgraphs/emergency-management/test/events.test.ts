import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { type Caller, createCallerSigner } from '@yiwang/shared/caller'
import { createInProcessBus, type DeliveredEvent } from '@yiwang/shared/events'
import { createSubgraph, type Subgraph, type SubgraphResponse } from '@yiwang/shared/subgraph'
import { testCaller, testDatabase, everyRow } from '@yiwang/shared/testing'
import { emergencyManagement } from '../src/index.ts'
import * as row from './rows.ts'

const callerKey = new Uint8Array(32).fill(7)
const sign = createCallerSigner(callerKey)
const bus = createInProcessBus()
const place = testDatabase()
let emergency: Subgraph
const open: { return?(): unknown }[] = []

beforeAll(async () => {
  emergency = await createSubgraph(emergencyManagement, { ...place.options, callerKey, bus, background: false })
})
afterEach(async () => {
  for (const one of open.splice(0)) await one.return?.()
})
afterAll(async () => {
  await emergency.close()
  await bus.close()
  await place.remove()
})

const clerk = testCaller({ roles: ['DEPT_CLERK'], department: 'emergency-management', regions: [row.county] })
const elsewhere = testCaller({ ...clerk, regions: ['360302000000'] })

let told = 0
/** What grid governance tells. */
const tell = async (type: string, recordId: string, payload: DeliveredEvent['payload']) => {
  const event = { eventId: `E${(told += 1)}`, type, source: 'grid-governance', recordType: type, recordId }
  await bus.publish({ ...event, regionCode: row.village, at: told, payload })
  await emergency.deliverEvents()
}

const subscribe = async (caller: Caller, query: string) => {
  const callerAssertion = await sign(caller, emergencyManagement.name)
  const opened = await emergency.subscribe({ query: `subscription { ${query} }`, callerAssertion })
  if (!(Symbol.asyncIterator in opened)) return { got: [], refused: opened }
  open.push(opened)
  const got: SubgraphResponse['data'][] = []
  void (async () => {
    for await (const { data } of opened) got.push(data)
  })()
  return { got, refused: null }
}

/** Carries a mutation out and lets its events go. */
const change = async (name: string, input: Record<string, unknown>) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { errors { message } } }`
  const callerAssertion = await sign(clerk, emergencyManagement.name)
  const { data } = await emergency.execute({ query, variables: { input }, callerAssertion })
  expect(data?.[name]).toEqual({ errors: [] })
  await emergency.deliverEvents()
  await new Promise((resolve) => setTimeout(resolve, 50))
}

const report = (grade: string) =>
  change('reportHazard', {
    ...{ field: 'FIRE', grade, description: '堵塞通道', subject: 'PUBLIC_PLACE', foundOn: '2024-03-01' },
    ...{ regionCode: row.village, clientToken: `T${(told += 1)}` },
  })

test('a unit is there once grid governance has told of it, and is what the last event said', async () => {
  const copies = () =>
    emergency.database.rows(everyRow`SELECT kind, region_code FROM organisation_copy WHERE uscc = ${row.uscc}`)
  await tell('organisationChanged', row.uscc, { uscc: row.uscc, kind: 'ENTERPRISE', regionCode: row.town })
  expect(await copies()).toEqual([{ kind: 'ENTERPRISE', regionCode: row.town }])
  await tell('organisationChanged', row.uscc, { uscc: row.uscc, kind: 'UTILITY', regionCode: row.village })
  expect(await copies()).toEqual([{ kind: 'UTILITY', regionCode: row.village }])
})

test('a grid worker is kept by number, masked name and grids', async () => {
  const workers = () => emergency.database.rows(everyRow`SELECT display_name, grid_codes FROM worker_copy`)
  await tell('gridWorkerChanged', 'W1', { workerId: 'W1', displayName: '孙小梅', gridCodes: row.grid })
  expect(await workers()).toEqual([{ displayName: '孙**', gridCodes: JSON.stringify([row.grid]) }])
  await tell('gridWorkerChanged', 'W1', { workerId: 'W1', displayName: '孙小梅', gridCodes: '' })
  expect(await workers()).toEqual([{ displayName: '孙**', gridCodes: '[]' }])
})

test('who listens for hazards is told of those of the region and grade', async () => {
  const all = await subscribe(clerk, `hazardChanged(regionCode: "${row.county}") { grade status }`)
  const major = await subscribe(clerk, `hazardChanged(regionCode: "${row.village}", grades: [MAJOR]) { grade }`)
  const other = await subscribe(elsewhere, 'hazardChanged(regionCode: "360302000000") { grade }')
  await report('GENERAL')
  await report('MAJOR')
  expect(all.got).toEqual([
    { hazardChanged: { grade: 'GENERAL', status: 'DISCOVERED' } },
    { hazardChanged: { grade: 'MAJOR', status: 'DISCOVERED' } },
  ])
  expect(major.got).toEqual([{ hazardChanged: { grade: 'MAJOR' } }])
  expect(other.got).toEqual([])
})

test('who listens for accidents is told of one in the own region', async () => {
  const { got } = await subscribe(clerk, `accidentReported(regionCode: "${row.town}") { kind deaths }`)
  const accident = { kind: 'FIRE', regionCode: row.village, occurredAt: '2024-03-01T10:00:00+08:00', deaths: 1 }
  await change('reportAccident', { ...accident, injuries: 0, description: '起火', clientToken: 'accident' })
  expect(got).toEqual([{ accidentReported: { kind: 'FIRE', deaths: 1 } }])
})

test('nobody listens to a region of others', async () => {
  const { refused } = await subscribe(clerk, 'hazardChanged(regionCode: "360302000000") { grade }')
  expect(refused).toMatchObject({ errors: [{ extensions: { code: 'OUT_OF_REGION' } }] })
})
