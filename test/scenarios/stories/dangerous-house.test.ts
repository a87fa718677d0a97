import { everyRow } from '@yiwang/shared/testing'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { act, type Deed, refused, wholeScreen } from '../../src/stories/act.ts'
import { auditOf } from '../../src/stories/audit.ts'
import { at, type City, foundCity, type Resident, settle } from '../../src/stories/city.ts'
import { registerBuilding, registerHome } from '../../src/stories/homes.ts'
import { listen, type Listener } from '../../src/stories/listen.ts'
import * as people from '../../src/stories/people.ts'
import { county } from '../../src/stories/places.ts'
import { movedEverywhereBy, type Moved, watchStatistics } from '../../src/stories/statistics.ts'

let city: City
let zhao: Resident
let dwellingId: string
let moved: () => Promise<Record<string, Moved>>
let changes: Listener

/** another leader, who was not there when the remediation began */
const otherLeader = { ...people.housingLeader, sub: 'ZJ8', displayName: '何副局' }
const by = (who: Deed['who'], does: string, input: Deed['input'] = {}): Deed => ({
  ...{ who, does, input: { dwellingId, ...input } },
  select: 'dwelling { dangerGrade remediation { status acceptedOn writtenOffOn } }',
})
const evidence = { evidence: ['https://files/after.jpg'] }

beforeAll(async () => {
  city = await foundCity('2026-06-10T09:00')
  zhao = await settle(city, '赵老太')
  dwellingId = await registerHome(
    city.world,
    await registerBuilding(city.world, { quarterId: null, households: 1, floorAreaSqm: '80.00' }),
    zhao,
  )
  await act(city.world, {
    who: people.civilLeader,
    does: 'classifyLowIncome',
    input: {
      ...{ personId: zhao.personId, category: 'MINIMUM_LIVING', perCapitaMonthlyIncomeCents: '30000' },
      ...{ basis: '入户核对', effectiveOn: '2026-06-01' },
    },
  })
  moved = await watchStatistics(city.world)
  const document =
    'subscription ($code: ID!) { dangerousHouseChanged(regionCode: $code) { dwellingId dangerGrade remediation { status } } }'
  changes = await listen(city.world, people.commandCentre, document, { code: county })
}, 120_000)
afterAll(async () => {
  await changes.close()
  await city.close()
})

test('the house is appraised D, with a plan and a deadline', async () => {
  const appraise = by(people.housingClerk, 'appraiseDwelling', { grade: 'D', appraisedOn: '2026-06-09' })
  await refused(city.world, appraise, 'BAD_USER_INPUT')
  const planned = { ...appraise.input, plan: '拆除重建', deadline: '2026-12-31' }
  const { dwelling } = await act(city.world, { ...appraise, input: planned })
  expect(dwelling).toMatchObject({ dangerGrade: 'D', remediation: { status: 'IDENTIFIED' } })
})

test('the list of dangerous houses tells how urgent it is: the worst grade, a family on 低保', async () => {
  const { dangerousHouses } = await wholeScreen(city.world, people.housingClerk, '04_dangerous_houses', {
    code: county,
  })
  expect(dangerousHouses).toMatchObject({
    totalCount: 1,
    nodes: [
      {
        ...{ dwellingId, remediation: { status: 'IDENTIFIED', deadline: '2026-12-31' } },
        building: { grid: { workers: [{ displayName: '孙网格' }] } },
        households: [{ householdId: zhao.householdId, dangerousHousePriority: 135 }],
      },
    ],
  })
})

test('nobody works on a house of grade D while people live in it', async () => {
  const start = by(people.housingLeader, 'startDangerousHouseRemediation')
  await refused(city.world, start, 'RULE_VIOLATION', 'R-D-EVACUATE')
  await act(city.world, by(people.housingClerk, 'evacuateDwelling', { on: '2026-06-10' }))
  await act(city.world, start)
})

test('it is not written off before it was accepted, nor accepted by who remediated', async () => {
  const { world } = city
  const accept = { opinion: '主体完工', passed: true }
  await refused(world, by(otherLeader, 'writeOffDangerousHouse', evidence), 'RULE_VIOLATION', 'R-HOUSE-WRITE-OFF')
  const own = by(people.housingLeader, 'acceptDangerousHouseRemediation', accept)
  await refused(world, own, 'RULE_VIOLATION', 'R-HOUSE-ACCEPTOR')
  const failed = by(otherLeader, 'acceptDangerousHouseRemediation', { ...accept, passed: false })
  expect((await act(world, failed))['dwelling']).toMatchObject({ remediation: { status: 'REMEDIATING' } })
  world.setNow(at('2026-10-12T09:00'))
  await act(world, by(otherLeader, 'acceptDangerousHouseRemediation', accept))
})

test('it is written off with evidence, once, and appraised as safe', async () => {
  const { world } = city
  await refused(world, by(otherLeader, 'writeOffDangerousHouse', { evidence: [] }), 'BAD_USER_INPUT')
  const { dwelling } = await act(world, by(otherLeader, 'writeOffDangerousHouse', evidence))
  expect(dwelling).toMatchObject({ remediation: { status: 'WRITTEN_OFF', writtenOffOn: '2026-10-12' } })
  await refused(world, by(otherLeader, 'writeOffDangerousHouse', evidence), 'INVALID_TRANSITION')
  expect(await moved()).toEqual(
    movedEverywhereBy({
      'dangerousHouseStats.dGrade': 1,
      'dangerousHouseStats.writtenOffRate.numerator': 1,
      'dangerousHouseStats.writtenOffRate.denominator': 1,
    }),
  )
  await act(world, by(people.housingClerk, 'appraiseDwelling', { grade: 'A', appraisedOn: '2026-10-12' }))
})

test('the statistics: one written off, none left', async () => {
  expect(await moved()).toEqual(
    movedEverywhereBy({
      'dangerousHouseStats.writtenOffRate.numerator': 1,
      'dangerousHouseStats.writtenOffRate.denominator': 1,
    }),
  )
})

test('whoever listened heard every step, once and in order', async () => {
  const heard = (dangerGrade: string, status: string) => ({ dwellingId, dangerGrade, remediation: { status } })
  expect(await changes.heard(7)).toEqual([
    heard('D', 'IDENTIFIED'),
    heard('D', 'EVACUATED'),
    heard('D', 'REMEDIATING'),
    heard('D', 'REMEDIATING'),
    heard('D', 'ACCEPTED'),
    heard('D', 'WRITTEN_OFF'),
    heard('A', 'WRITTEN_OFF'),
  ])
})

test('history and audit tell who did what', async () => {
  const steps = await city.world
    .subgraph('housing-renovation')
    .database.rows<{ toStatus: string; grade: string }>(
      everyRow`SELECT to_status, grade FROM dangerous_house_step WHERE dwelling_id = ${dwellingId} ORDER BY step_id`,
    )
  expect(steps.map(({ grade, toStatus }) => `${grade} ${toStatus}`)).toEqual([
    ...['D IDENTIFIED', 'D EVACUATED', 'D REMEDIATING', 'D REMEDIATING', 'D ACCEPTED', 'D WRITTEN_OFF'],
    'A WRITTEN_OFF',
  ])
  expect(await auditOf(city.world, 'housing-renovation', dwellingId)).toEqual([
    'registerDwelling ALLOWED',
    'assignDwelling ALLOWED',
    'appraiseDwelling DENIED',
    'appraiseDwelling ALLOWED',
    'startDangerousHouseRemediation DENIED',
    'evacuateDwelling ALLOWED',
    'startDangerousHouseRemediation ALLOWED',
    'writeOffDangerousHouse DENIED',
    'acceptDangerousHouseRemediation DENIED',
    'acceptDangerousHouseRemediation ALLOWED',
    'acceptDangerousHouseRemediation ALLOWED',
    'writeOffDangerousHouse DENIED',
    'writeOffDangerousHouse ALLOWED',
    'writeOffDangerousHouse DENIED',
    'appraiseDwelling ALLOWED',
  ])
})
