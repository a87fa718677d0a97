import { everyRow } from '@yiwang/shared/testing'
import { beforeAll, expect, test } from '@jest/globals'
import type { ScopedSql } from '@yiwang/shared/database'
import { regionColumns } from '@yiwang/shared/region'
import { Region } from '../../../subgraphs/grid-governance/src/modules/region/entities.ts'
import { expectRates } from '../../src/mutations/expect-rates.ts'
import { type Ground, type Move, walk } from '../../src/mutations/walk.ts'
import { walkSeed, walkSteps } from '../../src/mutations/walk-options.ts'
import {
  aCase,
  aClue,
  aHazard,
  aList,
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

const rowsOf = <Row extends object>(query: ScopedSql) => theWorld().subgraph(subgraph).database.rows<Row>(query)
const five = { responsible: '张三', measures: '停用', fundsCents: '1', deadline: '2026-07-01', contingencyPlan: '值守' }

const hazards: Ground = {
  machine: '隐患',
  begin: (random) => aHazard('DISCOVERED', { grade: random.chance(0.5) ? 'MAJOR' : 'GENERAL' }),
  moves: (hazardNo, random): readonly Move[] => [
    [clerk, 'fileHazard', { hazardNo }],
    [clerk, 'recordFiveImplementations', { hazardNo, ...five }],
    [clerk, 'listHazardForSupervision', { hazardNo, level: 'COUNTY', departmentUscc: department, on: TODAY }],
    [clerk, 'orderRectification', { hazardNo, deadline: '2026-06-30', requirement: '整改' }],
    [officer, 'startRectification', { hazardNo }],
    [officer, 'submitRectification', { hazardNo, description: '已改', evidence: ['a'] }],
    [leader, 'acceptRectification', { hazardNo, passed: random.chance(0.6), opinion: '意见' }],
    [leader, 'writeOffHazard', { hazardNo }],
    [clerk, 'transferHazard', { hazardNo, departmentUscc: department, content: '拒改', clientToken: next('T') }],
  ],
  then: (before, after) => expect(after.row['grade']).toBe(before.row['grade']),
}

const cases: Ground = {
  machine: '执法案件',
  begin: async () => aCase('FILED', { clueNo: null }),
  moves: (enforcementNo, random): readonly Move[] => [
    [clerk, 'investigateEnforcementCase', { enforcementNo, officerIds: ['A', 'B'], note: '询问' }],
    [
      leader,
      'decidePenalty',
      {
        ...{ enforcementNo, penaltyCents: String(random.between(0, 1_000_000)), basis: '安全生产法' },
        ...{ notifiedOn: TODAY, decidedOn: TODAY },
      },
    ],
    [clerk, 'closeEnforcementCase', { enforcementNo, withdrawn: random.chance(0.4) }],
  ],
}

const clues: Ground = {
  machine: '线索',
  begin: () => aClue('PENDING', { hazardNo: null }),
  moves: async (clueNo): Promise<readonly Move[]> => {
    const place = { uscc: enterprise, regionCode: village, clueNo, clientToken: next('T') }
    const filed = await rowsOf<{ enforcementNo: string }>(
      everyRow`SELECT enforcement_no FROM enforcement_case WHERE clue_no = ${clueNo} ORDER BY enforcement_no`,
    )
    return [
      [clerk, 'holdInterview', { ...place, target: 'ENTERPRISE', on: TODAY, content: '约谈' }],
      [clerk, 'fileEnforcementCase', { ...place, cause: '未消除隐患', signerId: clerk.sub }],
      ...filed.map(({ enforcementNo }): Move => [clerk, 'closeEnforcementCase', { enforcementNo, withdrawn: true }]),
    ]
  },
}

const lists: Ground = {
  machine: '安全清单',
  begin: () => aList(),
  moves: (listId) => [[clerk, 'postSafetyList', { listId, postedOn: TODAY, photo: 'a.jpg' }]],
}

/** Rows that the rules forbid, whatever way led to them. */
const forbidden = [
  // a date that belongs to a state is there exactly in that state
  everyRow`SELECT * FROM hazard WHERE (rectified_on IS NOT NULL) <> (status IN ('RECTIFIED', 'ACCEPTED', 'WRITTEN_OFF'))`,
  everyRow`SELECT * FROM hazard WHERE (written_off_on IS NOT NULL) <> (status = 'WRITTEN_OFF')`,
  everyRow`SELECT * FROM hazard WHERE status IN ('ACCEPTED', 'WRITTEN_OFF') AND acceptor_id = rectifier_id`,
  everyRow`SELECT h.* FROM hazard h WHERE h.grade = 'MAJOR' AND h.status IN ('RECTIFYING', 'RECTIFIED', 'ACCEPTED', 'WRITTEN_OFF')
    AND NOT EXISTS (SELECT 1 FROM five_implementations f WHERE f.hazard_no = h.hazard_no)`,
  everyRow`SELECT h.* FROM hazard h WHERE h.grade = 'MAJOR' AND h.status IN ('ACCEPTED', 'WRITTEN_OFF')
    AND NOT EXISTS (SELECT 1 FROM listed_supervision l WHERE l.hazard_no = h.hazard_no)`,
  everyRow`SELECT h.* FROM hazard h JOIN listed_supervision l ON l.hazard_no = h.hazard_no
    WHERE (l.delisted_on IS NOT NULL) <> (h.status = 'WRITTEN_OFF')`,
  everyRow`SELECT h.* FROM hazard h JOIN listed_supervision l ON l.hazard_no = h.hazard_no WHERE h.grade <> 'MAJOR'`,
  // each step begins where the one before it ended, and the last ends where the hazard stands
  everyRow`SELECT a.* FROM hazard_step a JOIN hazard_step b ON b.hazard_no = a.hazard_no AND b.sequence = a.sequence + 1
    WHERE b.from_status <> a.to_status`,
  everyRow`SELECT h.* FROM hazard h JOIN hazard_step s ON s.hazard_no = h.hazard_no AND s.sequence =
    (SELECT MAX(m.sequence) FROM hazard_step m WHERE m.hazard_no = h.hazard_no) WHERE s.to_status <> h.status`,
  everyRow`SELECT * FROM enforcement_case WHERE (decided_on IS NOT NULL) <> (status IN ('DECIDED', 'CLOSED'))`,
  everyRow`SELECT * FROM enforcement_case WHERE penalty_cents < 0 OR notified_on > decided_on OR decider_id = signer_id`,
  // of a clue at most one case is pursued, and exactly where the clue says so
  everyRow`SELECT c.* FROM enforcement_clue c WHERE (c.outcome = 'CASE_FILED') <> ((SELECT COUNT(*) FROM enforcement_case e
    WHERE e.clue_no = c.clue_no AND e.status <> 'WITHDRAWN') = 1)`,
  everyRow`SELECT * FROM safety_list WHERE (posted = 1) <> (posted_on IS NOT NULL)`,
]

async function sound(): Promise<void> {
  for (const query of forbidden)
    expect({ query: query.sql, rows: await rowsOf(query) }).toEqual({ query: query.sql, rows: [] })
  await expectRates(
    theWorld(),
    clerk,
    `region(code: "${county}") { safetyStats {
    generalRate { percent } majorRate { percent } majorFiledRate { percent } } }`,
  )
  const [sums] = await rowsOf<{ total: string | number | null }>(
    everyRow`SELECT SUM(penalty_cents) AS total FROM enforcement_case`,
  )
  const query = `{ region(code: "${county}") { enforcementStats { penalty { cents } } } }`
  expect((await theWorld().askInProcess(clerk, query, {})).data?.['region']).toEqual({
    enforcementStats: { penalty: { cents: String(sums?.total ?? 0) } },
  })
}

test(`${walkSteps} steps over hazards, cases, clues and lists reach nothing that the rules forbid`, async () => {
  const grounds = [hazards, hazards, cases, clues, lists]
  const walked = await walk({ world: theWorld(), seed: walkSeed, steps: walkSteps, grounds, sound })
  expect(walked).toContain('隐患 writeOffHazard ACCEPTED→WRITTEN_OFF')
  expect(walked).toContain('线索 closeEnforcementCase CASE_FILED→DISMISSED')
  expect(walked).toContain('执法案件 closeEnforcementCase DECIDED→CLOSED')
}, 300_000)
