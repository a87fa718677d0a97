import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Caller } from '@yiwang/shared/caller'
import type { ScopedSql } from '@yiwang/shared/database'
import { parseInstant } from '@yiwang/shared/time'
import { createTestSubgraph, type TestSubgraph, everyRow } from '@yiwang/shared/testing'
import { medicalInsurance } from '../src/index.ts'
import { deadlineOf } from '../src/modules/alert/deadlines.ts'
import { MedicalAid, MedicalAlert } from '../src/modules/alert/entities.ts'
import { PersonCopy } from '../src/modules/person/entities.ts'
import { analyst, citizen, clerk, gridWorker, otherClerk, townClerk } from './callers.ts'
import { aid, alert, BEIGUAN, HANBIN_VILLAGE, insert, person, PUZHEN } from './rows.ts'

let medical: TestSubgraph
const at = (text: string) => parseInstant(text)

beforeAll(async () => {
  medical = await createTestSubgraph(medicalInsurance, at('2023-12-20T18:00:00+08:00'))
  await insert(medical, PersonCopy, [person('P1'), person('P2', PUZHEN), person('P3', HANBIN_VILLAGE)])
  const later = at('2023-06-01T10:00:00+08:00')
  await insert(medical, MedicalAlert, [
    alert('A1', 'P1', { status: 'VERIFYING', dueAt: at('2023-03-08T18:00:00+08:00'), caseNo: '61070220230301000001' }),
    alert('A2', 'P1', { raisedAt: later, rule: 'NOT_ENROLLED', outOfPocketCents: null, thresholdCents: null }),
    alert('A3', 'P1', { raisedAt: later, gridCode: `${BEIGUAN}002`, status: 'CLOSED', confirmed: 1 }),
    alert('B1', 'P2', { village: PUZHEN, status: 'CLOSED', confirmed: 0, dueAt: at('2023-03-08T18:00:00+08:00') }),
    alert('C1', 'P3', { village: HANBIN_VILLAGE }),
  ])
  await insert(medical, MedicalAid, [aid('D1', 'A3', 100_00), aid('D2', 'A3', 50_00), aid('D3', 'B1', 1_00)])
})
afterAll(() => medical.close())

async function list(caller: Caller, filter = '', region = '610702000000') {
  const { data, errors } = await medical.ask(
    caller,
    `{ medicalAlerts(regionCode: "${region}"${filter === '' ? '' : `, filter: ${filter}`}) { totalCount nodes { alertId } } }`,
  )
  const page = data?.['medicalAlerts'] as { totalCount: number; nodes: { alertId: string }[] } | null
  return { ids: page?.nodes.map(({ alertId }) => alertId), totalCount: page?.totalCount, errors }
}

test('the work list is newest first, equal instants by number', async () => {
  expect((await list(clerk)).ids).toEqual(['A2', 'A3', 'A1', 'B1'])
  expect((await list(clerk)).totalCount).toBe(4)
})

test('whoever asks sees only the alerts of the own region, town, grid or person', async () => {
  expect((await list(townClerk)).ids).toEqual(['A2', 'A3', 'A1'])
  expect((await list(gridWorker)).ids).toEqual(['A2', 'A1'])
  expect((await list(citizen)).ids).toEqual(['A2', 'A3', 'A1'])
  expect((await list(otherClerk)).ids).toEqual([])
  expect((await list(otherClerk, '', '610902000000')).ids).toEqual(['C1'])
  expect((await list(analyst)).ids).toEqual([])
})

test('an alert of elsewhere is null like one that does not exist', async () => {
  const { data, errors } = await medical.ask(
    clerk,
    '{ own: medicalAlert(alertId: "A1") { alertId } other: medicalAlert(alertId: "C1") { alertId } none: medicalAlert(alertId: "X") { alertId } }',
  )
  expect(errors).toBeUndefined()
  expect(data).toEqual({ own: { alertId: 'A1' }, other: null, none: null })
})

test('the list filters by status, rule and day of raising', async () => {
  expect((await list(clerk, '{statuses: [VERIFYING, CLOSED]}')).ids).toEqual(['A3', 'A1', 'B1'])
  expect((await list(clerk, '{rules: [NOT_ENROLLED]}')).ids).toEqual(['A2'])
  expect((await list(clerk, '{raised: {from: "2023-03-02", to: "2023-06-01"}}')).ids).toEqual(['A2', 'A3'])
  expect((await list(clerk, '{statuses: []}')).ids).toEqual([])
})

test('overdue are open steps whose deadline has passed', async () => {
  expect((await list(clerk, '{overdueAsOf: "2023-03-08T18:00:00+08:00"}')).ids).toEqual([])
  expect((await list(clerk, '{overdueAsOf: "2023-03-08T18:00:01+08:00"}')).ids).toEqual(['A1'])
})

test('an alert carries the masked name of its person, its money and its case', async () => {
  const { data } = await medical.ask(
    clerk,
    '{ medicalAlert(alertId: "A1") { person { personId idHash displayName outOfPocketYtd { yuan } } outOfPocket { yuan } threshold { yuan } pushedTo { code } relatedCase { caseNo } dueAt } }',
  )
  expect(data).toEqual({
    medicalAlert: {
      person: { personId: 'P1', idHash: 'hash-P1', displayName: '张*', outOfPocketYtd: { yuan: '0.00' } },
      outOfPocket: { yuan: '12000.00' },
      threshold: { yuan: '10000.00' },
      pushedTo: { code: '610702001000' },
      relatedCase: { caseNo: '61070220230301000001' },
      dueAt: '2023-03-08T18:00:00+08:00',
    },
  })
})

test('aids come in the order of granting, at most as many as asked for, never more than 20', async () => {
  const ask = (first: number) =>
    medical.ask(clerk, `{ medicalAlert(alertId: "A3") { aids(first: ${first}) { aidId amount { yuan } } } }`)
  expect((await ask(1)).data).toEqual({ medicalAlert: { aids: [{ aidId: 'D1', amount: { yuan: '100.00' } }] } })
  expect((await ask(21)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})

test('any case shows its alert to whoever may see the alert', async () => {
  const ask = (caller: Caller) =>
    medical.ask(
      caller,
      '{ _entities(representations: [{__typename: "GovernanceCase", caseNo: "61070220230301000001"}, {__typename: "GovernanceCase", caseNo: "none"}]) { ... on GovernanceCase { medicalAlert { alertId } } } }',
    )
  expect((await ask(clerk)).data).toEqual({ _entities: [{ medicalAlert: { alertId: 'A1' } }, { medicalAlert: null }] })
  expect((await ask(otherClerk)).data).toEqual({ _entities: [{ medicalAlert: null }, { medicalAlert: null }] })
})

test('aids and alerts answer as entities inside the own region only', async () => {
  const { data } = await medical.ask(
    clerk,
    '{ _entities(representations: [{__typename: "MedicalAid", aidId: "D1"}, {__typename: "MedicalAlert", alertId: "C1"}]) { ... on MedicalAid { kind grantedOn } ... on MedicalAlert { status } } }',
  )
  expect(data).toEqual({ _entities: [{ kind: 'ORDINARY', grantedOn: '2023-03-10' }, null] })
})

const stats = async (code: string, period = '') => {
  const { data } = await medical.ask(
    clerk,
    `{ _entities(representations: [{__typename: "Region", code: "${code}"}]) { ... on Region { medicalAlertStats${period} {
      alertPersonTimes persons townshipsCovered closed excluded medicalAidAmount { cents } byTownship { regionCode count } } } } }`,
  )
  return (data?.['_entities'] as { medicalAlertStats: Record<string, unknown> }[])[0]?.medicalAlertStats
}

test('the statistics count times and persons, verdicts, and aid by the day of the alert', async () => {
  expect(await stats('610702000000')).toEqual({
    alertPersonTimes: 4,
    persons: 2,
    townshipsCovered: 2,
    closed: 1,
    excluded: 1,
    medicalAidAmount: { cents: '15100' },
    byTownship: [
      { regionCode: '610702001000', count: 3 },
      { regionCode: '610702100000', count: 1 },
    ],
  })
  expect(await stats('610702000000', '(period: {to: "2023-03-01"})')).toMatchObject({
    alertPersonTimes: 2,
    medicalAidAmount: { cents: '100' },
  })
  expect(await stats(PUZHEN)).toMatchObject({
    alertPersonTimes: 1,
    byTownship: [{ regionCode: '610702100000', count: 1 }],
  })
  expect(await stats('610702002000')).toMatchObject({ alertPersonTimes: 0, persons: 0, byTownship: [] })
})

test('the statistics move when an alert is raised, closed and moved', async () => {
  const change = (statement: ScopedSql) => medical.subgraph.database.write((transaction) => transaction.run(statement))
  await insert(medical, MedicalAlert, [alert('N1', 'P2', { village: PUZHEN, status: 'CONFIRMED', confirmed: 1 })])
  expect(await stats('610702100000')).toMatchObject({ alertPersonTimes: 2, persons: 1, closed: 0 })
  await change(everyRow`UPDATE medical_alert SET status = 'CLOSED' WHERE alert_id = 'N1'`)
  expect(await stats('610702100000')).toMatchObject({ closed: 1, excluded: 1 })
  await change(everyRow`UPDATE medical_alert SET town_code = '610702001000' WHERE alert_id = 'N1'`)
  expect(await stats('610702100000')).toMatchObject({ alertPersonTimes: 1, closed: 0 })
  await change(everyRow`DELETE FROM medical_alert WHERE alert_id = 'N1'`)
})

test('statistics of a region that is not the own are refused', async () => {
  const { data, errors } = await medical.ask(
    townClerk,
    '{ _entities(representations: [{__typename: "Region", code: "610702000000"}]) { ... on Region { code medicalAlertStats { persons } } } }',
  )
  expect(data).toEqual({ _entities: [{ code: '610702000000', medicalAlertStats: null }] })
  expect(errors).toMatchObject([{ extensions: { code: 'OUT_OF_REGION' } }])
})

test('the township has one working day to receive and five to verify', () => {
  const friday = at('2023-03-03T16:00:00+08:00')
  expect(deadlineOf('PUSHED', friday, '610702001000')).toBe(at('2023-03-06T18:00:00+08:00'))
  expect(deadlineOf('RECEIVED', friday, '610702001000')).toBe(at('2023-03-10T18:00:00+08:00'))
  expect(deadlineOf('CONFIRMED', friday, '610702001000')).toBeNull()
})
