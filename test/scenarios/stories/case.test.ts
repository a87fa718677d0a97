import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Deed, act, newToken, refused, screenText, textAt, wholeScreen } from '../../src/stories/act.ts'
import { auditOf } from '../../src/stories/audit.ts'
import { at, type City, foundCity, type Resident, settle } from '../../src/stories/city.ts'
import { listen, type Listener } from '../../src/stories/listen.ts'
import { offices } from '../../src/stories/offices.ts'
import * as people from '../../src/stories/people.ts'
import { county, village } from '../../src/stories/places.ts'
import { attachAlert, attachApplication, attachProject } from '../../src/stories/records-of-case.ts'
import { movedEverywhereBy, type Moved, watchStatistics } from '../../src/stories/statistics.ts'

let city: City
let zhang: Resident
let caseNo: string
let hazardNo: string
let letterNo: string
let alertId: string
let applicationNo: string
let projectNo: string
let moved: () => Promise<Record<string, Moved>>
let warnings: Listener
let changes: Listener
let letters: Listener
let own: Listener

beforeAll(async () => {
  // a Wednesday
  city = await foundCity('2026-06-10T09:00')
  zhang = await settle(city, '张建国')
  moved = await watchStatistics(city.world)
  const code = { code: county }
  const changed = 'subscription ($code: ID!) { caseChanged(regionCode: $code) { caseNo status } }'
  const lettersChanged =
    'subscription ($code: ID!) { supervisionLetterChanged(regionCode: $code) { letterNo repliedAt } }'
  warnings = await listen(city.world, people.centreClerk, screenText('05c_sla_subscription'), code)
  changes = await listen(city.world, people.commandCentre, changed, code)
  own = await listen(city.world, people.citizen(zhang.personId), changed, code)
  letters = await listen(city.world, people.safetyClerk, lettersChanged, code)
}, 120_000)
afterAll(async () => {
  for (const listener of [warnings, changes, letters, own]) await listener.close()
  await city.close()
})

const report = () => ({
  ...{ title: '楼道堆放杂物', detail: '消防通道被占', category: 'SAFETY_HAZARD', source: 'CITIZEN' },
  gridCode: city.gridCode,
})
const by = (who: Deed['who'], does: string, input: Deed['input'] = {}): Deed => ({
  ...{ who, does, input: { caseNo, ...input } },
  select: 'case { status dueAt slaState reopenCount }',
})
const toSafety = { departmentUscc: offices.emergencyManagement }
const scanTwice = async () => {
  for (let round = 0; round < 2; round += 1) {
    await city.world.scan('grid-governance')
    await city.world.deliver()
  }
}

test('a citizen reports it once, however often the telephone sends', async () => {
  const input = { ...report(), clientToken: newToken() }
  const who = people.citizen(zhang.personId)
  const { reportEvent } = await wholeScreen(city.world, who, '05a_case_report', { input })
  expect(reportEvent).toMatchObject({
    case: { status: 'REPORTED', slaState: 'NOT_STARTED' },
    errors: [],
    replayed: false,
  })
  caseNo = textAt(reportEvent, 'case', 'caseNo')
  expect(await wholeScreen(city.world, who, '05a_case_report', { input })).toMatchObject({
    reportEvent: { case: { caseNo }, replayed: true },
  })
  await refused(city.world, { who, does: 'reportEvent', input: { ...input, title: '另一件事' } }, 'CONFLICT')
  const asWorker = { who, does: 'reportEvent', input: { ...report(), source: 'GRID_WORKER' } }
  await refused(city.world, asWorker, 'RULE_VIOLATION', 'R-SOURCE-CITIZEN')
})

test('the centre accepts it and sends it to the department with 16 working hours', async () => {
  await act(city.world, by(people.centreClerk, 'acceptCase'))
  const toEnterprise = by(people.centreClerk, 'dispatchCase', { departmentUscc: offices.enterprise })
  await refused(city.world, toEnterprise, 'RULE_VIOLATION', 'R-DISPATCH-TARGET')
  const answer = await wholeScreen(city.world, people.centreClerk, '05d_case_transitions', {
    accept: { caseNo },
    dispatch: { caseNo, ...toSafety, limitWorkingHours: 16 },
  })
  expect(answer).toMatchObject({
    acceptCase: { case: null, errors: [{ code: 'INVALID_TRANSITION', from: 'ACCEPTED' }] },
    dispatchCase: { case: { status: 'DISPATCHED' }, errors: [] },
  })
  expect(textAt(answer, 'dispatchCase', 'case', 'dueAt')).toMatch(/^2026-06-12T09:00:/)
})

test('only that department takes it; a hazard is found on the spot and its rectification ordered', async () => {
  await refused(city.world, by(people.housingClerk, 'takeCase'), 'FORBIDDEN')
  await act(city.world, by(people.safetyClerk, 'takeCase'))
  const hazard = {
    ...{ field: 'FIRE', grade: 'GENERAL', description: '疏散通道堵塞', subject: 'ENTERPRISE', foundOn: '2026-06-10' },
    ...{ regionCode: village, uscc: offices.enterprise },
  }
  const elsewhere = { ...hazard, caseNo: `610703${caseNo.slice(6)}` }
  await refused(city.world, { who: people.safetyClerk, does: 'reportHazard', input: elsewhere }, 'OUT_OF_REGION')
  const reported = await wholeScreen(city.world, people.safetyClerk, '08_hazard_loop', {
    report: { ...hazard, caseNo, clientToken: newToken() },
  })
  expect(reported).toMatchObject({
    reportHazard: { hazard: { sourceCase: { __typename: 'GridEvent', caseNo, title: '楼道堆放杂物' } }, errors: [] },
  })
  hazardNo = textAt(reported, 'reportHazard', 'hazard', 'hazardNo')
  const ordered = await wholeScreen(city.world, people.safetyClerk, '08b_hazard_order', {
    file: { hazardNo },
    order: { hazardNo, deadline: '2026-06-20', requirement: '立即清理' },
  })
  expect(ordered).toMatchObject({ orderRectification: { hazard: { status: 'ORDERED' }, errors: [] } })
})

test('four working hours before the deadline a warning goes out, once', async () => {
  city.world.setNow(at('2026-06-11T14:59'))
  await scanTwice()
  city.world.setNow(at('2026-06-11T15:01'))
  await scanTwice()
  await scanTwice()
  expect(await warnings.heard(1)).toMatchObject([
    { slaState: 'ABOUT_TO_TIME_OUT', case: { caseNo, title: '楼道堆放杂物' } },
  ])
})

test('another citizen reports another matter', async () => {
  const who = people.citizen((await settle(city, '李桂香')).personId)
  await act(city.world, { who, does: 'reportEvent', input: { ...report(), title: '路灯不亮' } })
})

test('the other departments attach their records to it', async () => {
  alertId = await attachAlert(city, caseNo, zhang)
  applicationNo = await attachApplication(city, caseNo, zhang)
  projectNo = await attachProject(city, caseNo)
})

test('resolved in time, its clock stands still', async () => {
  city.world.setNow(at('2026-06-11T16:00'))
  await act(city.world, by(people.safetyClerk, 'resolveCase', { result: '已清理通道' }))
  city.world.setNow(at('2026-06-12T10:00'))
  await scanTwice()
  expect(await warnings.heard(1)).toHaveLength(1)
})

test('the citizen is not satisfied: the case is open again for half the time', async () => {
  const followUp = { caseNo, outcome: 'NOT_SATISFIED', score: 2, comment: '第二天又堆上了' }
  const answer = await wholeScreen(city.world, people.centreClerk, '05f_follow_up', { followUp })
  expect(answer).toMatchObject({ followUpCase: { case: { status: 'REOPENED' }, errors: [] } })
  expect(textAt(answer, 'followUpCase', 'case', 'dueAt')).toMatch(/^2026-06-15T10:00:/)
  city.world.setNow(at('2026-06-12T10:30'))
  const again = await act(city.world, by(people.centreClerk, 'dispatchCase', toSafety))
  expect(again['case']).toMatchObject({ status: 'DISPATCHED', reopenCount: 1 })
  expect(textAt(again, 'case', 'dueAt')).toMatch(/^2026-06-15T10:30:/)
  await act(city.world, by(people.safetyClerk, 'takeCase'))
})

test('the centre’s leader presses, and the deadline passes: told once more, once', async () => {
  const letter = await act(city.world, {
    ...{ who: people.centreLeader, does: 'superviseCase', select: 'letter { letterNo }' },
    input: { caseNo, reason: '反复出现', deadline: '2026-06-15T18:00:00+08:00' },
  })
  letterNo = textAt(letter, 'letter', 'letterNo')
  city.world.setNow(at('2026-06-15T10:31'))
  await scanTwice()
  await scanTwice()
  expect(await warnings.heard(2)).toMatchObject([{ slaState: 'ABOUT_TO_TIME_OUT' }, { slaState: 'OVERDUE' }])
})

test('the department answers the letter and resolves the case with lasting means', async () => {
  const reply = { does: 'replySupervisionLetter', input: { letterNo, reply: '已安装监控并落实专人' } }
  await refused(city.world, { ...reply, who: people.housingClerk }, 'FORBIDDEN')
  await act(city.world, { ...reply, who: people.safetyClerk })
  await refused(city.world, { ...reply, who: people.safetyClerk }, 'INVALID_TRANSITION')
  await act(city.world, by(people.safetyClerk, 'resolveCase', { result: '长效管理' }))
})

test('nobody answers the first call; at the second the citizen is satisfied and the case closed for good', async () => {
  const { world } = city
  await act(world, by(people.centreClerk, 'followUpCase', { outcome: 'UNREACHED' }))
  const satisfied = { followUp: { caseNo, outcome: 'SATISFIED', score: 5 } }
  expect(await wholeScreen(world, people.centreClerk, '05f_follow_up', satisfied)).toMatchObject({
    followUpCase: { case: { status: 'CLOSED' }, errors: [] },
  })
  await refused(world, by(people.centreClerk, 'dispatchCase', toSafety), 'INVALID_TRANSITION')
  await refused(world, by(people.centreClerk, 'followUpCase', { outcome: 'SATISFIED', score: 5 }), 'INVALID_TRANSITION')
})

test('the case shows the record of every department and its whole history', async () => {
  const detail = await wholeScreen(city.world, people.commandCentre, '05b_case_detail', { no: caseNo })
  expect(detail['case']).toMatchObject({
    ...{ __typename: 'GridEvent', status: 'CLOSED', grid: { workers: [{ displayName: '孙网格' }] } },
    supervisions: [{ letterNo }],
    hazards: [{ hazardNo, status: 'ORDERED', organisation: { name: '北关化工厂' } }],
    assistanceApplications: [{ applicationNo, status: 'SUBMITTED' }],
    renovationProject: { projectNo, status: 'CHECKED' },
    medicalAlert: { alertId, status: 'PUSHED' },
  })
  const { timeline } = detail['case'] as { timeline: { from: string | null; to: string; role: string }[] }
  expect(timeline.map(({ to, role }) => `${role} ${to}`)).toEqual([
    'CITIZEN REPORTED',
    'CENTRE_CLERK ACCEPTED',
    'CENTRE_CLERK DISPATCHED',
    'DEPT_CLERK IN_PROGRESS',
    'DEPT_CLERK RESOLVED',
    'CENTRE_CLERK REOPENED',
    'CENTRE_CLERK DISPATCHED',
    'DEPT_CLERK IN_PROGRESS',
    'CENTRE_LEADER IN_PROGRESS',
    'DEPT_CLERK IN_PROGRESS',
    'DEPT_CLERK RESOLVED',
    'CENTRE_CLERK FOLLOW_UP',
    'CENTRE_CLERK CLOSED',
  ])
})

test('the statistics rose by exactly what was done', async () => {
  expect(await moved()).toEqual(
    movedEverywhereBy({
      // the other citizen; what is only reported is not accepted yet
      'assistanceStats.byCategory.NONE.count': 1,
      'caseStats.accepted': 1,
      'caseStats.closed': 1,
      'caseStats.byCategory.SAFETY_HAZARD.accepted': 1,
      'caseStats.byCategory.SAFETY_HAZARD.closed': 1,
      'dispatched.accepted': 1,
      'dispatched.closed': 1,
      'dispatched.byCategory.SAFETY_HAZARD.accepted': 1,
      'dispatched.byCategory.SAFETY_HAZARD.closed': 1,
      'supervisionStats.issued': 1,
      'supervisionStats.replied': 1,
      'safetyStats.generalFound': 1,
      'safetyStats.byField.FIRE.found': 1,
      'medicalAlertStats.alertPersonTimes': 1,
      'medicalAlertStats.persons': 1,
      'medicalAlertStats.townshipsCovered': 1,
      'medicalAlertStats.byTownship.610702001000.count': 1,
      'renovationStats.byStatus.CHECKED.count': 1,
    }),
  )
})

test('whoever listened heard every step, once and in order; the citizen only of the own case', async () => {
  expect(await warnings.heard(2)).toHaveLength(2)
  const statuses = [
    'REPORTED',
    'ACCEPTED',
    'DISPATCHED',
    'IN_PROGRESS',
    'RESOLVED',
    'REOPENED',
    'DISPATCHED',
    'IN_PROGRESS',
  ]
  const ofCase = [...statuses, 'RESOLVED', 'FOLLOW_UP', 'CLOSED'].map((status) => ({ caseNo, status }))
  expect(await own.heard(ofCase.length)).toEqual(ofCase)
  const all = await changes.heard(ofCase.length + 1)
  expect(all.filter((heard) => (heard as { caseNo: string }).caseNo === caseNo)).toEqual(ofCase)
  expect(all).toHaveLength(ofCase.length + 1)
  expect(await letters.heard(2)).toEqual([
    { letterNo, repliedAt: null },
    { letterNo, repliedAt: expect.stringMatching(/^2026-06-15T10:31/) as unknown },
  ])
})

test('the audit holds what was done and what was refused', async () => {
  const audited = await auditOf(city.world, 'grid-governance', caseNo)
  expect(audited.filter((entry) => entry.endsWith('ALLOWED'))).toEqual([
    'reportEvent ALLOWED',
    'acceptCase ALLOWED',
    'dispatchCase ALLOWED',
    'takeCase ALLOWED',
    'resolveCase ALLOWED',
    'followUpCase ALLOWED',
    'dispatchCase ALLOWED',
    'takeCase ALLOWED',
    'resolveCase ALLOWED',
    'followUpCase ALLOWED',
    'followUpCase ALLOWED',
  ])
  expect(audited.filter((entry) => entry.endsWith('DENIED'))).toEqual([
    'dispatchCase DENIED',
    'acceptCase DENIED',
    'takeCase DENIED',
    'dispatchCase DENIED',
    'followUpCase DENIED',
  ])
  expect(await auditOf(city.world, 'grid-governance', letterNo)).toEqual([
    'superviseCase ALLOWED',
    'replySupervisionLetter DENIED',
    'replySupervisionLetter ALLOWED',
    'replySupervisionLetter DENIED',
  ])
})
