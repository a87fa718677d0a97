import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { act, type Deed, newToken, refused, textAt, wholeScreen } from '../../src/stories/act.ts'
import { auditOf } from '../../src/stories/audit.ts'
import { at, type City, foundCity } from '../../src/stories/city.ts'
import { listen, type Listener } from '../../src/stories/listen.ts'
import { offices } from '../../src/stories/offices.ts'
import * as people from '../../src/stories/people.ts'
import { county, village } from '../../src/stories/places.ts'
import { movedEverywhereBy, type Moved, watchStatistics } from '../../src/stories/statistics.ts'

let city: City
let hazardNo: string
let moved: () => Promise<Record<string, Moved>>
let majors: Listener
let own: Listener

beforeAll(async () => {
  city = await foundCity('2026-06-10T09:00')
  moved = await watchStatistics(city.world)
  const document =
    'subscription ($code: ID!) { hazardChanged(regionCode: $code, grades: [MAJOR]) { hazardNo grade status } }'
  majors = await listen(city.world, people.commandCentre, document, { code: county })
  const all = 'subscription ($code: ID!) { hazardChanged(regionCode: $code) { hazardNo grade status } }'
  own = await listen(city.world, people.safetyOfficer, all, { code: county })
}, 120_000)
afterAll(async () => {
  for (const listener of [majors, own]) await listener.close()
  await city.close()
})

const worker = () => people.gridWorker(city.gridCode, city.workerId)
const by = (who: Deed['who'], does: string, input: Deed['input'] = {}): Deed => ({
  ...{ who, does, input: { hazardNo, ...input } },
  select: 'hazard { status deadline productionSuspended listedSupervision { level listedOn delistedOn } }',
})
const listing = { level: 'COUNTY', departmentUscc: offices.emergencyManagement, on: '2026-06-12' }
const result = { description: '更换阀门', evidence: ['https://files/1.jpg'] }

test('the grid worker finds it and reports it, once', async () => {
  const report = {
    ...{ field: 'HAZARDOUS_CHEMICALS', grade: 'MAJOR', description: '储罐阀门泄漏', subject: 'ENTERPRISE' },
    ...{ foundOn: '2026-06-10', regionCode: village, uscc: offices.enterprise, clientToken: newToken() },
  }
  const first = await wholeScreen(city.world, worker(), '08_hazard_loop', { report })
  expect(first).toMatchObject({ reportHazard: { hazard: { status: 'DISCOVERED' }, errors: [], replayed: false } })
  hazardNo = textAt(first, 'reportHazard', 'hazard', 'hazardNo')
  expect(await wholeScreen(city.world, worker(), '08_hazard_loop', { report })).toMatchObject({
    reportHazard: { hazard: { hazardNo }, replayed: true },
  })
})

test('a general one in the street is no news for those who asked for major ones, nor for the enterprise', async () => {
  await act(city.world, {
    who: worker(),
    does: 'reportHazard',
    input: {
      ...{ field: 'FIRE', grade: 'GENERAL', description: '消防栓被占', subject: 'PUBLIC_PLACE' },
      ...{ foundOn: '2026-06-10', regionCode: village },
    },
  })
})

test('the department files it and orders it at once, with production stopped', async () => {
  const variables = {
    file: { hazardNo },
    order: { hazardNo, deadline: '2026-06-30', requirement: '停产整改', suspendProduction: true },
  }
  expect(await wholeScreen(city.world, people.safetyClerk, '08b_hazard_order', variables)).toMatchObject({
    fileHazard: { hazard: { status: 'FILED', grade: 'MAJOR' }, errors: [] },
    orderRectification: { hazard: { status: 'ORDERED', productionSuspended: true }, errors: [] },
  })
})

test('the enterprise may not start before the five implementations', async () => {
  const start = by(people.safetyOfficer, 'startRectification')
  await refused(city.world, start, 'RULE_VIOLATION', 'R-HAZARD-FIVE')
  await refused(city.world, by(people.safetyOfficer, 'submitRectification', result), 'INVALID_TRANSITION')
  await act(
    city.world,
    by(people.safetyOfficer, 'recordFiveImplementations', {
      ...{ responsible: '厂长', measures: '停用并更换', fundsCents: '5000000', deadline: '2026-06-25' },
      contingencyPlan: '专人值守',
    }),
  )
  await act(city.world, start)
})

test('without evidence nothing is rectified; without listed supervision nothing is accepted', async () => {
  const submit = by(people.safetyOfficer, 'submitRectification', result)
  await refused(city.world, { ...submit, input: { ...submit.input, evidence: [] } }, 'RULE_VIOLATION', 'R-EVIDENCE')
  await act(city.world, submit)
  const accept = by(people.safetyLeader, 'acceptRectification', { passed: true, opinion: '合格' })
  await refused(city.world, accept, 'RULE_VIOLATION', 'R-HAZARD-LISTED')
  city.world.setNow(at('2026-06-12T09:00'))
  await act(city.world, by(people.safetyClerk, 'listHazardForSupervision', listing))
  await refused(city.world, by(people.safetyClerk, 'listHazardForSupervision', listing), 'CONFLICT')
})

test('it fails its first acceptance and stays on the ledger', async () => {
  const failed = by(people.safetyLeader, 'acceptRectification', { passed: false, opinion: '法兰仍渗漏' })
  expect((await act(city.world, failed))['hazard']).toMatchObject({ status: 'ACCEPTANCE_FAILED' })
  const writeOff = by(people.safetyLeader, 'writeOffHazard')
  await refused(city.world, writeOff, 'RULE_VIOLATION', 'R-HAZARD-WRITE-OFF')
})

test('rectified again, it is accepted by somebody else than who rectified, and written off with its listing', async () => {
  const { world } = city
  await act(world, by(people.safetyOfficer, 'startRectification'))
  await act(world, by(people.safetyOfficer, 'submitRectification', result))
  world.setNow(at('2026-06-15T09:00'))
  const passed = by(people.safetyLeader, 'acceptRectification', { passed: true, opinion: '合格' })
  expect((await act(world, passed))['hazard']).toMatchObject({ status: 'ACCEPTED', productionSuspended: false })
  const { hazard } = await act(world, by(people.safetyLeader, 'writeOffHazard'))
  expect(hazard).toMatchObject({
    status: 'WRITTEN_OFF',
    listedSupervision: { level: 'COUNTY', listedOn: '2026-06-12', delistedOn: '2026-06-15' },
  })
  await refused(world, by(people.safetyLeader, 'writeOffHazard'), 'INVALID_TRANSITION')
})

test('the statistics rose by exactly what was done', async () => {
  expect(await moved()).toEqual(
    movedEverywhereBy({
      'safetyStats.majorFound': 1,
      'safetyStats.majorRectified': 1,
      'safetyStats.majorFiledRate.numerator': 1,
      'safetyStats.majorFiledRate.denominator': 1,
      'safetyStats.byField.HAZARDOUS_CHEMICALS.found': 1,
      'safetyStats.byField.HAZARDOUS_CHEMICALS.rectified': 1,
      'safetyStats.generalFound': 1,
      'safetyStats.byField.FIRE.found': 1,
    }),
  )
})

test('the command centre and the enterprise heard every step of the major one, once and in order', async () => {
  const steps = ['DISCOVERED', 'ORDERED', 'ORDERED', 'ORDERED', 'RECTIFYING', 'RECTIFIED', 'RECTIFIED']
  const again = ['ACCEPTANCE_FAILED', 'RECTIFYING', 'RECTIFIED', 'ACCEPTED', 'WRITTEN_OFF']
  // filed and ordered in one request: both events show the record as it stands
  const heard = [...steps, ...again].map((status) => ({ hazardNo, grade: 'MAJOR', status }))
  expect(await majors.heard(heard.length)).toEqual(heard)
  expect(await own.heard(heard.length)).toEqual(heard)
})

test('history and audit tell who did what', async () => {
  const query = 'query ($no: ID!) { hazard(hazardNo: $no) { timeline { from to actor } } }'
  const { data } = await city.world.ask(people.safetyClerk, query, { no: hazardNo })
  const { timeline } = data?.['hazard'] as { timeline: { to: string; actor: string }[] }
  expect(timeline.map(({ to, actor }) => `${actor} ${to}`)).toEqual([
    '孙** DISCOVERED',
    '郑** FILED',
    '郑** ORDERED',
    '陈** ORDERED',
    '陈** RECTIFYING',
    '陈** RECTIFIED',
    '郑** RECTIFIED',
    '郑** ACCEPTANCE_FAILED',
    '陈** RECTIFYING',
    '陈** RECTIFIED',
    '郑** ACCEPTED',
    '郑** WRITTEN_OFF',
  ])
  const audited = await auditOf(city.world, 'emergency-management', hazardNo)
  expect(audited).toEqual([
    'reportHazard ALLOWED',
    'fileHazard ALLOWED',
    'orderRectification ALLOWED',
    'startRectification DENIED',
    'submitRectification DENIED',
    'recordFiveImplementations ALLOWED',
    'startRectification ALLOWED',
    'submitRectification DENIED',
    'submitRectification ALLOWED',
    'acceptRectification DENIED',
    'listHazardForSupervision ALLOWED',
    'listHazardForSupervision DENIED',
    'acceptRectification ALLOWED',
    'writeOffHazard DENIED',
    'startRectification ALLOWED',
    'submitRectification ALLOWED',
    'acceptRectification ALLOWED',
    'writeOffHazard ALLOWED',
    'writeOffHazard DENIED',
  ])
})
