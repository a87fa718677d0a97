import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { act, type Deed, newToken, refused, repeat, textAt, wholeScreen } from '../../src/stories/act.ts'
import { auditOf } from '../../src/stories/audit.ts'
import { at, type City, foundCity, type Resident, settle } from '../../src/stories/city.ts'
import { registerBuilding, registerHome } from '../../src/stories/homes.ts'
import { listen, type Listener } from '../../src/stories/listen.ts'
import { offices } from '../../src/stories/offices.ts'
import * as people from '../../src/stories/people.ts'
import { county, village } from '../../src/stories/places.ts'
import { movedEverywhereBy, type Moved, watchStatistics } from '../../src/stories/statistics.ts'

interface Owner extends Resident {
  readonly dwellingId: string
}

let city: City
let quarterId: string
let projectNo: string
let itemId: string
let owners: readonly Owner[]
let moved: () => Promise<Record<string, Moved>>
let changes: Listener

const clerk = people.housingClerk
const by = (who: Deed['who'], does: string, input: Deed['input'] = {}): Deed => ({
  ...{ who, does, input: { projectNo, ...input } },
  select: 'project { status items { itemId supporters } }',
})
const advance = (to: string) => by(clerk, 'advanceRenovationProject', { to })

beforeAll(async () => {
  city = await foundCity('2026-06-10T09:00')
  moved = await watchStatistics(city.world)
  const document = 'subscription ($code: ID!) { renovationProjectChanged(regionCode: $code) { projectNo status } }'
  changes = await listen(city.world, people.commandCentre, document, { code: county })
}, 120_000)
afterAll(async () => {
  await changes.close()
  await city.close()
})

test('a quarter of five flats is registered with those who own and live in them', async () => {
  const { world } = city
  const registered = await act(world, {
    who: clerk,
    does: 'registerQuarter',
    input: { name: '北关小区', regionCode: village, builtYear: 1996 },
    select: 'quarter { quarterId }',
  })
  quarterId = textAt(registered, 'quarter', 'quarterId')
  const buildingId = await registerBuilding(world, { quarterId, households: 5, floorAreaSqm: '400.50' })
  const settled: Owner[] = []
  for (const name of ['王一', '王二', '王三', '王四', '王五']) {
    const resident = await settle(city, name)
    settled.push({ ...resident, dwellingId: await registerHome(world, buildingId, resident) })
  }
  owners = settled
})

test('无体检、不更新: only after the health check there is a project', async () => {
  const create: Deed = {
    ...{ who: clerk, does: 'createRenovationProject', select: 'project { projectNo status }' },
    input: { name: '北关小区改造', quarterIds: [quarterId], year: 2026, investmentCents: '300000000' },
  }
  await refused(city.world, create, 'RULE_VIOLATION', 'R-HEALTH-CHECK')
  await act(city.world, {
    who: clerk,
    does: 'recordHealthCheck',
    input: { quarterId, checkedOn: '2026-06-09', dimension: 'QUARTER', findings: 7, summary: '管网老化' },
  })
  projectNo = textAt(await act(city.world, create), 'project', 'projectNo')
})

test('residents propose and second what is to be done; the department adopts it', async () => {
  const { world } = city
  await refused(world, by(clerk, 'openOwnerVote', voting('2026-06-11')), 'INVALID_TRANSITION')
  await act(world, by(clerk, 'openOpinionSurvey', { channels: ['MEETING', 'QUESTIONNAIRE'] }))
  await refused(world, by(clerk, 'openOwnerVote', voting('2026-06-11')), 'RULE_VIOLATION', 'R-ITEM-ADOPTED')
  const idea = { category: 'BASIC', name: '更换供水管网', via: 'MEETING' }
  await act(world, by(owner(0), 'proposeRenovationItem', idea))
  const { project } = await act(world, by(owner(1), 'proposeRenovationItem', idea))
  expect(project).toMatchObject({ items: [{ supporters: 2 }] })
  await refused(world, by(owner(1), 'proposeRenovationItem', idea), 'CONFLICT')
  const stranger = people.citizen((await settle(city, '外来人')).personId)
  await refused(world, by(stranger, 'proposeRenovationItem', idea), 'FORBIDDEN')
  itemId = textAt(project, 'items', 0, 'itemId')
  await act(world, by(clerk, 'adoptRenovationItem', { itemId, adopted: true }))
})

test('a vote in which 60 % take part fails although all of them agree', async () => {
  const { world } = city
  await openVote('2026-06-11')
  for (const index of [0, 1, 2]) await cast(index, true)
  const { dwellingId } = owners[3] ?? {}
  await refused(world, by(owner(0), 'castOwnerVote', { dwellingId, agree: true }), 'FORBIDDEN')
  await refused(world, by(clerk, 'closeOwnerVote'), 'RULE_VIOLATION', 'R-VOTE-EARLY')
  world.setNow(at('2026-06-11T18:00'))
  await refused(world, by(owner(3), 'castOwnerVote', { dwellingId, agree: true }), 'INVALID_TRANSITION')
  for (let round = 0; round < 2; round += 1) await world.scan('housing-renovation')
  await world.deliver()
  expect(await closeVote()).toMatchObject({
    closeOwnerVote: { project: { status: 'OPINION_COLLECTING', vote: { quorate: false, passed: false } }, errors: [] },
    advanceRenovationProject: { project: null, errors: [{ code: 'INVALID_TRANSITION', to: 'PLANNED' }] },
  })
})

test('the second vote, with four of five and one against, passes', async () => {
  await openVote('2026-06-15')
  for (const index of [0, 1, 2]) await cast(index, true)
  expect(await cast(3, false)).toMatchObject({
    castOwnerVote: { project: { vote: { participatedOwnersRate: { percent: '80.00' } } } },
  })
  city.world.setNow(at('2026-06-15T18:00'))
  expect(await closeVote()).toMatchObject({
    closeOwnerVote: { project: { status: 'VOTED', vote: { quorate: true, passed: true } }, errors: [] },
    advanceRenovationProject: { project: { status: 'PLANNED' }, errors: [] },
  })
})

test('it is designed, built, accepted and handed over, no step left out', async () => {
  const { world } = city
  await refused(world, advance('UNDER_CONSTRUCTION'), 'INVALID_TRANSITION')
  await act(world, advance('DESIGNED'))
  await act(world, advance('UNDER_CONSTRUCTION'))
  await refused(world, advance('COMPLETED'), 'RULE_VIOLATION', 'R-ITEM-DONE')
  world.setNow(at('2026-09-15T09:00'))
  await act(world, by(clerk, 'completeRenovationItem', { itemId, doneOn: '2026-09-14' }))
  await act(world, advance('COMPLETED'))
  await act(world, advance('HANDED_OVER'))
})

test('it is maintained only once somebody looks after the quarter', async () => {
  const { world } = city
  await refused(world, advance('MAINTAINED'), 'RULE_VIOLATION', 'R-PROPERTY')
  await act(world, {
    who: clerk,
    does: 'setPropertyService',
    input: {
      ...{ quarterId, mode: 'PROFESSIONAL', companyUscc: offices.propertyCompany },
      ...{ pointsExchange: true, since: '2026-09-15' },
    },
  })
  await act(world, advance('MAINTAINED'))
  await refused(world, by(clerk, 'cancelRenovationProject', { reason: '不做了' }), 'INVALID_TRANSITION')
  const { quarter } = await wholeScreen(world, clerk, '07_quarter_renovation', { id: quarterId })
  expect(quarter).toMatchObject({
    healthChecks: [{ dimension: 'QUARTER', findings: 7 }],
    projects: [{ projectNo, status: 'MAINTAINED', vote: { agreedOwnersRate: { percent: '75.00' }, passed: true } }],
    property: { mode: 'PROFESSIONAL', company: { name: '北关物业' } },
  })
})

test('the statistics rose by exactly what was done', async () => {
  expect(await moved()).toEqual(
    movedEverywhereBy({
      // the people who were registered, none of them on 低保
      'assistanceStats.byCategory.NONE.count': 6,
      'renovationStats.quarters': 1,
      'renovationStats.buildings': 1,
      'renovationStats.households': 5,
      'renovationStats.floorAreaSqm': 400.5,
      'renovationStats.byStatus.MAINTAINED.count': 1,
    }),
  )
})

test('whoever listened heard every step, once and in order', async () => {
  const statuses = [
    ...['CHECKED', 'OPINION_COLLECTING'],
    // the first vote opens, its time is up, it fails; the second opens and passes
    ...['OPINION_COLLECTING', 'OPINION_COLLECTING', 'OPINION_COLLECTING', 'OPINION_COLLECTING', 'PLANNED', 'PLANNED'],
    ...['DESIGNED', 'UNDER_CONSTRUCTION', 'COMPLETED', 'HANDED_OVER', 'MAINTAINED'],
  ]
  expect(await changes.heard(statuses.length)).toEqual(statuses.map((status) => ({ projectNo, status })))
})

test('history and audit tell who did what', async () => {
  const query = 'query ($no: ID!) { renovationProject(projectNo: $no) { timeline { to } } }'
  const { data } = await city.world.ask(clerk, query, { no: projectNo })
  const { timeline } = data?.['renovationProject'] as { timeline: { to: string }[] }
  expect(timeline.map(({ to }) => to)).toEqual([
    ...['CHECKED', 'OPINION_COLLECTING', 'OPINION_COLLECTING', 'OPINION_COLLECTING', 'OPINION_COLLECTING'],
    ...['VOTED', 'PLANNED', 'DESIGNED', 'UNDER_CONSTRUCTION', 'COMPLETED', 'HANDED_OVER', 'MAINTAINED'],
  ])
  const audited = await auditOf(city.world, 'housing-renovation', projectNo)
  const count = (entry: string) => audited.filter((one) => one === entry).length
  expect(count('castOwnerVote ALLOWED')).toBe(7)
  expect(count('castOwnerVote DENIED')).toBe(2)
  expect(count('closeOwnerVote ALLOWED')).toBe(2)
  expect(count('advanceRenovationProject ALLOWED')).toBe(6)
  expect(count('advanceRenovationProject DENIED')).toBe(4)
})

function owner(index: number) {
  return people.citizen(owners[index]?.personId ?? '')
}

function voting(day: string) {
  return { matter: 'ORDINARY', closesAt: `${day}T18:00:00+08:00` }
}

async function openVote(day: string): Promise<void> {
  const answer = await wholeScreen(city.world, clerk, '18_owner_vote', { open: { projectNo, ...voting(day) } })
  expect(answer).toMatchObject({ openOwnerVote: { project: { status: 'OPINION_COLLECTING' }, errors: [] } })
}

/** An owner votes for the own flat, and the telephone sends it twice. */
async function cast(index: number, agree: boolean): Promise<Record<string, unknown>> {
  const input = { projectNo, dwellingId: owners[index]?.dwellingId, agree, clientToken: newToken() }
  const answer = await wholeScreen(city.world, owner(index), '18b_cast_vote', { cast: input })
  expect(answer).toMatchObject({ castOwnerVote: { errors: [], replayed: false } })
  const again: Deed = { who: owner(index), does: 'castOwnerVote', input, select: 'project { projectNo }' }
  await repeat(city.world, again, { project: { projectNo }, errors: [], replayed: false })
  return answer
}

function closeVote(): Promise<Record<string, unknown>> {
  const variables = { close: { projectNo }, advance: { projectNo, to: 'PLANNED' } }
  return wholeScreen(city.world, clerk, '18c_close_vote', variables)
}
