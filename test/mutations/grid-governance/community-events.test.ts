import { everyRow } from '@yiwang/shared/testing'
import { beforeAll, expect, test } from '@jest/globals'
import { departments } from '@yiwang/cli'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import { raw } from '@yiwang/shared/database'
import { rebuildProjections } from '@yiwang/shared/events'
import { regionColumns } from '@yiwang/shared/region'
import { snapshotEvents } from '../../../subgraphs/grid-governance/src/snapshot-events.ts'
import { Quarter } from '../../../subgraphs/housing-renovation/src/modules/quarter/entities.ts'
import { quarter } from '../../../subgraphs/housing-renovation/test/rows.ts'
import {
  aUscc,
  clerk,
  county,
  grid,
  gridWorker,
  leader,
  next,
  otherGrid,
  otherVillage,
  rowsOf,
  subgraph,
  theWorld,
  useWorld,
  village,
} from './world-of-community.ts'

useWorld()

/** Carries a mutation out and gives the record's fields. */
async function change(claims: AccessTokenClaims, name: string, input: Record<string, unknown>, select: string) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${select} errors { message } } }`
  const { data } = await theWorld().ask(claims, query, { input })
  expect(data?.[name]).toMatchObject({ errors: [] })
  return data?.[name] as Record<string, Record<string, string>>
}

const register = async (householdId: string, order: number) => {
  const resident = {
    ...{ householdId, name: '王小明', idNumber: `6107021999130${String(order).padStart(4, '0')}1`, gender: 'MALE' },
    ...{ birthDate: '1990-02-03', residenceType: 'REGISTERED', clientToken: next('T') },
  }
  const { person } = await change(clerk, 'registerResident', resident, 'person { personId }')
  return person?.['personId'] ?? ''
}
const settle = async (gridCode: string) => {
  const household = { gridCode, address: '示例路1号', clientToken: next('T') }
  return (await change(clerk, 'registerHousehold', household, 'household { householdId }'))['household']?.[
    'householdId'
  ] as string
}

let stayed = ''
let moved = ''
let gone = ''
let workerId = ''
const uscc = aUscc(900)

beforeAll(async () => {
  const here = await settle(grid)
  const there = await settle(otherGrid)
  stayed = await register(here, 1)
  moved = await register(here, 2)
  gone = await register(here, 3)
  await change(clerk, 'moveResident', { personId: moved, householdId: there, on: '2026-06-01' }, 'replayed')
  await change(clerk, 'deregisterResident', { personId: gone, status: 'MOVED_OUT', on: '2026-06-01' }, 'replayed')
  const hired = { displayName: '孙丽', kind: 'FULL_TIME', gridCodes: [grid], clientToken: next('T') }
  const { worker } = await change(leader, 'registerGridWorker', hired, 'worker { workerId }')
  workerId = worker?.['workerId'] ?? ''
  await change(leader, 'assignGridWorker', { workerId, gridCodes: [grid, otherGrid] }, 'replayed')
  const unit = { uscc, name: '示例社会组织', kind: 'SOCIAL_ORGANISATION', regionCode: village, clientToken: next('T') }
  await change(leader, 'registerOrganisation', unit, 'replayed')
  const visited = { visitedAt: '2026-06-09T23:30:00+08:00', reason: 'CARE', clientToken: next('T') }
  await change(gridWorker, 'recordVisit', { ...visited, personId: stayed }, 'replayed')
  await theWorld().deliver()
})

const copyOf = (name: string, table: string) =>
  theWorld()
    .subgraph(name)
    .database.rows<Record<string, unknown>>(everyRow`SELECT * FROM ${raw(table)}`)

test('housing knows who lives where, and forgets who has left', async () => {
  const residents = (await copyOf('housing-renovation', 'resident')).map(({ personId, villageCode }) => [
    personId,
    villageCode,
  ])
  expect(residents.sort()).toEqual(
    [
      [stayed, village],
      [moved, otherVillage],
    ].sort(),
  )
})

test('emergency management knows units and workers with their grids', async () => {
  expect(await copyOf('emergency-management', 'organisation_copy')).toMatchObject([
    { uscc, kind: 'SOCIAL_ORGANISATION', regionCode: village },
  ])
  expect(await copyOf('emergency-management', 'worker_copy')).toMatchObject([
    { workerId, displayName: '孙*', gridCodes: JSON.stringify([grid, otherGrid]) },
  ])
})

test('medical insurance knows the visit by its day in Beijing', async () => {
  expect(await copyOf('medical-insurance', 'visit_copy')).toMatchObject([{ personId: stayed, visitedOn: '2026-06-09' }])
})

test('no event waits or was refused by a receiver', async () => {
  expect(await rowsOf(everyRow`SELECT type FROM outbox WHERE state <> 'SENT'`)).toEqual([])
  for (const { definition } of departments)
    expect(
      await theWorld()
        .subgraph(definition.name)
        .database.rows(everyRow`SELECT type FROM parked_event`),
    ).toEqual([])
})

test('copies that are built from a snapshot are those that the events have made', async () => {
  const grids = theWorld().subgraph(subgraph).database
  // those who were put straight into the tables were told to nobody
  await grids.write(async (transaction) => {
    await transaction.run(everyRow`DELETE FROM grid_worker WHERE worker_id <> ${workerId}`)
    await transaction.run(everyRow`DELETE FROM organisation WHERE uscc <> ${uscc}`)
  })
  for (const { definition } of departments.filter((one) => one.definition.projections)) {
    const { name, consumers = {}, projections = [] } = definition
    const { database } = theWorld().subgraph(name)
    const copies = async () =>
      Promise.all(projections.map(async ({ options }) => (await copyOf(name, options.name)).map(comparable).sort()))
    const told = await copies()
    await rebuildProjections({
      receiver: { database, consumers, projections },
      sources: [{ name: subgraph, database: grids, snapshotEvents }],
      now: theWorld().now(),
    })
    expect({ name, copies: await copies() }).toEqual({ name, copies: told })
  }
})

const comparable = (row: Record<string, unknown>) => JSON.stringify(Object.entries(row).sort())

test('a building that housing registers is known here, in the only grid of its village', async () => {
  await theWorld().seed('housing-renovation', Quarter, {
    ...quarter('Q1', otherVillage),
    ...regionColumns(otherVillage),
  })
  const housing = { ...clerk, sub: 'ZJ1', roles: ['DEPT_CLERK' as const], department: 'housing-renovation' as const }
  const building = {
    ...{ quarterId: 'Q1', regionCode: otherVillage, name: '1栋', floorAreaSqm: '1200.5', householdCount: 24 },
    clientToken: next('T'),
  }
  const registered = await change(housing, 'registerBuilding', building, 'building { buildingId }')
  const buildingId = registered['building']?.['buildingId'] ?? ''
  await theWorld().deliver()
  expect(await rowsOf(everyRow`SELECT name, grid_code, county_code FROM building_copy`)).toEqual([
    { name: '1栋', gridCode: otherGrid, countyCode: county },
  ])
  const { data } = await theWorld().ask(housing, `{ building(buildingId: "${buildingId}") { grid { gridCode } } }`)
  expect(data?.['building']).toEqual({ grid: { gridCode: otherGrid } })
})
