import { everyRow } from '@yiwang/shared/testing'
import { expect, test } from '@jest/globals'
import type { ScopedSql } from '@yiwang/shared/database'
import { expectRates } from '../../src/mutations/expect-rates.ts'
import type { Observed } from '../../src/mutations/observe-states.ts'
import { type Ground, type Move, walk } from '../../src/mutations/walk.ts'
import { walkSeed, walkSteps } from '../../src/mutations/walk-options.ts'
import {
  aCase,
  aDispute,
  aLetter,
  aPetition,
  clerk,
  county,
  department,
  handler,
  head,
  leader,
  mediated,
  next,
  otherDepartment,
  otherHandler,
  subgraph,
  theWorld,
  useWorld,
  worker,
} from './world-of-cases.ts'

useWorld()

const HOUR_MS = 3_600_000
const rowsOf = <Row extends object>(query: ScopedSql) => theWorld().subgraph(subgraph).database.rows<Row>(query)
const later = (hours: number) => new Date(theWorld().now() + hours * HOUR_MS).toISOString()

/** Deadlines only move back while one clock runs; a clock that starts anew has another. */
function expectDeadline(before: Observed, after: Observed, mutation: string): void {
  const [was, is] = [before.row['dueAt'], after.row['dueAt']]
  const startsAnew =
    Number(after.row['reopenCount']) > Number(before.row['reopenCount']) ||
    (mutation === 'dispatchCase' && before.state === 'REOPENED')
  if (was !== null && is !== null && !startsAnew) expect(Number(is)).toBeGreaterThanOrEqual(Number(was))
}

const cases: Ground = {
  machine: '事项',
  begin: (random) => random.pick([() => aCase('REPORTED'), () => aDispute('ACCEPTED'), () => aPetition('REPORTED')])(),
  then: expectDeadline,
  moves: async (caseNo, random) => {
    const letters = await rowsOf<{ letterNo: string }>(
      everyRow`SELECT letter_no FROM supervision_letter WHERE case_no = ${caseNo} AND replied_at IS NULL ORDER BY letter_no`,
    )
    const result = random.pick(['AGREED', 'NOT_AGREED', 'NOT_AGREED', 'LITIGATION'])
    const letter = { caseNo, reason: '督办', deadline: later(24), clientToken: next('T') }
    const ending: readonly Move[] = [
      [clerk, 'rejectCase', { caseNo, reason: '不属实' }],
      [worker, 'selfHandleCase', { caseNo, result: '自办' }],
      [leader, 'followUpCase', { caseNo, outcome: 'SATISFIED', score: random.between(1, 5) }],
    ]
    return [
      [clerk, 'acceptCase', { caseNo }],
      [clerk, 'dispatchCase', { caseNo, departmentUscc: random.pick([department, department, otherDepartment]) }],
      [handler, 'takeCase', { caseNo }],
      [otherHandler, 'takeCase', { caseNo }],
      [handler, 'returnCase', { caseNo, reason: '退回' }],
      [head, 'suspendCase', { caseNo, reason: '挂账', resumeOn: '2026-12-01' }],
      [leader, 'resumeCase', { caseNo }],
      [handler, 'resolveCase', { caseNo, result: '已办' }],
      [otherHandler, 'resolveCase', { caseNo, result: '已办' }],
      [leader, 'extendCase', { caseNo, newDueAt: later(random.between(1, 400)), reason: '延期' }],
      [clerk, 'followUpCase', { caseNo, outcome: 'NOT_SATISFIED', score: random.between(1, 2) }],
      [leader, 'followUpCase', { caseNo, outcome: 'UNREACHED' }],
      [clerk, 'mediateDispute', { caseNo, channel: 'PEOPLE', result }],
      [clerk, 'escalateDispute', { caseNo, reason: '提级' }],
      [leader, 'superviseCase', letter],
      ...letters.map(({ letterNo }): Move => [handler, 'replySupervisionLetter', { letterNo, reply: '已办' }]),
      ...(random.chance(0.15) ? ending : []),
    ]
  },
}

const letters: Ground = {
  machine: '督办函',
  begin: () => aLetter(aCase('IN_PROGRESS')),
  moves: (letterNo) => [
    [handler, 'replySupervisionLetter', { letterNo, reply: '已办' }],
    [otherHandler, 'replySupervisionLetter', { letterNo, reply: '已办' }],
  ],
}

const disputes: Ground = {
  machine: '调解层级',
  begin: (random) => aDispute('ACCEPTED', { riskLevel: random.pick(['LOW', 'HIGH']) }),
  moves: (caseNo, random): readonly Move[] => [
    [clerk, 'escalateDispute', { caseNo, reason: '提级' }],
    [
      clerk,
      'mediateDispute',
      { caseNo, channel: 'PEOPLE', result: random.pick(['AGREED', 'NOT_AGREED', 'NOT_AGREED', 'NOT_AGREED']) },
    ],
    [clerk, 'applyJudicialConfirmation', { caseNo, court: '汉台区人民法院', appliedOn: '2026-06-10' }],
    [
      leader,
      'decideJudicialConfirmation',
      { caseNo, result: random.pick(['CONFIRMED', 'DISMISSED']), decidedOn: '2026-06-10' },
    ],
  ],
}

const confirmations: Ground = {
  ...disputes,
  machine: '司法确认',
  begin: () => mediated(aDispute('ACCEPTED'), { result: 'AGREED' }),
}

/** Rows that the rules forbid, whatever way led to them. */
const forbidden: readonly ScopedSql[] = [
  everyRow`SELECT * FROM governance_case WHERE reopen_count > 2`,
  everyRow`SELECT * FROM governance_case WHERE (closed_at IS NOT NULL) <> (status = 'CLOSED')`,
  everyRow`SELECT * FROM governance_case WHERE (resolved_at IS NOT NULL) <> (status IN ('RESOLVED', 'FOLLOW_UP', 'CLOSED'))`,
  everyRow`SELECT * FROM governance_case WHERE (accepted_at IS NULL) <> (status IN ('REPORTED', 'NOT_ACCEPTED'))`,
  everyRow`SELECT * FROM governance_case WHERE (due_at IS NULL) <> (accepted_at IS NULL)`,
  everyRow`SELECT * FROM governance_case WHERE reported_at > accepted_at OR accepted_at > resolved_at OR resolved_at > closed_at`,
  everyRow`SELECT * FROM governance_case WHERE evaluation_score NOT BETWEEN 1 AND 5`,
  everyRow`SELECT * FROM governance_case WHERE kind <> 'DISPUTE' AND mediation_level IS NOT NULL`,
  // each step begins where the one before it ended, and the last ends where the case stands
  everyRow`SELECT b.* FROM case_step a JOIN case_step b ON b.case_no = a.case_no AND b.step_no = a.step_no + 1
    WHERE b.from_status <> a.to_status OR b.stepped_at < a.stepped_at`,
  everyRow`SELECT c.case_no FROM governance_case c JOIN case_step s ON s.case_no = c.case_no AND s.step_no =
    (SELECT MAX(m.step_no) FROM case_step m WHERE m.case_no = c.case_no) WHERE s.to_status <> c.status`,
  // a clock has neither gaps nor overlaps, and ends with the deadline of the case
  everyRow`SELECT k.* FROM case_clock k WHERE k.from_at >= k.until_at OR (k.until_at < 253402300799999
    AND NOT EXISTS (SELECT 1 FROM case_clock f WHERE f.case_no = k.case_no AND f.from_at = k.until_at))`,
  everyRow`SELECT c.case_no FROM governance_case c JOIN case_clock k ON k.case_no = c.case_no
    AND k.until_at = 253402300799999 WHERE k.due_at <> c.due_at`,
  everyRow`SELECT * FROM supervision_letter WHERE replied_at < issued_at`,
  everyRow`SELECT * FROM governance_case WHERE judicial_result IS NOT NULL AND judicial_applied_on IS NULL`,
]

async function sound(): Promise<void> {
  for (const query of forbidden)
    expect({ query: query.sql, rows: await rowsOf(query) }).toEqual({ query: query.sql, rows: [] })
  const [counted] = await rowsOf<{ accepted: number | string; closed: number | string | null }>(
    everyRow`SELECT COUNT(*) AS accepted, SUM(CASE WHEN closed_at IS NULL THEN 0 ELSE 1 END) AS closed
      FROM governance_case WHERE accepted_at IS NOT NULL`,
  )
  const [accepted, closed] = [Number(counted?.accepted), Number(counted?.closed ?? 0)]
  const query = `{ region(code: "${county}") { caseStats { accepted closed inProgress } } }`
  expect((await theWorld().askInProcess(clerk, query, {})).data?.['region']).toEqual({
    caseStats: { accepted, closed, inProgress: accepted - closed },
  })
  await expectRates(theWorld(), clerk, `region(code: "${county}") { caseStats { closeRate { percent } } }`)
}

const steps = walkSteps / 2

test(`${steps} steps over cases, letters, mediation and confirmation reach nothing that the rules forbid`, async () => {
  const grounds = [cases, cases, cases, letters, disputes, confirmations]
  const walked = await walk({ world: theWorld(), seed: walkSeed, steps, grounds, upToMs: 1_200_000, sound })
  expect(walked).toContain('事项 followUpCase RESOLVED→REOPENED')
  expect(walked).toContain('事项 resumeCase SUSPENDED→IN_PROGRESS')
  expect(walked).toContain('调解层级 escalateDispute TOWNSHIP→COUNTY')
  expect(walked).toContain('司法确认 decideJudicialConfirmation PENDING→CONFIRMED')
}, 300_000)
