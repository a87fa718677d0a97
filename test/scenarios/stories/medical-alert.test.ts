import { everyRow } from '@yiwang/shared/testing'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { act, kept, newToken, refused, repeat, screen, screenText, textAt, wholeScreen } from '../../src/stories/act.ts'
import { auditOf } from '../../src/stories/audit.ts'
import { at, type City, foundCity, type Resident, settle } from '../../src/stories/city.ts'
import { listen, type Listener } from '../../src/stories/listen.ts'
import { offices } from '../../src/stories/offices.ts'
import * as people from '../../src/stories/people.ts'
import { county, town } from '../../src/stories/places.ts'
import { movedEverywhereBy, type Moved, watchStatistics } from '../../src/stories/statistics.ts'

let city: City
let wang: Resident
let alertId: string
let applicationNo: string
let moved: () => Promise<Record<string, Moved>>
let raised: Listener
let changed: Listener
let applications: Listener

const alertsChanged = 'subscription ($code: ID!) { medicalAlertChanged(regionCode: $code) { alertId status } }'
const applicationsChanged =
  'subscription ($code: ID!) { assistanceApplicationChanged(regionCode: $code) { applicationNo status } }'

const worker = () => people.gridWorker(city.gridCode, city.workerId)

beforeAll(async () => {
  city = await foundCity('2026-06-10T10:00')
  wang = await settle(city, '王秀英')
  await act(city.world, {
    who: people.civilLeader,
    does: 'classifyLowIncome',
    input: {
      personId: wang.personId,
      category: 'MINIMUM_LIVING',
      ...{ perCapitaMonthlyIncomeCents: '30000', basis: '入户核对', effectiveOn: '2026-06-01' },
    },
  })
  moved = await watchStatistics(city.world)
  raised = await listen(city.world, people.commandCentre, screenText('03c_alert_subscription'), { code: county })
  changed = await listen(city.world, people.medicalClerk, alertsChanged, { code: county })
  applications = await listen(city.world, people.civilClerk, applicationsChanged, { code: county })
}, 120_000)
afterAll(async () => {
  for (const listener of [raised, changed, applications]) await listener.close()
  await city.close()
})

/** A bill that leaves so much to pay, beside what the fund paid. */
const bill = (setlId: string, cashPayCents: number) => ({
  ...{ setlId, personId: wang.personId, institutionUscc: offices.hospital, medType: 'INPATIENT' },
  settledAt: '2026-06-10T09:00:00+08:00',
  ...{ totalFeeCents: String(cashPayCents + 100_000), policyScopeFeeCents: '120000', deductibleCents: '20000' },
  ...{ basicFundPayCents: '100000', seriousIllnessPayCents: '0', medicalAidPayCents: '0' },
  ...{ accountPayCents: '0', cashPayCents: String(cashPayCents) },
})

const granting = { who: people.medicalLeader, does: 'grantMedicalAid' }
const application = () => ({
  ...{ kind: 'TEMPORARY_ASSISTANCE', personId: wang.personId, reason: '大病住院' },
  ...{ channel: 'AGENT', agentId: city.workerId, sourceAlertId: alertId },
})
const decision = { amountCents: '150000', opinion: '同意救助' }

/** The alerts that the township has to see to. */
async function worklist(): Promise<unknown> {
  const { medicalAlerts } = await wholeScreen(city.world, people.townClerk, '03a_alert_list', { code: town })
  return (medicalAlerts as { nodes: unknown }).nodes
}

async function timelineOfApplication(): Promise<string[]> {
  const query = `query ($code: ID!) { assistanceApplications(regionCode: $code) { nodes { timeline { to } } } }`
  const { data } = await city.world.ask(people.civilClerk, query, { code: county })
  const { nodes } = data?.['assistanceApplications'] as { nodes: { timeline: { to: string }[] }[] }
  return nodes.flatMap(({ timeline }) => timeline.map(({ to }) => to))
}

test('a bill one fen below the threshold of a family on 低保 raises nothing', async () => {
  const input = { ...bill('S1', 499_999), clientToken: newToken() }
  const { data, errors } = await screen(city.world, people.hospitalSystem, '03d_settlement_upload', { input })
  expect(data?.['uploadSettlement']).toMatchObject({ settlement: { setlId: 'S1' }, raisedAlerts: null, errors: [] })
  // the hospital's system books bills; whom the alert concerns is no business of a machine
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE'])
  expect(await worklist()).toEqual([])
})

test('the bill that passes it raises one alert, pushed to the township at once', async () => {
  const upload = { ...bill('S2', 300_000), clientToken: newToken() }
  const { uploadSettlement } = await wholeScreen(city.world, people.medicalClerk, '03d_settlement_upload', {
    input: upload,
  })
  expect(uploadSettlement).toMatchObject({
    settlement: { setlId: 'S2', cashPay: { yuan: '3000.00' } },
    raisedAlerts: [{ rule: 'OUT_OF_POCKET_CUMULATIVE', status: 'PUSHED', pushedTo: { name: '北关街道' } }],
    replayed: false,
  })
  alertId = textAt(uploadSettlement, 'raisedAlerts', 0, 'alertId')
  const again = await wholeScreen(city.world, people.medicalClerk, '03d_settlement_upload', { input: upload })
  expect(again['uploadSettlement']).toMatchObject({ raisedAlerts: [{ alertId }], replayed: true })
  expect(await raised.heard(1)).toMatchObject([
    { alertId, rule: 'OUT_OF_POCKET_CUMULATIVE', outOfPocket: { yuan: '7999.99' }, person: { displayName: '王**' } },
  ])
  expect(await worklist()).toMatchObject([
    { alertId, threshold: { yuan: '5000.00' }, person: { lowIncomeCategory: 'MINIMUM_LIVING' } },
  ])
})

test('only the clerk of that township receives it; five working days are left', async () => {
  const receipt = { does: 'receiveMedicalAlert', input: { alertId } }
  await refused(city.world, { ...receipt, who: people.otherTownClerk }, 'OUT_OF_REGION')
  await refused(city.world, { ...receipt, who: worker() }, 'FORBIDDEN')
  const { alert } = await act(city.world, { ...receipt, who: people.townClerk, select: 'alert { status dueAt }' })
  expect(alert).toEqual({ status: 'RECEIVED', dueAt: '2026-06-17T18:00:00+08:00' })
})

test('the grid worker visits, finds it true and applies for the family, in one go', async () => {
  await act(city.world, {
    who: people.townClerk,
    does: 'startAlertVerification',
    input: { alertId, workerId: city.workerId },
  })
  city.world.setNow(at('2026-06-11T09:00'))
  const visit = await act(city.world, {
    who: worker(),
    does: 'recordVisit',
    input: { personId: wang.personId, visitedAt: '2026-06-11T08:30:00+08:00', reason: 'MEDICAL_ALERT' },
    select: 'visit { visitId }',
  })
  const variables = {
    verify: { alertId, confirmed: true, note: '病历与票据属实', visitId: textAt(visit, 'visit', 'visitId') },
    apply: { ...application(), clientToken: newToken() },
  }
  const first = await wholeScreen(city.world, worker(), '03b_alert_verify', variables)
  expect(first).toMatchObject({
    verifyMedicalAlert: { alert: { status: 'CONFIRMED' }, errors: [] },
    applyAssistance: { application: { status: 'SUBMITTED', sourceAlert: { alertId } }, errors: [], replayed: false },
  })
  applicationNo = textAt(first, 'applyAssistance', 'application', 'applicationNo')
  const before = await city.world.fingerprint()
  expect(await wholeScreen(city.world, worker(), '03b_alert_verify', variables)).toMatchObject({
    verifyMedicalAlert: { alert: null, errors: [{ code: 'INVALID_TRANSITION', from: 'CONFIRMED' }] },
    applyAssistance: { application: { applicationNo }, errors: [], replayed: true },
  })
  expect(await city.world.fingerprint()).toBe(before)
})

test('the same alert is never applied for twice, of whatever kind', async () => {
  const once = { who: worker(), does: 'applyAssistance', input: { ...application(), kind: 'CHARITY' } }
  await refused(city.world, once, 'RULE_VIOLATION', 'R-ALERT-ONCE')
})

test('medical aid is granted by somebody else, to the last fen of what is left to pay and not beyond', async () => {
  const aid = { alertId, kind: 'TILTED', grantedOn: '2026-06-11' }
  await kept(city.world, { who: worker(), does: 'grantMedicalAid', input: { ...aid, amountCents: '1' } })
  await refused(city.world, { ...granting, input: { ...aid, amountCents: '800000' } }, 'RULE_VIOLATION', 'R-AID-CAP')
  const variables = { aid: { ...aid, amountCents: '500000', clientToken: newToken() } }
  for (const replayed of [false, true])
    expect(await wholeScreen(city.world, people.medicalLeader, '03e_medical_aid', variables)).toMatchObject({
      grantMedicalAid: { alert: { status: 'AIDING', aids: [{ amount: { yuan: '5000.00' } }] }, errors: [], replayed },
    })
  await act(city.world, { ...granting, input: { ...aid, amountCents: '299999' } })
  await refused(city.world, { ...granting, input: { ...aid, amountCents: '1' } }, 'RULE_VIOLATION', 'R-AID-CAP')
})

test('the township surveys the application; the county decides it after the publicity', async () => {
  const { world } = city
  const clerk = people.townClerk
  await act(world, { who: clerk, does: 'acceptAssistance', input: { applicationNo } })
  const verify = { who: clerk, does: 'verifyAssistance', input: { applicationNo, consent: true } }
  await refused(world, { ...verify, input: { applicationNo, consent: false } }, 'RULE_VIOLATION', 'R-CONSENT')
  await act(world, verify)
  const visit = { applicationNo, on: '2026-06-11', opinion: '家庭困难属实' }
  const alone = { who: clerk, does: 'recordHomeVisit', input: { ...visit, visitorIds: ['ZJ1'] } }
  await refused(world, alone, 'RULE_VIOLATION', 'R-TWO-VISITORS')
  await act(world, { ...alone, input: { ...visit, visitorIds: ['ZJ1', city.workerId] } })
  await act(world, { who: clerk, does: 'reviewAssistance', input: { applicationNo, passed: true, opinion: '同意' } })
  const publish = {
    who: clerk,
    does: 'publishAssistance',
    input: { applicationNo, from: '2026-06-11', to: '2026-06-17' },
  }
  await refused(world, publish, 'RULE_VIOLATION', 'R-PUBLICITY-7D')
  await act(world, { ...publish, input: { applicationNo, from: '2026-06-11', to: '2026-06-18' } })
  const decide = {
    who: people.civilLeader,
    does: 'decideAssistance',
    input: { applicationNo, approved: true, ...decision },
  }
  await refused(world, decide, 'RULE_VIOLATION', 'R-PUBLICITY-END')
  await kept(world, { ...decide, who: clerk })
  world.setNow(at('2026-06-19T09:00'))
  await act(world, decide)
})

test('it is paid once, and the alert is closed', async () => {
  const { world } = city
  const pay = {
    who: people.civilClerk,
    does: 'payAssistance',
    input: { applicationNo, on: '2026-06-19', clientToken: newToken() },
  }
  await repeat(world, pay, await act(world, pay))
  await refused(world, { ...pay, input: { applicationNo, on: '2026-06-20' } }, 'INVALID_TRANSITION')
  const close = { who: people.townClerk, does: 'closeMedicalAlert', input: { alertId } }
  await act(world, close)
  await refused(world, close, 'INVALID_TRANSITION')
})

test('the statistics rose by exactly what was done', async () => {
  const done = {
    'medicalAlertStats.alertPersonTimes': 1,
    'medicalAlertStats.persons': 1,
    'medicalAlertStats.townshipsCovered': 1,
    'medicalAlertStats.closed': 1,
    'medicalAlertStats.medicalAidAmount.cents': 799_999,
    'medicalAlertStats.byTownship.610702001000.count': 1,
    'assistanceStats.temporaryAssistanceCount': 1,
    'assistanceStats.temporaryAssistanceAmount.cents': 150_000,
    'assistanceStats.fromMedicalAlerts': 1,
  }
  expect(await moved()).toEqual(movedEverywhereBy(done))
})

test('whoever listened heard every step, once and in order', async () => {
  expect(await raised.heard(1)).toHaveLength(1)
  expect(await changed.heard(6)).toEqual(
    ['RECEIVED', 'VERIFYING', 'CONFIRMED', 'AIDING', 'AIDING', 'CLOSED'].map((status) => ({ alertId, status })),
  )
  expect(await applications.heard(8)).toEqual(
    ['SUBMITTED', 'ACCEPTED', 'VERIFYING', 'HOME_VISIT', 'FIRST_REVIEW', 'PUBLICITY', 'APPROVED', 'PAID'].map(
      (status) => ({ applicationNo, status }),
    ),
  )
})

test('history and audit tell who did what', async () => {
  const steps = await city.world
    .subgraph('medical-insurance')
    .database.rows<{ action: string; toState: string; actorId: string }>(
      everyRow`SELECT action, to_state, actor_id FROM transition_step WHERE record_id = ${alertId} ORDER BY step_id`,
    )
  expect(steps.map(({ action, toState, actorId }) => [actorId, action, toState].join(' '))).toEqual([
    'YB1 uploadSettlement TRIGGERED',
    'YB1 uploadSettlement PUSHED',
    'ZJ1 receiveMedicalAlert RECEIVED',
    'ZJ1 startAlertVerification VERIFYING',
    'WG1 verifyMedicalAlert CONFIRMED',
    'YB9 grantMedicalAid AIDING',
    'YB9 grantMedicalAid AIDING',
    'ZJ1 closeMedicalAlert CLOSED',
  ])
  expect(await auditOf(city.world, 'medical-insurance', alertId)).toEqual([
    'receiveMedicalAlert DENIED',
    'receiveMedicalAlert DENIED',
    'receiveMedicalAlert ALLOWED',
    'startAlertVerification ALLOWED',
    'verifyMedicalAlert ALLOWED',
    'verifyMedicalAlert DENIED',
    'grantMedicalAid DENIED',
    'grantMedicalAid ALLOWED',
    'grantMedicalAid ALLOWED',
    'grantMedicalAid DENIED',
    'closeMedicalAlert ALLOWED',
    'closeMedicalAlert DENIED',
  ])
  expect(await auditOf(city.world, 'civil-affairs', applicationNo)).toEqual([
    'applyAssistance ALLOWED',
    'acceptAssistance ALLOWED',
    'verifyAssistance DENIED',
    'verifyAssistance ALLOWED',
    'recordHomeVisit DENIED',
    'recordHomeVisit ALLOWED',
    'reviewAssistance ALLOWED',
    'publishAssistance DENIED',
    'publishAssistance ALLOWED',
    'decideAssistance DENIED',
    'decideAssistance ALLOWED',
    'payAssistance ALLOWED',
    'payAssistance DENIED',
  ])
  expect(await timelineOfApplication()).toEqual([
    'SUBMITTED',
    'ACCEPTED',
    'VERIFYING',
    'HOME_VISIT',
    'FIRST_REVIEW',
    'PUBLICITY',
    'COUNTY_REVIEW',
    'APPROVED',
    'PAID',
  ])
})
