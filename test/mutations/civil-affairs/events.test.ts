import { describe, expect, test } from '@jest/globals'
import type { ScopedSql } from '@yiwang/shared/database'
import { emitEvent } from '@yiwang/shared/events'
import { testCaller, everyRow } from '@yiwang/shared/testing'
import { civilAffairs } from '@yiwang/civil-affairs'
import { LowIncomeRecord } from '../../../subgraphs/civil-affairs/src/modules/low-income/entities.ts'
import { PensionAuthentication } from '../../../subgraphs/civil-affairs/src/modules/pension-authentication/entities.ts'
import * as row from '../../../subgraphs/civil-affairs/test/rows.ts'
import {
  anActivity,
  anApplication,
  anArchive,
  aPerson,
  county,
  grid,
  next,
  NOW,
  otherCounty,
  otherCountyVillage,
  seed,
  subgraph,
  theWorld,
  TODAY,
  TOMORROW,
  town,
  useWorld,
  village,
  worker,
} from './world-of-civil.ts'

useWorld()

const civil = () => theWorld().subgraph(subgraph)
const rows = <Row extends object>(query: ScopedSql) => civil().database.rows<Row>(query)

/** Another department tells something. */
async function tell(from: string, type: string, payload: Record<string, string | number | boolean | null>) {
  const sender = theWorld().subgraph(from)
  const record = { recordType: 'Record', recordId: next('R'), regionCode: village }
  await sender.database.write((transaction) => emitEvent(transaction, { type, ...record, payload }, NOW))
  await sender.deliverEvents()
}

describe('what the others tell', () => {
  const resident = (personId: string, parts: Record<string, string | number | boolean | null> = {}) => ({
    ...{ personId, idHash: 'x', householdId: `H-${personId}`, gridCode: grid, villageCode: village },
    ...{ birthYear: 1950, displayName: '王**', active: true },
    ...parts,
  })
  const copyOf = (personId: string) =>
    rows(everyRow`SELECT household_id, grid_code, county_code, active FROM person_copy WHERE person_id = ${personId}`)

  test('a resident is registered, moves and leaves', async () => {
    const personId = next('P')
    await tell('grid-governance', 'residentChanged', resident(personId))
    expect(await copyOf(personId)).toEqual([
      { householdId: `H-${personId}`, gridCode: grid, countyCode: county, active: 1 },
    ])
    await tell('grid-governance', 'residentChanged', resident(personId, { villageCode: otherCountyVillage }))
    expect(await copyOf(personId)).toMatchObject([{ countyCode: otherCounty }])
    await tell(
      'grid-governance',
      'residentChanged',
      resident(personId, { householdId: null, gridCode: null, active: false }),
    )
    expect(await copyOf(personId)).toMatchObject([{ householdId: null, gridCode: null, active: 0 }])
  })

  test('organisations, grid workers, visits and alerts are kept, each as it is told last', async () => {
    const [uscc, workerId, visitId, alertId] = [next('U'), next('X'), next('ZF'), next('YJ')]
    const organisation = { uscc, kind: 'SOCIAL_ORGANISATION', regionCode: village }
    await tell('grid-governance', 'organisationChanged', { ...organisation, kind: 'ENTERPRISE' })
    await tell('grid-governance', 'organisationChanged', organisation)
    await tell('grid-governance', 'gridWorkerChanged', { workerId, displayName: '孙**', gridCodes: grid })
    const visit = { visitId, workerId, personId: 'P', reason: 'ROUTINE', visitedOn: TODAY }
    await tell('grid-governance', 'visitRecorded', visit)
    await tell('medical-insurance', 'medicalAlertProjected', { alertId, personId: 'P', status: 'PUSHED' })
    await tell('medical-insurance', 'medicalAlertProjected', { alertId, personId: 'P', status: 'CLOSED' })
    expect(await rows(everyRow`SELECT kind, village_code FROM organisation_copy WHERE uscc = ${uscc}`)).toEqual([
      { kind: 'SOCIAL_ORGANISATION', villageCode: village },
    ])
    expect(await rows(everyRow`SELECT grid_codes FROM worker_copy WHERE worker_id = ${workerId}`)).toEqual([
      { gridCodes: JSON.stringify([grid]) },
    ])
    expect(await rows(everyRow`SELECT person_id, visited_on FROM visit_copy WHERE visit_id = ${visitId}`)).toEqual([
      { personId: 'P', visitedOn: TODAY },
    ])
    expect(await rows(everyRow`SELECT status FROM medical_alert_copy WHERE alert_id = ${alertId}`)).toEqual([
      { status: 'CLOSED' },
    ])
  })
})

test('a snapshot tells each category that has not ended, as the mutation does', async () => {
  const [listed, left] = [await aPerson(), await aPerson()]
  await seed(
    LowIncomeRecord,
    row.lowIncome(listed, 'MARGINAL'),
    row.lowIncome(left, 'MARGINAL', { effectiveTo: TODAY }),
  )
  const told = []
  for await (const emission of civilAffairs.snapshotEvents?.(civil().database) ?? []) told.push(emission)
  expect(told).toEqual([
    {
      ...{ type: 'lowIncomeCategoryChanged', recordType: 'Person', recordId: listed, regionCode: village },
      payload: { personId: listed, category: 'MARGINAL', since: '2021-01-01' },
    },
  ])
})

describe('deadlines', () => {
  const historyOf = (recordId: string) =>
    rows(
      everyRow`SELECT action, from_state, to_state, actor FROM transition_step WHERE record_id = ${recordId} ORDER BY step_id`,
    )
  const tasksOf = (authenticationId: string) =>
    rows(
      everyRow`SELECT due_on, grid_code, worker_id, done_at FROM home_visit_task WHERE authentication_id = ${authenticationId}`,
    )
  const toldOf = (recordId: string) =>
    rows(everyRow`SELECT type, region_code FROM outbox WHERE record_id = ${recordId} ORDER BY position`)

  test('sixty days before the due date an authentication is due soon; nothing else happens', async () => {
    const { authenticationId } = await anArchive('DUE_SOON')
    await civil().runScans()
    await civil().runScans()
    expect(await historyOf(authenticationId)).toEqual([
      { action: 'system:dueSoon', fromState: 'VALID', toState: 'DUE_SOON', actor: '系统' },
    ])
    expect(await tasksOf(authenticationId)).toEqual([])
    expect(await toldOf(authenticationId)).toEqual([])
  })

  test('on the due date the grid worker is to visit and the subscribers are told, once; nobody is suspended', async () => {
    const { authenticationId } = await anArchive('OVERDUE', { dueOn: TODAY })
    await civil().runScans()
    await civil().runScans()
    expect(await tasksOf(authenticationId)).toEqual([{ dueOn: TODAY, gridCode: grid, workerId: worker, doneAt: null }])
    expect(await toldOf(authenticationId)).toEqual([{ type: 'pensionAuthenticationOverdue', regionCode: village }])
    expect(await historyOf(authenticationId)).toMatchObject([{ action: 'system:overdue', toState: 'OVERDUE' }])
    expect(await rows(everyRow`SELECT kind FROM pension_hold WHERE authentication_id = ${authenticationId}`)).toEqual(
      [],
    )
  })

  test('the next due date counts anew', async () => {
    const { authenticationId } = await anArchive('OVERDUE')
    await civil().runScans()
    await civil().database.write((transaction) =>
      transaction.run(
        everyRow`UPDATE pension_authentication SET due_on = ${TOMORROW} WHERE authentication_id = ${authenticationId}`,
      ),
    )
    theWorld().setNow(NOW + 86_400_000)
    await civil().runScans()
    theWorld().setNow(NOW)
    expect(await tasksOf(authenticationId)).toHaveLength(2)
  })

  test.each(['SUSPENDED', 'UNDER_INVESTIGATION'] as const)('%s goes before the calendar', async (status) => {
    const { authenticationId } = await anArchive(status)
    await civil().runScans()
    expect(await tasksOf(authenticationId)).toEqual([])
    await civil().database.write((transaction) =>
      transaction.run(
        everyRow`UPDATE pension_hold SET ended_at = ${NOW} WHERE authentication_id = ${authenticationId}`,
      ),
    )
    await civil().runScans()
    expect(await tasksOf(authenticationId)).toHaveLength(1)
  })

  test('who has died or left is not visited', async () => {
    const personId = await aPerson({ active: 0 })
    const archive = row.archive(personId, '2026-06-01')
    await seed(PensionAuthentication, archive)
    await civil().runScans()
    expect(await tasksOf(archive.authenticationId)).toEqual([])
  })

  test.each(['OPEN', 'FULL'] as const)('when an activity ends in %s, the subscribers are told once', async (status) => {
    const activityNo = await anActivity(status, { startsAt: NOW - 7_200_000, endsAt: NOW })
    const later = await anActivity(status)
    await civil().runScans()
    await civil().runScans()
    expect(await toldOf(activityNo)).toEqual([{ type: 'volunteerActivityChanged', regionCode: village }])
    expect(await toldOf(later)).toEqual([])
  })
})

describe('subscriptions', () => {
  const clerkHere = testCaller({ roles: ['TOWN_CLERK'], regions: [county] })

  /** Opens the subscription, lets something happen, and gives the first answer. */
  async function firstOf(query: string, happen: () => Promise<unknown>): Promise<unknown> {
    const opened = await civil().subscribeAs({ caller: clerkHere, operation: null }, { query })
    if (!(Symbol.asyncIterator in opened)) return opened
    await happen()
    await civil().deliverEvents()
    const first = await opened.next()
    await opened.return?.()
    return first.done === true ? null : first.value
  }

  test('an application that changes is sent as a query shows it', async () => {
    const applicationNo = await anApplication('SUBMITTED')
    const answer = await firstOf(
      `subscription { assistanceApplicationChanged(regionCode: "${county}") { applicationNo status } }`,
      () =>
        theWorld().ask(town, 'mutation ($i: AcceptAssistanceInput!) { acceptAssistance(input: $i) { replayed } }', {
          i: { applicationNo },
        }),
    )
    expect(answer).toMatchObject({ data: { assistanceApplicationChanged: { applicationNo, status: 'ACCEPTED' } } })
  })

  test('a pension that becomes overdue', async () => {
    await civil().runScans()
    await civil().deliverEvents()
    const { authenticationId } = await anArchive('OVERDUE')
    const answer = await firstOf(
      `subscription { pensionAuthenticationOverdue(regionCode: "${county}") { authenticationId status } }`,
      () => civil().runScans(),
    )
    expect(answer).toMatchObject({ data: { pensionAuthenticationOverdue: { authenticationId, status: 'OVERDUE' } } })
  })

  test('an activity that ends', async () => {
    await civil().runScans()
    await civil().deliverEvents()
    const activityNo = await anActivity('OPEN', { startsAt: NOW - 7_200_000, endsAt: NOW - 1 })
    const answer = await firstOf(
      `subscription { volunteerActivityChanged(regionCode: "${county}") { activityNo status } }`,
      () => civil().runScans(),
    )
    expect(answer).toMatchObject({ data: { volunteerActivityChanged: { activityNo, status: 'OPEN' } } })
  })

  test('another county is none of the subscriber’s business', async () => {
    const refused = await firstOf(
      `subscription { volunteerActivityChanged(regionCode: "${otherCounty}") { activityNo } }`,
      () => Promise.resolve(),
    )
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'OUT_OF_REGION' } }] })
  })
})
