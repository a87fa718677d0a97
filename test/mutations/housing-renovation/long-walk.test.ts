import { everyRow } from '@yiwang/shared/testing'
import { beforeAll, expect, test } from '@jest/globals'
import type { ScopedSql } from '@yiwang/shared/database'
import { regionColumns } from '@yiwang/shared/region'
import type { Random } from '@yiwang/shared/sample-data'
import { DwellingOwner } from '../../../subgraphs/housing-renovation/src/modules/dwelling/entities.ts'
import { Region } from '../../../subgraphs/grid-governance/src/modules/region/entities.ts'
import { expectRates } from '../../src/mutations/expect-rates.ts'
import { type Ground, type Move, walk } from '../../src/mutations/walk.ts'
import { walkSeed, walkSteps } from '../../src/mutations/walk-options.ts'
import {
  aBuilding,
  aFlat,
  anItem,
  aPerson,
  aProject,
  citizen,
  clerk,
  county,
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
beforeAll(() => {
  const facts = { name: '汉台区', level: 'COUNTY', parentCode: null, entrusted: 0 } as const
  return theWorld().seed('grid-governance', Region, { code: county, ...facts, ...regionColumns(county) })
})

/** Owners of the flats of a project's quarter; some have two, some flats belong to two. */
const homes = new Map<string, { readonly dwellingId: string; readonly own: readonly string[] }[]>()

async function aPopulatedProject(random: Random): Promise<string> {
  const { projectNo, quarterId } = await aProject('CHECKED')
  if (random.chance(0.8)) await served(quarterId, 'COMMUNITY_PROPERTY')
  const buildingId = await aBuilding(quarterId)
  const owners = [await aPerson(), await aPerson(), await aPerson()].map(({ personId }) => personId)
  const flats = []
  for (let order = 0; order < random.between(2, 4); order += 1) {
    const dwellingId = await aFlat({ buildingId, areaSqmX100: random.between(4_000, 20_000) })
    const own = [...new Set([random.pick(owners), ...(random.chance(0.2) ? [random.pick(owners)] : [])])]
    await seed(DwellingOwner, ...own.map((personId, position) => ({ dwellingId, personId, position })))
    flats.push({ dwellingId, own })
  }
  homes.set(projectNo, flats)
  await anItem(projectNo)
  return projectNo
}

const stages = ['PLANNED', 'DESIGNED', 'UNDER_CONSTRUCTION', 'COMPLETED', 'HANDED_OVER', 'MAINTAINED']

const projects: Ground = {
  machine: '改造项目',
  begin: aPopulatedProject,
  // most of what happens to a project leaves its status as it is
  onward: 0.3,
  // the way from the check to the upkeep is long
  renewal: 0.01,
  moves: async (projectNo, random) => {
    const items = await rowsOf<{ itemId: string }>(
      everyRow`SELECT item_id FROM renovation_item WHERE project_no = ${projectNo} ORDER BY item_id`,
    )
    const { itemId } = random.pick(items)
    const { dwellingId, own } = random.pick(homes.get(projectNo) ?? [])
    const closesAt = new Date(theWorld().now() + random.between(1, 48) * 3_600_000).toISOString()
    const vote = { projectNo, dwellingId, agree: random.chance(0.85), clientToken: next('T') }
    const wish = { projectNo, category: 'BASIC', name: random.pick(['加装电梯', '雨污分流']), via: 'MEETING' }
    return [
      [clerk, 'openOpinionSurvey', { projectNo, channels: ['MEETING'] }],
      [citizen(random.pick(own)), 'proposeRenovationItem', { ...wish, clientToken: next('T') }],
      [clerk, 'adoptRenovationItem', { projectNo, itemId, adopted: random.chance(0.8) }],
      [clerk, 'openOwnerVote', { projectNo, matter: random.pick(['ORDINARY', 'MAJOR']), closesAt }],
      [citizen(random.pick(own)), 'castOwnerVote', vote],
      [citizen(random.pick(own)), 'castOwnerVote', { ...vote, clientToken: next('T') }],
      [clerk, 'closeOwnerVote', { projectNo }],
      [clerk, 'closeOwnerVote', { projectNo }],
      [clerk, 'completeRenovationItem', { projectNo, itemId, doneOn: TODAY }],
      ...stages.map((to): Move => [clerk, 'advanceRenovationProject', { projectNo, to }]),
      ...(random.chance(0.02) ? [[clerk, 'cancelRenovationProject', { projectNo, reason: '取消' }] as const] : []),
    ]
  },
}

const appraisal = (grade: string) => ({ grade, appraisedOn: TODAY, plan: '整治', deadline: '2026-12-31' })
const houses: Ground = {
  machine: '危房整治',
  begin: async (random) => {
    const dwellingId = await aFlat()
    const query = `mutation ($input: AppraiseDwellingInput!) { appraiseDwelling(input: $input) { errors { code } } }`
    const input = { dwellingId, ...appraisal(random.pick(['C', 'D'])) }
    await theWorld().askInProcess(clerk, query, { input })
    return dwellingId
  },
  moves: (dwellingId, random): readonly Move[] => [
    [clerk, 'appraiseDwelling', { dwellingId, ...appraisal(random.pick(['A', 'B', 'C', 'D'])) }],
    [clerk, 'evacuateDwelling', { dwellingId, on: TODAY }],
    [clerk, 'startDangerousHouseRemediation', { dwellingId }],
    [leader, 'startDangerousHouseRemediation', { dwellingId }],
    [leader, 'acceptDangerousHouseRemediation', { dwellingId, passed: random.chance(0.7), opinion: '意见' }],
    [leader, 'writeOffDangerousHouse', { dwellingId, evidence: ['a'] }],
  ],
}

/** Rows that the rules forbid, whatever way led to them. */
const forbidden: readonly ScopedSql[] = [
  everyRow`SELECT * FROM renovation_project WHERE (completed_on IS NOT NULL)
    <> (status IN ('COMPLETED', 'HANDED_OVER', 'MAINTAINED'))`,
  everyRow`SELECT p.* FROM renovation_project p WHERE p.status IN ('COMPLETED', 'HANDED_OVER', 'MAINTAINED')
    AND EXISTS (SELECT 1 FROM renovation_item i WHERE i.project_no = p.project_no AND i.adopted = 1 AND i.done = 0)`,
  everyRow`SELECT p.* FROM renovation_project p WHERE p.status = 'MAINTAINED' AND NOT EXISTS (SELECT 1
    FROM renovation_project_quarter q JOIN property_service s ON s.quarter_id = q.quarter_id WHERE q.project_no = p.project_no)`,
  everyRow`SELECT * FROM renovation_item WHERE (done = 1 AND (adopted IS NULL OR adopted = 0)) OR supporters < 1`,
  everyRow`SELECT i.* FROM renovation_item i JOIN renovation_project p ON p.project_no = i.project_no
    WHERE i.done = 1 AND p.status IN ('CHECKED', 'OPINION_COLLECTING', 'VOTED', 'PLANNED', 'DESIGNED')`,
  // one round at a time, and one ballot for each flat of it
  everyRow`SELECT project_no FROM owner_vote WHERE closed_at IS NULL GROUP BY project_no HAVING COUNT(*) > 1`,
  everyRow`SELECT v.* FROM owner_vote v JOIN renovation_project p ON p.project_no = v.project_no
    WHERE v.closed_at IS NULL AND p.status NOT IN ('OPINION_COLLECTING', 'CANCELLED')`,
  everyRow`SELECT b.* FROM owner_ballot b JOIN owner_vote v ON v.vote_id = b.vote_id WHERE b.cast_at >= v.closes_at`,
  everyRow`SELECT * FROM owner_ballot WHERE (agree IS NULL) <> (cast_at IS NULL)`,
  // 整治: who accepted did not remediate; a house under way is graded C or D, one of grade D was left before it began
  everyRow`SELECT * FROM dangerous_house_remediation WHERE status IN ('ACCEPTED', 'WRITTEN_OFF') AND acceptor_id = remediator_id`,
  everyRow`SELECT r.* FROM dangerous_house_remediation r JOIN dwelling d ON d.dwelling_id = r.dwelling_id
    WHERE r.status IN ('IDENTIFIED', 'EVACUATED', 'REMEDIATING') AND d.danger_grade NOT IN ('C', 'D')`,
  everyRow`SELECT * FROM dangerous_house_remediation WHERE (written_off_on IS NOT NULL) <> (status = 'WRITTEN_OFF')`,
]

interface Round {
  readonly voteId: string
  readonly matter: string
  readonly status: string
  readonly area: number
  readonly castArea: number
  readonly agreedArea: number
  readonly voters: number
  readonly castVoters: number
  readonly agreedVoters: number
}

/** 民法典 278: by area and by number two thirds take part, and more than half (major matters three quarters) of them agree. */
function passes({ matter, area, castArea, agreedArea, voters, castVoters, agreedVoters }: Round): boolean {
  const takesPart = 3 * castArea >= 2 * area && 3 * castVoters >= 2 * voters
  const agrees =
    matter === 'MAJOR'
      ? 4 * agreedArea >= 3 * castArea && 4 * agreedVoters >= 3 * castVoters
      : 2 * agreedArea > castArea && 2 * agreedVoters > castVoters
  return takesPart && castVoters > 0 && agrees
}

/** Of each project the newest closed round; whoever has several flats counts once, and agrees with any of them. */
const rounds = everyRow`SELECT v.vote_id, v.matter, p.status,
    SUM(b.area_sqm_x100) AS area, SUM(CASE WHEN b.agree IS NOT NULL THEN b.area_sqm_x100 ELSE 0 END) AS cast_area,
    SUM(CASE WHEN b.agree = 1 THEN b.area_sqm_x100 ELSE 0 END) AS agreed_area,
    COUNT(DISTINCT b.voter_id) AS voters, COUNT(DISTINCT CASE WHEN b.agree IS NOT NULL THEN b.voter_id END) AS cast_voters,
    COUNT(DISTINCT CASE WHEN b.agree = 1 THEN b.voter_id END) AS agreed_voters
  FROM owner_vote v JOIN owner_ballot b ON b.vote_id = v.vote_id JOIN renovation_project p ON p.project_no = v.project_no
  WHERE v.closed_at IS NOT NULL AND v.round = (SELECT MAX(m.round) FROM owner_vote m WHERE m.project_no = v.project_no)
  GROUP BY v.vote_id, v.matter, p.status`

async function expectVotes(): Promise<void> {
  for (const round of await rowsOf<Round>(rounds)) {
    const numbers = Object.fromEntries(
      Object.entries(round).map(([name, value]) => [
        name,
        typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
      ]),
    ) as unknown as Round
    const went = !['OPINION_COLLECTING', 'CANCELLED'].includes(round.status)
    if (round.status !== 'CANCELLED')
      expect({ ...numbers, passes: passes(numbers) }).toEqual({ ...numbers, passes: went })
  }
}

async function sound(): Promise<void> {
  for (const query of forbidden)
    expect({ query: query.sql, rows: await rowsOf(query) }).toEqual({ query: query.sql, rows: [] })
  await expectVotes()
  const rates = 'dangerousHouseStats { writtenOffRate { percent } }'
  await expectRates(theWorld(), clerk, `region(code: "${county}") { ${rates} }`)
}

test(`${walkSteps} steps over projects, items, votes and dangerous houses reach nothing that the rules forbid`, async () => {
  theWorld().setNow(Date.parse(`${TODAY}T08:00:00+08:00`))
  const walked = await walk({
    ...{ world: theWorld(), seed: walkSeed, steps: walkSteps, grounds: [projects, projects, projects, houses], sound },
    upToMs: 900_000,
  })
  expect(walked).toContain('改造项目 closeOwnerVote OPINION_COLLECTING→VOTED')
  expect(walked).toContain('改造项目 advanceRenovationProject UNDER_CONSTRUCTION→COMPLETED')
  expect(walked).toContain('危房整治 writeOffDangerousHouse ACCEPTED→WRITTEN_OFF')
}, 300_000)
