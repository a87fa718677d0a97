import { expect } from '@jest/globals'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  aCase,
  aDispute,
  aLetter,
  aPetition,
  by,
  clerk,
  clerkAway,
  common,
  handler,
  handlerAway,
  leader,
  leaderAway,
  next,
  notIn,
  NOW,
  otherHandler,
  refusedWith,
  replied,
  statusesBut,
  TODAY,
  TOMORROW,
  useWorld,
} from './world-of-cases.ts'

useWorld()

const DEADLINE = '2026-06-12T18:00:00+08:00'
const supervise = async (caseNo: Promise<string>, parts: Record<string, unknown> = {}) =>
  by(leader, { caseNo: await caseNo, reason: '久拖不决', deadline: DEADLINE, clientToken: next('T'), ...parts })
const dispatchedStates = statusesBut('REPORTED', 'ACCEPTED', 'NOT_ACCEPTED', 'CLOSED')

describeMutation({
  ...common,
  name: 'superviseCase',
  elsewhere: { claims: leaderAway, code: 'NOT_FOUND' },
  succeeds: dispatchedStates.map((status) => ({
    name: `in ${status}, which it stays in`,
    arrange: () => supervise(aCase(status)),
    select: `letter { letterNo reason issuedAt deadline repliedAt reply version
      case { status version supervisions { deadline } timeline(first: 200) { note } } }`,
    then: ({ letter }: Record<string, unknown>) => {
      const { letterNo, case: supervised } = letter as { letterNo: string; case: { timeline: { note: string }[] } }
      expect(letterNo).toMatch(/^DB61070220260610\d{4}$/)
      expect(letter).toMatchObject({
        ...{ reason: '久拖不决', issuedAt: NOW, deadline: DEADLINE, repliedAt: null, reply: null, version: 1 },
        case: { status, version: 1, supervisions: [{ deadline: DEADLINE }] },
      })
      expect(supervised.timeline.at(-1)?.note).toBe(`发出督办函 ${letterNo}`)
    },
  })),
  refused: [
    ...notIn(['REPORTED', 'ACCEPTED', 'NOT_ACCEPTED', 'CLOSED'], (status) => supervise(aCase(status))),
    ...refusedWith(
      (parts) => supervise(aCase('DISPATCHED'), parts),
      [
        ['a deadline that is now', 'BAD_USER_INPUT', { deadline: NOW }],
        ['no reason', 'BAD_USER_INPUT', { reason: '' }],
        ['an unknown case', 'NOT_FOUND', { caseNo: 'X' }],
      ],
    ),
  ],
})

const reply = async (letterNo: Promise<string>, claims = handler, text = '已专人办理') =>
  by(claims, { letterNo: await letterNo, reply: text })

describeMutation({
  ...common,
  name: 'replySupervisionLetter',
  elsewhere: { claims: handlerAway, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'by the responsible department',
      arrange: () => reply(aLetter(aCase('IN_PROGRESS'))),
      select: 'letter { repliedAt reply version case { status } }',
      then: ({ letter }) =>
        expect(letter).toEqual({ repliedAt: NOW, reply: '已专人办理', version: 2, case: { status: 'IN_PROGRESS' } }),
    },
  ],
  refused: [
    {
      name: 'a second time',
      code: 'INVALID_TRANSITION',
      arrange: () => reply(aLetter(aCase('IN_PROGRESS'), replied)),
    },
    {
      name: 'another department',
      code: 'FORBIDDEN',
      arrange: () => reply(aLetter(aCase('IN_PROGRESS')), otherHandler),
    },
    { name: 'nothing', code: 'BAD_USER_INPUT', arrange: () => reply(aLetter(aCase('IN_PROGRESS')), handler, ' ') },
    { name: 'an unknown letter', code: 'NOT_FOUND', arrange: () => reply(Promise.resolve('X')) },
  ],
})

const satisfied = { outcome: 'SATISFIED', score: 5, comment: '很好' }
const dissatisfied = { outcome: 'NOT_SATISFIED', score: 1 }
const followUp = async (caseNo: Promise<string>, answer: Record<string, unknown> = satisfied, claims = clerk) =>
  by(claims, { caseNo: await caseNo, ...answer })
const FOLLOWED = `case { status reopenCount resolvedAt closedAt dueAt slaState
  evaluation { score satisfied comment at } timeline(first: 200) { from to note } }`
const twice = { reopenCount: 2 } as const
const withLetter = async (parts: Parameters<typeof aLetter>[1] = {}) => {
  const caseNo = aCase('RESOLVED', twice)
  await aLetter(caseNo, parts)
  return caseNo
}

describeMutation({
  ...common,
  name: 'followUpCase',
  elsewhere: { claims: clerkAway, code: 'NOT_FOUND' },
  succeeds: [
    ...(['RESOLVED', 'FOLLOW_UP'] as const).map((status) => ({
      name: `satisfied, from ${status}: closed`,
      arrange: () => followUp(aCase(status)),
      select: FOLLOWED,
      then: ({ case: row }: Record<string, unknown>) =>
        expect(row).toMatchObject({
          ...{ status: 'CLOSED', reopenCount: 0, closedAt: NOW, slaState: 'MET' },
          evaluation: { score: 5, satisfied: true, comment: '很好', at: NOW },
        }),
    })),
    ...(['RESOLVED', 'FOLLOW_UP'] as const).map((status) => ({
      name: `not satisfied, from ${status}: reopened, the clock running for half the limit`,
      arrange: () => followUp(aCase(status), dissatisfied),
      select: FOLLOWED,
      then: ({ case: row }: Record<string, unknown>) =>
        expect(row).toMatchObject({
          ...{ status: 'REOPENED', reopenCount: 1, resolvedAt: null, closedAt: null, slaState: 'ON_TRACK' },
          dueAt: '2026-06-12T16:00:00+08:00',
          evaluation: { score: 1, satisfied: false },
        }),
    })),
    ...(['RESOLVED', 'FOLLOW_UP'] as const).map((status) => ({
      name: `nobody reached, from ${status}`,
      arrange: () => followUp(aCase(status), { outcome: 'UNREACHED' }),
      select: FOLLOWED,
      then: ({ case: row }: Record<string, unknown>) =>
        expect(row).toMatchObject({ status: 'FOLLOW_UP', closedAt: null, evaluation: null, slaState: 'MET' }),
    })),
    {
      name: 'not satisfied a third time, after a letter was replied to: closed as not satisfied',
      arrange: () => followUp(withLetter(replied), dissatisfied),
      select: FOLLOWED,
      then: ({ case: row }) =>
        expect(row).toMatchObject({
          ...{ status: 'CLOSED', reopenCount: 2, closedAt: NOW },
          evaluation: { score: 1, satisfied: false },
        }),
    },
    {
      name: 'satisfied after two reopenings',
      arrange: () => followUp(aCase('RESOLVED', twice)),
      select: FOLLOWED,
      then: ({ case: row }) => expect(row).toMatchObject({ status: 'CLOSED', reopenCount: 2 }),
    },
  ],
  refused: [
    ...notIn(statusesBut('RESOLVED', 'FOLLOW_UP'), (status) => followUp(aCase(status))),
    {
      name: 'not satisfied a third time, nobody supervised',
      code: 'RULE_VIOLATION',
      rule: 'R-REOPEN-MAX',
      arrange: () => followUp(aCase('RESOLVED', twice), dissatisfied),
    },
    {
      name: 'not satisfied a third time, the letter without a reply',
      code: 'RULE_VIOLATION',
      rule: 'R-REOPEN-MAX',
      arrange: () => followUp(withLetter(), dissatisfied),
    },
    {
      name: 'by who handled it',
      code: 'RULE_VIOLATION',
      rule: 'R-FOLLOWUP-HANDLER',
      arrange: () => followUp(aCase('RESOLVED', { handlerId: clerk.sub })),
    },
    ...refusedWith(
      (parts) => followUp(aCase('RESOLVED'), { ...satisfied, ...parts }),
      [
        ['a score of six', 'BAD_USER_INPUT', { score: 6 }],
        ['a score of nought', 'BAD_USER_INPUT', { score: 0 }],
        ['no score', 'BAD_USER_INPUT', { score: null }],
      ],
    ),
  ],
})

const receive = async (caseNo: Promise<string>, parts: Record<string, unknown> = {}) =>
  by(leader, {
    caseNo: await caseNo,
    on: TODAY,
    leaderTitle: '区委书记',
    reply: '限期办理',
    clientToken: next('T'),
    ...parts,
  })

describeMutation({
  ...common,
  name: 'recordLeaderReception',
  elsewhere: { claims: leaderAway, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'of a petition, in any state',
      arrange: () => receive(aPetition('CLOSED')),
      select:
        'case { status version timeline(first: 200) { note } ... on PetitionCase { leaderReceptions { on leaderTitle reply } } }',
      then: ({ case: row }) => {
        expect(row).toMatchObject({
          ...{ status: 'CLOSED', version: 1 },
          leaderReceptions: [{ on: TODAY, leaderTitle: '区委书记', reply: '限期办理' }],
        })
        expect((row as { timeline: unknown[] }).timeline.at(-1)).toEqual({ note: '领导接访：区委书记' })
      },
    },
  ],
  refused: [
    { name: 'a grid event', code: 'BAD_USER_INPUT', arrange: () => receive(aCase('ACCEPTED')) },
    ...refusedWith(
      (parts) => receive(aPetition('ACCEPTED'), parts),
      [
        ['tomorrow', 'BAD_USER_INPUT', { on: TOMORROW }],
        ['an unknown case', 'NOT_FOUND', { caseNo: 'X' }],
      ],
    ),
  ],
})

const members = (count: number) => Array.from({ length: count }, (_, index) => `成员${index}`)
const team = async (caseNo: Promise<string>, memberTitles = members(6)) =>
  by(leader, { caseNo: await caseNo, leaderTitle: '区级领导', memberTitles })
const TEAM = `case { version ... on PetitionCase { stabilisationTeam { leaderTitle memberTitles formedOn } }
  ... on DisputeCase { stabilisationTeam { leaderTitle memberTitles formedOn } } }`

describeMutation({
  ...common,
  name: 'assignStabilisationTeam',
  elsewhere: { claims: leaderAway, code: 'NOT_FOUND' },
  succeeds: [
    ...statusesBut('CLOSED', 'NOT_ACCEPTED').map((status) => ({
      name: `of a petition in ${status}`,
      arrange: () => team(aPetition(status)),
      select: TEAM,
      then: ({ case: row }: Record<string, unknown>) =>
        expect(row).toEqual({
          version: 2,
          stabilisationTeam: { leaderTitle: '区级领导', memberTitles: members(6), formedOn: TODAY },
        }),
    })),
    {
      name: 'of a dispute',
      arrange: () => team(aDispute('ACCEPTED')),
      select: TEAM,
      then: ({ case: row }) => expect(row).toMatchObject({ stabilisationTeam: { leaderTitle: '区级领导' } }),
    },
  ],
  refused: [
    ...notIn(['CLOSED', 'NOT_ACCEPTED'], (status) => team(aPetition(status))),
    { name: 'of a grid event', code: 'BAD_USER_INPUT', arrange: () => team(aCase('ACCEPTED')) },
    ...[5, 7].map((count) => ({
      name: `of ${count + 1}`,
      code: 'RULE_VIOLATION',
      rule: 'R-TEAM-SEVEN',
      arrange: () => team(aPetition('ACCEPTED'), members(count)),
    })),
  ],
})
