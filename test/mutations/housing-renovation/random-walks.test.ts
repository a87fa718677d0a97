import { everyRow } from '@yiwang/shared/testing'
import { expect, test } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import { createRandom, type Random } from '@yiwang/shared/sample-data'
import { DwellingOwner } from '../../../subgraphs/housing-renovation/src/modules/dwelling/entities.ts'
import type { BallotRow } from '../../../subgraphs/housing-renovation/src/modules/owner-vote/entities.ts'
import { isPassed } from '../../../subgraphs/housing-renovation/src/modules/owner-vote/service.ts'
import { tallyOf } from '../../../subgraphs/housing-renovation/src/sample-data/tally-of.ts'
import {
  aBuilding,
  aFlat,
  anItem,
  aPerson,
  aProject,
  citizen,
  clerk,
  LATER,
  leader,
  next,
  rowsOf,
  seed,
  served,
  theWorld,
  TODAY,
  useWorld,
} from './world-of-housing.ts'

useWorld()

interface Move {
  readonly claims: AccessTokenClaims
  readonly mutation: string
  readonly input: Record<string, unknown>
}

const make = async ({ claims, mutation, input }: Move) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code } } }`
  const { data } = await theWorld().askInProcess(claims, query, { input })
  return (data?.[mutation] as { errors: readonly { code: string }[] }).errors.length === 0
}

const appraisal = (grade: string) => ({ grade, appraisedOn: TODAY, plan: '整治', deadline: '2026-12-31' })
/** Everything that anybody may do with a dangerous house. */
const houseMoves: readonly Move[] = [
  ...['A', 'B', 'C', 'D', 'C', 'D'].map((grade) => ({
    claims: clerk,
    mutation: 'appraiseDwelling',
    input: appraisal(grade),
  })),
  { claims: clerk, mutation: 'evacuateDwelling', input: { on: TODAY } },
  { claims: clerk, mutation: 'startDangerousHouseRemediation', input: {} },
  { claims: leader, mutation: 'startDangerousHouseRemediation', input: {} },
  ...[true, true, false].map((passed) => ({
    claims: leader,
    mutation: 'acceptDangerousHouseRemediation',
    input: { passed, opinion: '意见' },
  })),
  { claims: leader, mutation: 'writeOffDangerousHouse', input: { evidence: ['a'] } },
]

/** The state column of the contract, written down once more. */
const houseEdges: Readonly<Record<string, readonly string[]>> = {
  appraiseDwelling: [
    'none none',
    'none IDENTIFIED',
    ...['IDENTIFIED', 'EVACUATED', 'REMEDIATING', 'ACCEPTED', 'WRITTEN_OFF'].map((one) => `${one} ${one}`),
    ...['ACCEPTED', 'WRITTEN_OFF'].map((one) => `${one} IDENTIFIED`),
  ],
  evacuateDwelling: ['IDENTIFIED EVACUATED'],
  startDangerousHouseRemediation: ['IDENTIFIED REMEDIATING', 'EVACUATED REMEDIATING'],
  acceptDangerousHouseRemediation: ['REMEDIATING ACCEPTED', 'REMEDIATING REMEDIATING'],
  writeOffDangerousHouse: ['ACCEPTED WRITTEN_OFF'],
}

interface House {
  readonly version: number
  readonly dangerGrade: string
  readonly status: string | null
  readonly remediatorId: string | null
  readonly acceptorId: string | null
}

const houseOf = async (dwellingId: string) => {
  const [house] =
    await rowsOf<House>(everyRow`SELECT d.version, d.danger_grade, r.status, r.remediator_id, r.acceptor_id
    FROM dwelling d LEFT JOIN dangerous_house_remediation r ON r.dwelling_id = d.dwelling_id
    WHERE d.dwelling_id = ${dwellingId}`)
  return house
}

test.each([1, 2, 3, 4])('walk %i of a house moves along the contract’s edges only', async (seedNumber) => {
  const random = createRandom(seedNumber)
  const dwellingId = await aFlat()
  let before = await houseOf(dwellingId)
  for (let step = 0; step < 60; step += 1) {
    const move = random.pick(houseMoves)
    const done = await make({ ...move, input: { ...move.input, dwellingId } })
    const after = await houseOf(dwellingId)
    if (done) {
      expect(houseEdges[move.mutation]).toContain(`${before?.status ?? 'none'} ${after?.status ?? 'none'}`)
      expect(after?.version).toBe((before?.version ?? 0) + 1)
    } else expect(after).toEqual(before)
    if (after?.status === 'ACCEPTED') expect(after.acceptorId).not.toBe(after.remediatorId)
    if (['IDENTIFIED', 'EVACUATED', 'REMEDIATING'].includes(after?.status ?? ''))
      expect('CD').toContain(after?.dangerGrade)
    before = after
  }
  const steps = await rowsOf<{ fromStatus: string | null; toStatus: string }>(
    everyRow`SELECT from_status, to_status FROM dangerous_house_step WHERE dwelling_id = ${dwellingId} ORDER BY at, step_id`,
  )
  // what one step leads to is where the next begins
  expect(steps.slice(1).map(({ fromStatus }) => fromStatus)).toEqual(steps.slice(0, -1).map(({ toStatus }) => toStatus))
})

/** Flats of a quarter; some owners have several, some flats belong to two. */
async function flatsOf(quarterId: string, random: Random) {
  const buildingId = await aBuilding(quarterId)
  const owners = [await aPerson(), await aPerson(), await aPerson(), await aPerson()].map(({ personId }) => personId)
  const flats = []
  for (let order = 0; order < random.between(3, 9); order += 1) {
    const dwellingId = await aFlat({ buildingId, areaSqmX100: random.between(4_000, 20_000) })
    const own = [...new Set([random.pick(owners), ...(random.chance(0.2) ? [random.pick(owners)] : [])])]
    await seed(DwellingOwner, ...own.map((personId, position) => ({ dwellingId, personId, position })))
    flats.push({ dwellingId, own })
  }
  return flats
}

test.each([1, 2, 3, 4, 5, 6])('vote %i ends as its ballots add up', async (seedNumber) => {
  const random = createRandom(seedNumber)
  const { projectNo, quarterId } = await aProject('OPINION_COLLECTING')
  await anItem(projectNo, { adopted: 1 })
  const flats = await flatsOf(quarterId, random)
  const matter = random.pick(['ORDINARY', 'MAJOR'] as const)
  theWorld().setNow(Date.parse(`${TODAY}T10:00:00+08:00`))
  expect(await make({ claims: clerk, mutation: 'openOwnerVote', input: { projectNo, matter, closesAt: LATER } })).toBe(
    true,
  )
  const votes = new Map<string, boolean>()
  for (let attempt = 0; attempt < flats.length * 2; attempt += 1) {
    const { dwellingId, own } = random.pick(flats)
    const agree = random.chance(0.75)
    const input = { projectNo, dwellingId, agree, clientToken: next('T') }
    const isNew = !votes.has(dwellingId)
    expect(await make({ claims: citizen(random.pick(own)), mutation: 'castOwnerVote', input })).toBe(isNew)
    if (isNew) votes.set(dwellingId, agree)
  }
  const early = await make({ claims: clerk, mutation: 'closeOwnerVote', input: { projectNo } })
  expect(early).toBe(votes.size === flats.length)
  theWorld().setNow(Date.parse(LATER))
  expect(await make({ claims: clerk, mutation: 'closeOwnerVote', input: { projectNo } })).toBe(!early)
  const ballots = await rowsOf<BallotRow>(everyRow`
    SELECT b.* FROM owner_ballot b JOIN owner_vote v ON v.vote_id = b.vote_id WHERE v.project_no = ${projectNo}`)
  expect(
    new Map(ballots.filter(({ agree }) => agree !== null).map((row) => [row.dwellingId, row.agree === 1])),
  ).toEqual(votes)
  expect(ballots).toHaveLength(flats.length)
  const passed = isPassed(matter, tallyOf(ballots))
  const { data } = await theWorld().ask(
    clerk,
    `{ renovationProject(projectNo: "${projectNo}") { status vote { passed } } }`,
  )
  expect(data?.['renovationProject']).toEqual({ status: passed ? 'VOTED' : 'OPINION_COLLECTING', vote: { passed } })
})

const projectEdges: Readonly<Record<string, readonly string[]>> = {
  completeRenovationItem: ['UNDER_CONSTRUCTION UNDER_CONSTRUCTION'],
  openOpinionSurvey: ['CHECKED OPINION_COLLECTING'],
  openOwnerVote: ['OPINION_COLLECTING OPINION_COLLECTING'],
  closeOwnerVote: ['OPINION_COLLECTING VOTED', 'OPINION_COLLECTING OPINION_COLLECTING'],
  advanceRenovationProject: [
    'VOTED PLANNED',
    'PLANNED DESIGNED',
    'DESIGNED UNDER_CONSTRUCTION',
    'UNDER_CONSTRUCTION COMPLETED',
    'COMPLETED HANDED_OVER',
    'HANDED_OVER MAINTAINED',
  ],
  cancelRenovationProject: ['CHECKED', 'OPINION_COLLECTING', 'VOTED', 'PLANNED', 'DESIGNED'].map(
    (one) => `${one} CANCELLED`,
  ),
}

interface Seen {
  readonly status: string
  readonly version: number
  readonly completedOn: string | null
  readonly timeline: readonly { readonly from: string | null; readonly to: string }[]
}

const look = async (projectNo: string) => {
  const fields = 'status version completedOn timeline(first: 100) { from to }'
  const query = `query ($projectNo: ID!) { renovationProject(projectNo: $projectNo) { ${fields} } }`
  const { data } = await theWorld().askInProcess(clerk, query, { projectNo })
  return data?.['renovationProject'] as Seen
}

const stages = ['PLANNED', 'DESIGNED', 'UNDER_CONSTRUCTION', 'COMPLETED', 'HANDED_OVER', 'MAINTAINED']

test.each([1, 2, 3, 4])('walk %i of a project moves along the contract’s edges only', async (seedNumber) => {
  theWorld().setNow(Date.parse(`${TODAY}T10:00:00+08:00`))
  const random = createRandom(seedNumber)
  const { projectNo, quarterId } = await aProject('CHECKED')
  await served(quarterId, 'COMMUNITY_PROPERTY')
  const itemId = await anItem(projectNo, { adopted: 1 })
  const flats = await flatsOf(quarterId, random)
  const official = (mutation: string, input: Record<string, unknown>): Move => ({ claims: clerk, mutation, input })
  const moves: readonly Move[] = [
    official('openOpinionSurvey', { channels: ['MEETING'] }),
    official('openOwnerVote', { matter: 'ORDINARY', closesAt: LATER }),
    official('closeOwnerVote', {}),
    official('completeRenovationItem', { itemId, doneOn: TODAY }),
    ...stages.map((to) => official('advanceRenovationProject', { to })),
    ...(seedNumber === 4 ? [official('cancelRenovationProject', { reason: '取消' })] : []),
    ...flats.map(({ dwellingId, own }) => ({
      claims: citizen(own[0] ?? ''),
      mutation: 'castOwnerVote',
      input: { dwellingId, agree: random.chance(0.9) },
    })),
  ]
  let before = await look(projectNo)
  for (let step = 0; step < 90; step += 1) {
    const { claims, mutation, input } = random.pick(moves)
    const token = mutation === 'castOwnerVote' ? { clientToken: next('T') } : {}
    const done = await make({ claims, mutation, input: { ...input, ...token, projectNo } })
    const after = await look(projectNo)
    if (!done || mutation === 'castOwnerVote') expect(after).toEqual(before)
    else {
      expect(projectEdges[mutation]).toContain(`${before.status} ${after.status}`)
      expect(after.version).toBe(before.version + 1)
    }
    expect(after.completedOn !== null).toBe(['COMPLETED', 'HANDED_OVER', 'MAINTAINED'].includes(after.status))
    before = after
  }
  const { timeline } = before
  // what one step leads to is where the next begins
  expect(timeline.slice(1).map(({ from }) => from)).toEqual(timeline.slice(0, -1).map(({ to }) => to))
})
