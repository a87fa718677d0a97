import { everyRow } from '@yiwang/shared/testing'
import { expect } from '@jest/globals'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  aCase,
  aClue,
  aHazard,
  aUnit,
  by,
  clerk,
  clerkElsewhere,
  common,
  county,
  department,
  enterprise,
  leader,
  leaderElsewhere,
  leaver,
  next,
  refusedWith,
  subgraph,
  theWorld,
  TODAY,
  TOMORROW,
  useWorld,
  village,
  worker,
  YESTERDAY,
} from './world-of-emergency.ts'

useWorld()

const outcomeOf = async (clueNo: unknown) => {
  const query = everyRow`SELECT outcome FROM enforcement_clue WHERE clue_no = ${String(clueNo)}`
  const [clue] = await theWorld().subgraph(subgraph).database.rows<{ outcome: string }>(query)
  return clue?.outcome
}

const interview = (parts: Record<string, unknown> = {}) => ({
  target: 'ENTERPRISE',
  uscc: enterprise,
  regionCode: village,
  on: TODAY,
  content: '就重大隐患约谈主要负责人',
  clientToken: next('T'),
  ...parts,
})

describeMutation({
  ...common,
  name: 'holdInterview',
  elsewhere: { claims: clerkElsewhere, code: 'OUT_OF_REGION' },
  succeeds: [
    {
      name: 'an enterprise, for a clue: PENDING→INTERVIEWED',
      arrange: async () => by(clerk, interview({ clueNo: await aClue('PENDING') })),
      select: 'interview { interviewNo target on organisation { uscc } }',
      then: async (payload, { input }) => {
        expect(payload['interview']).toEqual({
          interviewNo: expect.stringMatching(/^YT61070220260610\d{6}$/) as unknown,
          target: 'ENTERPRISE',
          on: TODAY,
          organisation: { uscc: enterprise },
        })
        expect(await outcomeOf(input['clueNo'])).toBe('INTERVIEWED')
      },
    },
    {
      name: 'a department, of its own accord',
      arrange: () => by(clerk, interview({ target: 'DEPARTMENT', uscc: department, regionCode: county })),
      select: 'interview { regionCode target }',
      then: (payload) => expect(payload['interview']).toEqual({ regionCode: county, target: 'DEPARTMENT' }),
    },
  ],
  refused: [
    ...(['INTERVIEWED', 'CASE_FILED', 'DISMISSED'] as const).map((outcome) => ({
      name: `a clue that is ${outcome}`,
      code: 'INVALID_TRANSITION',
      arrange: async () => by(clerk, interview({ clueNo: await aClue(outcome) })),
    })),
    ...refusedWith(
      (parts) => by(clerk, interview(parts)),
      [
        ['a department as an enterprise', 'RULE_VIOLATION', { uscc: department }, 'R-INTERVIEW-TARGET'],
        ['an enterprise as a department', 'RULE_VIOLATION', { target: 'DEPARTMENT' }, 'R-INTERVIEW-TARGET'],
        ['an unknown unit', 'NOT_FOUND', { uscc: 'NOBODY' }],
        ['an unknown clue', 'NOT_FOUND', { clueNo: 'NONE' }],
        ['a day to come', 'BAD_USER_INPUT', { on: TOMORROW }],
        ['nothing said', 'BAD_USER_INPUT', { content: '' }],
      ],
    ),
  ],
})

const filing = (parts: Record<string, unknown> = {}) => ({
  uscc: enterprise,
  regionCode: village,
  cause: '未采取措施消除重大事故隐患',
  signerId: worker,
  clientToken: next('T'),
  ...parts,
})

describeMutation({
  ...common,
  name: 'fileEnforcementCase',
  elsewhere: { claims: clerkElsewhere, code: 'OUT_OF_REGION' },
  succeeds: [
    ...(['PENDING', 'INTERVIEWED'] as const).map((outcome) => ({
      name: `for a clue and its hazards: ${outcome}→CASE_FILED`,
      arrange: async () => {
        const hazardNo = await aHazard('TRANSFERRED')
        return by(clerk, filing({ clueNo: await aClue(outcome), hazardNos: [hazardNo, hazardNo] }))
      },
      select: 'enforcementCase { enforcementNo status filedOn signedBy penalty { cents } hazards { status } version }',
      then: async (payload: Record<string, unknown>, { input }: { input: Record<string, unknown> }) => {
        expect(payload['enforcementCase']).toEqual({
          enforcementNo: expect.stringMatching(/^AJ61070220260610\d{6}$/) as unknown,
          status: 'FILED',
          filedOn: TODAY,
          signedBy: '孙**',
          penalty: null,
          hazards: [{ status: 'TRANSFERRED' }],
          version: 1,
        })
        expect(await outcomeOf(input['clueNo'])).toBe('CASE_FILED')
      },
    })),
    {
      name: 'without clue or hazard, in the profile of the unit',
      arrange: async () => by(clerk, filing({ uscc: await aUnit(), signerId: clerk.sub })),
      select:
        'enforcementCase { organisation { safetyProfile { enforcementCases { totalCount } } } hazards { status } }',
      then: (payload) =>
        expect(payload['enforcementCase']).toEqual({
          organisation: { safetyProfile: { enforcementCases: { totalCount: 1 } } },
          hazards: [],
        }),
    },
  ],
  refused: [
    ...(['CASE_FILED', 'DISMISSED'] as const).map((outcome) => ({
      name: `a clue that is ${outcome}`,
      code: 'INVALID_TRANSITION',
      arrange: async () => by(clerk, filing({ clueNo: await aClue(outcome) })),
    })),
    ...refusedWith(
      (parts) => by(clerk, filing(parts)),
      [
        ['a grid worker who has left signs', 'RULE_VIOLATION', { signerId: leaver }, 'R-SIGN'],
        ['an unknown unit', 'NOT_FOUND', { uscc: 'NOBODY' }],
        ['an unknown hazard', 'NOT_FOUND', { hazardNos: ['NONE'] }],
        ['an unknown clue', 'NOT_FOUND', { clueNo: 'NONE' }],
        ['no cause', 'BAD_USER_INPUT', { cause: '' }],
      ],
    ),
  ],
})

const investigation = async (enforcementNo: Promise<string>, parts: Record<string, unknown> = {}) => ({
  enforcementNo: await enforcementNo,
  officerIds: ['AQ1', 'AQ2'],
  note: '现场勘验、询问',
  ...parts,
})

describeMutation({
  ...common,
  name: 'investigateEnforcementCase',
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'FILED→INVESTIGATING',
      arrange: async () => by(clerk, await investigation(aCase('FILED'))),
      select: 'enforcementCase { status version }',
      then: (payload) => expect(payload['enforcementCase']).toEqual({ status: 'INVESTIGATING', version: 2 }),
    },
  ],
  refused: [
    ...(['INVESTIGATING', 'DECIDED', 'CLOSED', 'WITHDRAWN'] as const).map((status) => ({
      name: `in ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: async () => by(clerk, await investigation(aCase(status))),
    })),
    {
      name: 'one officer named twice',
      code: 'RULE_VIOLATION',
      rule: 'R-TWO-OFFICERS',
      arrange: async () => by(clerk, await investigation(aCase('FILED'), { officerIds: ['AQ1', 'AQ1'] })),
    },
    {
      name: 'an unknown case',
      code: 'NOT_FOUND',
      arrange: async () => by(clerk, await investigation(Promise.resolve('NONE'))),
    },
  ],
})

const decision = async (enforcementNo: Promise<string>, parts: Record<string, unknown> = {}) => ({
  enforcementNo: await enforcementNo,
  penaltyCents: '3000000',
  notifiedOn: '2026-06-03',
  decidedOn: TODAY,
  basis: '安全生产法第102条',
  ...parts,
})

describeMutation({
  ...common,
  name: 'decidePenalty',
  elsewhere: { claims: leaderElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'INVESTIGATING→DECIDED, told and decided on one day',
      arrange: async () => by(leader, await decision(aCase('INVESTIGATING'), { notifiedOn: TODAY })),
      select: 'enforcementCase { status penalty { yuan } notifiedOn decidedOn }',
      then: (payload) =>
        expect(payload['enforcementCase']).toEqual({
          status: 'DECIDED',
          penalty: { yuan: '30000.00' },
          notifiedOn: TODAY,
          decidedOn: TODAY,
        }),
    },
    {
      name: 'a warning without a fine',
      arrange: async () => by(leader, await decision(aCase('INVESTIGATING'), { penaltyCents: '0' })),
      select: 'enforcementCase { penalty { cents } }',
      then: (payload) => expect(payload['enforcementCase']).toEqual({ penalty: { cents: '0' } }),
    },
  ],
  refused: [
    ...(['FILED', 'DECIDED', 'CLOSED', 'WITHDRAWN'] as const).map((status) => ({
      name: `in ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: async () => by(leader, await decision(aCase(status))),
    })),
    {
      name: 'told after the decision',
      code: 'RULE_VIOLATION',
      rule: 'R-PENALTY-NOTICE',
      arrange: async () =>
        by(leader, await decision(aCase('INVESTIGATING'), { notifiedOn: TODAY, decidedOn: YESTERDAY })),
    },
    {
      name: 'decided by who signed',
      code: 'RULE_VIOLATION',
      rule: 'R-DECIDER-DISTINCT',
      arrange: async () => by(leader, await decision(aCase('INVESTIGATING', { signerId: leader.sub }))),
    },
    {
      name: 'a fine below zero',
      code: 'BAD_USER_INPUT',
      arrange: async () => by(leader, await decision(aCase('INVESTIGATING'), { penaltyCents: '-1' })),
    },
    {
      name: 'a day to come',
      code: 'BAD_USER_INPUT',
      arrange: async () => by(leader, await decision(aCase('INVESTIGATING'), { decidedOn: TOMORROW })),
    },
  ],
})

describeMutation({
  ...common,
  name: 'closeEnforcementCase',
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'DECIDED→CLOSED',
      arrange: async () => by(clerk, { enforcementNo: await aCase('DECIDED'), note: '已缴清' }),
      select: 'enforcementCase { status }',
      then: (payload) => expect(payload['enforcementCase']).toEqual({ status: 'CLOSED' }),
    },
    ...(['FILED', 'INVESTIGATING'] as const).map((status) => ({
      name: `${status}→WITHDRAWN, its clue dismissed`,
      arrange: async () => {
        const clueNo = await aClue('CASE_FILED')
        return by(clerk, { enforcementNo: await aCase(status, { clueNo }), withdrawn: true, note: clueNo })
      },
      select: 'enforcementCase { status }',
      then: async (payload: Record<string, unknown>, { input }: { input: Record<string, unknown> }) => {
        expect(payload['enforcementCase']).toEqual({ status: 'WITHDRAWN' })
        expect(await outcomeOf(input['note'])).toBe('DISMISSED')
      },
    })),
  ],
  refused: [
    ...(
      [
        ['FILED', false],
        ['INVESTIGATING', false],
        ['DECIDED', true],
        ['CLOSED', false],
        ['WITHDRAWN', true],
      ] as const
    ).map(([status, withdrawn]) => ({
      name: `in ${status}, ${withdrawn ? 'to withdraw' : 'to close'}`,
      code: 'INVALID_TRANSITION',
      arrange: async () => by(clerk, { enforcementNo: await aCase(status), withdrawn }),
    })),
    { name: 'an unknown case', code: 'NOT_FOUND', arrange: () => by(clerk, { enforcementNo: 'NONE' }) },
  ],
})

const accident = (parts: Record<string, unknown> = {}) => ({
  kind: 'FIRE',
  regionCode: village,
  occurredAt: '2026-06-10T10:00:00+08:00',
  uscc: enterprise,
  deaths: 0,
  injuries: 1,
  description: '仓库起火',
  clientToken: next('T'),
  ...parts,
})

describeMutation({
  ...common,
  name: 'reportAccident',
  elsewhere: { claims: clerkElsewhere, code: 'OUT_OF_REGION' },
  succeeds: [
    {
      name: 'an accident of this moment, told to who listens',
      arrange: () => by(clerk, accident()),
      select: 'accident { accidentNo kind occurredAt deaths injuries organisation { uscc } }',
      then: async (payload) => {
        expect(payload['accident']).toEqual({
          accidentNo: expect.stringMatching(/^SG61070220260610\d{6}$/) as unknown,
          kind: 'FIRE',
          occurredAt: '2026-06-10T10:00:00+08:00',
          deaths: 0,
          injuries: 1,
          organisation: { uscc: enterprise },
        })
        const { accidentNo } = payload['accident'] as { accidentNo: string }
        const query = everyRow`SELECT type FROM outbox WHERE record_id = ${accidentNo}`
        expect(await theWorld().subgraph(subgraph).database.rows(query)).toEqual([{ type: 'accidentReported' }])
      },
    },
  ],
  refused: refusedWith(
    (parts) => by(clerk, accident(parts)),
    [
      ['fewer than no deaths', 'BAD_USER_INPUT', { deaths: -1 }],
      ['a moment to come', 'BAD_USER_INPUT', { occurredAt: '2026-06-10T10:00:01+08:00' }],
      ['an unknown unit', 'NOT_FOUND', { uscc: 'NOBODY' }],
    ],
  ),
})
