import { everyRow } from '@yiwang/shared/testing'
import { expect } from '@jest/globals'
import { DwellingOwner } from '../../../subgraphs/housing-renovation/src/modules/dwelling/entities.ts'
import type { VoteRow } from '../../../subgraphs/housing-renovation/src/modules/owner-vote/entities.ts'
import type { ProjectRow } from '../../../subgraphs/housing-renovation/src/modules/renovation-project/entities.ts'
import type { BallotLine } from '../../../subgraphs/housing-renovation/test/rows.ts'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  aBuilding,
  aFlat,
  aHome,
  anItem,
  aPerson,
  aProject,
  aQuarter,
  aVote,
  by,
  citizen,
  clerk,
  clerkElsewhere,
  common,
  LATER,
  next,
  NOW,
  once,
  rowsOf,
  seed,
  statuses,
  stranger,
  useWorld,
  YESTERDAY,
} from './world-of-housing.ts'

useWorld()

type Status = ProjectRow['status']
const notAsking = statuses.filter((status) => status !== 'OPINION_COLLECTING')
const asking = () => aProject('OPINION_COLLECTING')
const ended = { closesAt: NOW } satisfies Partial<VoteRow>
const closed = { closesAt: NOW, closedAt: NOW, closedBy: 'ZJ1' } satisfies Partial<VoteRow>
const rate = (numerator: number, denominator: number) => ({ numerator, denominator })

async function anOpening(status: Status, parts = {}) {
  const { projectNo } = await aProject(status)
  await anItem(projectNo, { adopted: 1 })
  return by(clerk, { projectNo, matter: 'MAJOR', closesAt: LATER, ...parts })
}

describeMutation({
  ...common,
  name: 'openOwnerVote',
  succeeds: [
    {
      name: 'every flat of the quarters gets a blank ballot, and an owner of two is one person',
      arrange: async () => {
        const { projectNo, quarterId } = await asking()
        await anItem(projectNo, { adopted: 1 })
        const { personId } = await aHome(quarterId, { areaSqmX100: 9_000 })
        const second = await aFlat({ buildingId: await aBuilding(quarterId), areaSqmX100: 5_000 })
        await seed(DwellingOwner, { dwellingId: second, personId, position: 0 })
        await aFlat({ buildingId: await aBuilding(quarterId), areaSqmX100: 6_000 })
        await aFlat({ buildingId: await aBuilding(await aQuarter()) })
        return by(clerk, { projectNo, matter: 'ORDINARY', closesAt: LATER })
      },
      select: `project { status version vote { matter openedAt closedAt passed quorate
        participatedOwnersRate { numerator denominator } participatedAreaRate { numerator denominator } } }`,
      then: ({ project }) => {
        const state = { status: 'OPINION_COLLECTING', version: 2 }
        const open = { matter: 'ORDINARY', openedAt: '2026-06-10T10:00:00+08:00', closedAt: null, passed: null }
        const rates = { participatedOwnersRate: rate(0, 2), participatedAreaRate: rate(0, 200) }
        expect(project).toEqual({ ...state, vote: { ...open, quorate: false, ...rates } })
      },
    },
    {
      name: 'a failed vote is followed by another round',
      arrange: async () => {
        const call = await anOpening('OPINION_COLLECTING')
        await aVote(call.input['projectNo'] as string, [['1', ['p'], 90, false]], closed)
        return call
      },
      select: 'project { vote { matter passed } }',
      then: async ({ project }, { input }) => {
        expect(project).toEqual({ vote: { matter: 'MAJOR', passed: null } })
        expect(
          await rowsOf(
            everyRow`SELECT round FROM owner_vote WHERE project_no = ${input['projectNo'] as string} ORDER BY round`,
          ),
        ).toEqual([{ round: 1 }, { round: 2 }])
      },
    },
  ],
  refused: [
    ...notAsking.map((status) => ({
      name: `not in ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: () => anOpening(status),
    })),
    ...[null, 0].map((adopted) => ({
      name: `not when the only item's adoption is ${adopted}`,
      code: 'RULE_VIOLATION',
      rule: 'R-ITEM-ADOPTED',
      arrange: async () => {
        const { projectNo } = await asking()
        await anItem(projectNo, { adopted })
        return by(clerk, { projectNo, matter: 'ORDINARY', closesAt: LATER })
      },
    })),
    ...[{}, ended].map((course, index) => ({
      name: `not while a vote is ${index === 0 ? 'open' : 'awaiting its confirmation'}`,
      code: 'CONFLICT',
      arrange: async () => {
        const call = await anOpening('OPINION_COLLECTING')
        await aVote(call.input['projectNo'] as string, [['1', ['p'], 90, null]], course)
        return call
      },
    })),
    {
      name: 'an end that is past',
      code: 'BAD_USER_INPUT',
      arrange: () => anOpening('OPINION_COLLECTING', { closesAt: `${YESTERDAY}T18:00:00+08:00` }),
    },
    {
      name: 'no such project',
      code: 'NOT_FOUND',
      arrange: () => anOpening('OPINION_COLLECTING', { projectNo: 'none' }),
    },
  ],
})

/** The owner of one of two flats is about to agree. */
async function aBallot(status: Status = 'OPINION_COLLECTING', course: Partial<VoteRow> | null = {}, cast = false) {
  const { projectNo, quarterId } = await aProject(status)
  const { dwellingId, personId } = await aHome(quarterId)
  const mine: BallotLine = [dwellingId, [personId], 90, cast ? true : null]
  if (course) await aVote(projectNo, [mine, ['other', ['q'], 30, null]], course)
  return once(citizen(personId), { projectNo, dwellingId, agree: true })
}

describeMutation({
  ...common,
  name: 'castOwnerVote',
  needsScope: false,
  elsewhere: { claims: stranger, code: 'NOT_FOUND' },
  succeeds: [
    ...[true, false].map((agree) => ({
      name: `an owner ${agree ? 'agrees' : 'disagrees'}`,
      arrange: async () => {
        const call = await aBallot()
        return { ...call, input: { ...call.input, agree } }
      },
      select: `project { version vote { participatedOwnersRate { numerator denominator }
        participatedAreaRate { numerator denominator } agreedAreaRate { numerator denominator } } }`,
      then: ({ project }: Record<string, unknown>) => {
        const took = { participatedOwnersRate: rate(1, 2), participatedAreaRate: rate(90, 120) }
        expect(project).toEqual({ version: 1, vote: { ...took, agreedAreaRate: rate(agree ? 90 : 0, 90) } })
      },
    })),
    {
      name: 'an official may vote for a flat of her own',
      arrange: async () => {
        const call = await aBallot()
        return { ...call, claims: { ...clerk, personId: call.claims.personId } }
      },
      select: 'project { vote { agreedAreaRate { numerator denominator } } }',
      then: ({ project }) => {
        expect(project).toEqual({ vote: { agreedAreaRate: rate(90, 90) } })
      },
    },
  ],
  refused: [
    ...notAsking.map((status) => ({
      name: `not in ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: () => aBallot(status),
    })),
    ...([null, ended, closed] as const).map((course, index) => ({
      name: `not when the vote is ${['not opened', 'past its end', 'closed'][index]}`,
      code: 'INVALID_TRANSITION',
      arrange: () => aBallot('OPINION_COLLECTING', course),
    })),
    { name: 'one flat, one vote', code: 'CONFLICT', arrange: () => aBallot('OPINION_COLLECTING', {}, true) },
    {
      name: 'a neighbour, who owns another flat',
      code: 'FORBIDDEN',
      arrange: async () => ({ ...(await aBallot()), claims: citizen((await aPerson()).personId) }),
    },
    {
      name: 'somebody of another district',
      code: 'NOT_FOUND',
      arrange: async () => ({ ...(await aBallot()), claims: citizen((await aPerson('360302001001')).personId) }),
    },
    {
      name: 'an official of another district',
      code: 'NOT_FOUND',
      arrange: async () => ({ ...(await aBallot()), claims: clerkElsewhere }),
    },
    {
      name: 'an official for others',
      code: 'FORBIDDEN',
      arrange: async () => ({ ...(await aBallot()), claims: clerk }),
    },
    {
      name: 'a flat of another quarter',
      code: 'NOT_FOUND',
      arrange: async () => {
        const call = await aBallot()
        const { dwellingId, personId } = await aHome(await aQuarter())
        return once(citizen(personId), { ...call.input, dwellingId, clientToken: next('t') })
      },
    },
    {
      name: 'a flat that was registered after the vote opened',
      code: 'NOT_FOUND',
      arrange: async () => {
        const { projectNo, quarterId } = await asking()
        await aVote(projectNo, [['other', ['q'], 30, null]])
        const { dwellingId, personId } = await aHome(quarterId)
        return once(citizen(personId), { projectNo, dwellingId, agree: true })
      },
    },
  ],
})

async function aClosing(lines: readonly BallotLine[] | null, course: Partial<VoteRow> = ended) {
  const { projectNo } = await asking()
  if (lines) await aVote(projectNo, lines, course)
  return by(clerk, { projectNo })
}

const statusAfter = (name: string, lines: readonly BallotLine[], status: Status, course: Partial<VoteRow> = ended) => ({
  name,
  arrange: () => aClosing(lines, course),
  select: 'project { status version vote { passed closedAt } timeline { from to note } }',
  then: ({ project }: Record<string, unknown>) => {
    const passed = status === 'VOTED'
    const step = { from: 'OPINION_COLLECTING', to: status, note: passed ? '业主表决通过' : '业主表决未通过' }
    const vote = { passed, closedAt: '2026-06-10T10:00:00+08:00' }
    expect(project).toEqual({ status, version: 2, vote, timeline: [step] })
  },
})

/** Four owners of 30 ㎡ each, who agree, disagree or stay away. */
const four = (...marks: (boolean | null)[]): BallotLine[] =>
  marks.map((agree, index): BallotLine => [String(index), [`p${index}`], 30, agree])

describeMutation({
  ...common,
  name: 'closeOwnerVote',
  succeeds: [
    statusAfter('after the end, a majority passes', four(true, true, false, null), 'VOTED'),
    statusAfter('before the end, when all have voted', four(true, true, true, false), 'VOTED', {}),
    statusAfter('a half is no majority', four(true, true, false, false), 'OPINION_COLLECTING'),
    statusAfter('half of the owners are no quorum', four(true, true, null, null), 'OPINION_COLLECTING'),
    statusAfter('a major matter needs three quarters', four(true, true, false, null), 'OPINION_COLLECTING', {
      ...ended,
      matter: 'MAJOR',
    }),
    statusAfter('a major matter passes with three quarters', four(true, true, true, false), 'VOTED', {
      ...ended,
      matter: 'MAJOR',
    }),
    statusAfter(
      'most people with less than half of the area do not pass',
      [
        ['1', ['p'], 20, true],
        ['2', ['q'], 20, true],
        ['3', ['r'], 60, false],
      ],
      'OPINION_COLLECTING',
    ),
    statusAfter(
      'an owner of three flats is one person',
      [
        ...['1', '2', '3'].map((flat): BallotLine => [flat, ['p'], 30, true]),
        ['4', ['q'], 30, false],
        ['5', ['r'], 30, false],
      ],
      'OPINION_COLLECTING',
    ),
  ],
  refused: [
    ...notAsking.map((status) => ({
      name: `not in ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: async () => {
        const { projectNo } = await aProject(status)
        await aVote(projectNo, four(true, true, true, true), ended)
        return by(clerk, { projectNo })
      },
    })),
    { name: 'not opened', code: 'INVALID_TRANSITION', arrange: () => aClosing(null) },
    { name: 'not twice', code: 'INVALID_TRANSITION', arrange: () => aClosing(four(false), closed) },
    {
      name: 'not before the end while a ballot is blank',
      code: 'RULE_VIOLATION',
      rule: 'R-VOTE-EARLY',
      arrange: () => aClosing(four(true, true, true, null), {}),
    },
    { name: 'no such project', code: 'NOT_FOUND', arrange: () => by(clerk, { projectNo: 'none' }) },
  ],
})
