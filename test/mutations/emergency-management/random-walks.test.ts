import { everyRow } from '@yiwang/shared/testing'
import { beforeAll, expect, test } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import { createRandom } from '@yiwang/shared/sample-data'
import { regionColumns } from '@yiwang/shared/region'
import { Region } from '../../../subgraphs/grid-governance/src/modules/region/entities.ts'
import {
  aHazard,
  clerk,
  county,
  department,
  enterprise,
  leader,
  next,
  officer,
  subgraph,
  theWorld,
  TODAY,
  useWorld,
  village,
} from './world-of-emergency.ts'

useWorld()
beforeAll(() => {
  const facts = { name: '汉台区', level: 'COUNTY', parentCode: null, entrusted: 0 } as const
  return theWorld().seed('grid-governance', Region, { code: county, ...facts, ...regionColumns(county) })
})

interface Move {
  readonly claims: AccessTokenClaims
  readonly mutation: string
  readonly input: Record<string, unknown>
}

const five = { responsible: '张三', measures: '停用', fundsCents: '1', deadline: '2026-07-01', contingencyPlan: '值守' }
/** Everything that anybody may do with a hazard. */
const hazardMoves: readonly Move[] = [
  { claims: clerk, mutation: 'fileHazard', input: {} },
  { claims: clerk, mutation: 'recordFiveImplementations', input: five },
  {
    claims: clerk,
    mutation: 'listHazardForSupervision',
    input: { level: 'COUNTY', departmentUscc: department, on: TODAY },
  },
  { claims: clerk, mutation: 'orderRectification', input: { deadline: '2026-06-30', requirement: '整改' } },
  { claims: officer, mutation: 'startRectification', input: {} },
  { claims: officer, mutation: 'submitRectification', input: { description: '已改', evidence: ['a'] } },
  { claims: leader, mutation: 'acceptRectification', input: { passed: true, opinion: '合格' } },
  { claims: leader, mutation: 'acceptRectification', input: { passed: false, opinion: '不合格' } },
  { claims: leader, mutation: 'writeOffHazard', input: {} },
  { claims: clerk, mutation: 'transferHazard', input: { departmentUscc: department, content: '拒改' } },
]

/** The state column of the contract, written down once more. */
const edges: Readonly<Record<string, readonly string[]>> = {
  fileHazard: ['DISCOVERED FILED'],
  recordFiveImplementations: ['FILED', 'ORDERED', 'ACCEPTANCE_FAILED', 'TRANSFERRED'].map((one) => `${one} ${one}`),
  listHazardForSupervision: ['FILED', 'ORDERED', 'RECTIFYING', 'RECTIFIED', 'TRANSFERRED'].map(
    (one) => `${one} ${one}`,
  ),
  orderRectification: ['FILED ORDERED'],
  startRectification: ['ORDERED RECTIFYING', 'ACCEPTANCE_FAILED RECTIFYING', 'TRANSFERRED RECTIFYING'],
  submitRectification: ['ORDERED RECTIFIED', 'RECTIFYING RECTIFIED'],
  acceptRectification: ['RECTIFIED ACCEPTED', 'RECTIFIED ACCEPTANCE_FAILED'],
  writeOffHazard: ['ACCEPTED WRITTEN_OFF'],
  transferHazard: ['ORDERED TRANSFERRED', 'RECTIFYING TRANSFERRED', 'ACCEPTANCE_FAILED TRANSFERRED'],
}

const make = async ({ claims, mutation, input }: Move) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code } } }`
  const { data } = await theWorld().askInProcess(claims, query, { input })
  return (data?.[mutation] as { errors: { code: string }[] }).errors.length === 0
}

interface Seen {
  status: string
  version: number
  grade: string
  rectifiedOn: string | null
  timeline: { from: string | null; to: string }[]
}

const look = async (hazardNo: string) => {
  const fields = 'status version grade rectifiedOn timeline(first: 100) { from to }'
  const query = `query ($hazardNo: ID!) { hazard(hazardNo: $hazardNo) { ${fields} } }`
  const { data } = await theWorld().askInProcess(clerk, query, { hazardNo })
  return data?.['hazard'] as Seen
}

test.each([1, 2, 3, 4, 5, 6])('random walk %i moves along the contract’s edges only', async (seed) => {
  const random = createRandom(seed)
  const grade = seed % 2 === 0 ? 'MAJOR' : 'GENERAL'
  const hazardNo = await aHazard('DISCOVERED', { grade })
  let before = await look(hazardNo)
  for (let step = 0; step < 60; step += 1) {
    const move = random.pick(hazardMoves)
    const token = move.mutation === 'transferHazard' ? { clientToken: next('T') } : {}
    const done = await make({ ...move, input: { ...move.input, hazardNo, ...token } })
    const after = await look(hazardNo)
    if (done) {
      expect(edges[move.mutation]).toContain(`${before.status} ${after.status}`)
      expect(after.timeline.at(-1)).toEqual({ from: before.status, to: after.status })
      expect(after).toMatchObject({ version: before.version + 1, grade })
    } else expect(after).toEqual(before)
    expect(after.rectifiedOn !== null).toBe(['RECTIFIED', 'ACCEPTED', 'WRITTEN_OFF'].includes(after.status))
    before = after
  }
  expect(before.version).toBe(before.timeline.length + 1)
})

test('the figures are those of the walked hazards', async () => {
  const query = everyRow`SELECT grade, status FROM hazard`
  const rows = await theWorld().subgraph(subgraph).database.rows<{ grade: string; status: string }>(query)
  const rectified = rows.filter(({ status }) => ['RECTIFIED', 'ACCEPTED', 'WRITTEN_OFF'].includes(status))
  const of = (list: readonly { grade: string }[], grade: string) => list.filter((row) => row.grade === grade).length
  const { data } = await theWorld().ask(
    clerk,
    `{ region(code: "${county}") { safetyStats { generalFound generalRectified majorFound majorRectified } } }`,
  )
  expect(data?.['region']).toEqual({
    safetyStats: {
      generalFound: of(rows, 'GENERAL'),
      generalRectified: of(rectified, 'GENERAL'),
      majorFound: of(rows, 'MAJOR'),
      majorRectified: of(rectified, 'MAJOR'),
    },
  })
})

const PLACE = { uscc: enterprise, regionCode: village }
const file = async () => {
  const input = { ...PLACE, cause: '未消除隐患', signerId: clerk.sub, clientToken: next('T') }
  const query = `mutation ($input: FileEnforcementCaseInput!) { fileEnforcementCase(input: $input) { enforcementCase { enforcementNo } } }`
  const { data } = await theWorld().ask(clerk, query, { input })
  return (data?.['fileEnforcementCase'] as { enforcementCase: { enforcementNo: string } }).enforcementCase.enforcementNo
}

test('the penalties of a region are the sum of what was decided, whatever else was tried', async () => {
  const random = createRandom(20_260_610)
  const cases = [await file(), await file(), await file()]
  let decided = 0
  for (let step = 0; step < 40; step += 1) {
    const enforcementNo = random.pick(cases)
    const cents = random.between(0, 1_000_000)
    const decision = { penaltyCents: String(cents), notifiedOn: TODAY, decidedOn: TODAY, basis: '安全生产法' }
    const moves: readonly Move[] = [
      { claims: clerk, mutation: 'investigateEnforcementCase', input: { officerIds: ['A', 'B'], note: '询问' } },
      { claims: leader, mutation: 'decidePenalty', input: decision },
      { claims: clerk, mutation: 'closeEnforcementCase', input: { withdrawn: random.chance(0.1) } },
    ]
    const move = random.pick(moves)
    const done = await make({ ...move, input: { ...move.input, enforcementNo } })
    if (done && move.mutation === 'decidePenalty') decided += cents
  }
  const stats = 'enforcementStats { casesFiled penalty { cents } }'
  const { data } = await theWorld().ask(clerk, `{ region(code: "${county}") { ${stats} } }`)
  expect(decided).toBeGreaterThan(0)
  expect(data?.['region']).toEqual({
    enforcementStats: { casesFiled: cases.length, penalty: { cents: String(decided) } },
  })
})
