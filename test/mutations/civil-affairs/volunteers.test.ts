import { expect } from '@jest/globals'
import { regionColumns } from '@yiwang/shared/region'
import { RewardItem, type RewardItemRow } from '../../../subgraphs/civil-affairs/src/modules/reward-item/entities.ts'
import type { VolunteerActivityRow } from '../../../subgraphs/civil-affairs/src/modules/volunteer-activity/entities.ts'
import { VolunteerTeam } from '../../../subgraphs/civil-affairs/src/modules/volunteer-team/entities.ts'
import { PointsEntry, VolunteerService } from '../../../subgraphs/civil-affairs/src/modules/volunteer/entities.ts'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  anActivity,
  aPerson,
  aVolunteer,
  by,
  citizen,
  clerk,
  clerkElsewhere,
  common,
  next,
  NOW,
  openToAll,
  otherCountyVillage,
  otherCounty,
  seed,
  signedUp,
  someoneElse,
  TODAY,
  token,
  useWorld,
  village,
} from './world-of-civil.ts'

useWorld()

const PROFILE = 'person { personId volunteerProfile { hours points pointsLedger { nodes { delta balance reason } } } }'

describeMutation({
  ...openToAll,
  name: 'registerVolunteer',
  elsewhere: { claims: someoneElse, code: 'NOT_FOUND' },
  // whoever else the token is used for is out of the citizen's sight
  reuse: { input: async ({ input }) => ({ ...input, personId: await aPerson() }), code: 'NOT_FOUND' },
  succeeds: [
    {
      name: '无→在册',
      arrange: async () => {
        const personId = await aPerson()
        return by(citizen(personId), { personId, ...token() })
      },
      select: 'person { volunteerProfile { registeredOn hours points } }',
      then: ({ person }) =>
        expect(person).toEqual({ volunteerProfile: { registeredOn: TODAY, hours: '0.00', points: 0 } }),
    },
  ],
  refused: [
    {
      name: 'twice',
      code: 'CONFLICT',
      arrange: async () => {
        const personId = await aVolunteer()
        return by(citizen(personId), { personId, ...token() })
      },
    },
    {
      name: 'for somebody else',
      code: 'FORBIDDEN',
      arrange: async () => by(clerk, { personId: await aPerson(), ...token() }),
    },
  ],
})

const publishing = (parts: Record<string, unknown> = {}) =>
  by(clerk, {
    ...{ title: '关爱独居老人', kind: 'CARE', regionCode: village, capacity: 6 },
    startsAt: '2026-06-20T09:00:00+08:00',
    endsAt: '2026-06-20T11:00:00+08:00',
    ...token(),
    ...parts,
  })
const aTeam = async (regionCode: string) => {
  const teamNo = next('ZD')
  const facts = { memberCount: 9, foundedOn: '2024-01-01', ...regionColumns(regionCode) }
  await seed(VolunteerTeam, { teamNo, name: `队${teamNo}`, ...facts })
  return teamNo
}

describeMutation({
  ...common,
  name: 'publishVolunteerActivity',
  elsewhere: { claims: clerkElsewhere, code: 'OUT_OF_REGION' },
  succeeds: [
    {
      name: '无→OPEN by a team',
      arrange: async () => publishing({ teamNo: await aTeam(village) }),
      select: 'activity { status kind capacity signedUp startsAt team { teamNo } version }',
      then: ({ activity }, { input }) =>
        expect(activity).toEqual({
          ...{ status: 'OPEN', kind: 'CARE', capacity: 6, signedUp: 0, version: 1 },
          startsAt: '2026-06-20T09:00:00+08:00',
          team: { teamNo: input['teamNo'] },
        }),
    },
  ],
  refused: [
    {
      name: 'ending when it begins',
      code: 'BAD_USER_INPUT',
      arrange: () => publishing({ endsAt: '2026-06-20T09:00:00+08:00' }),
    },
    { name: 'without a place', code: 'BAD_USER_INPUT', arrange: () => publishing({ capacity: 0 }) },
    {
      name: 'by a team elsewhere',
      code: 'NOT_FOUND',
      arrange: async () => publishing({ teamNo: await aTeam(otherCountyVillage) }),
    },
    { name: 'in another county', code: 'OUT_OF_REGION', arrange: () => publishing({ regionCode: otherCounty }) },
  ],
})

const signingUp = async (activityNo: string, personId?: string) => {
  const who = personId ?? (await aVolunteer())
  return by(citizen(who), { activityNo, personId: who, ...token() })
}

describeMutation({
  ...openToAll,
  name: 'signUpVolunteerActivity',
  elsewhere: { claims: someoneElse, code: 'NOT_FOUND' },
  reuse: { input: async ({ input }) => ({ ...input, activityNo: await anActivity('OPEN') }) },
  succeeds: [
    {
      name: 'OPEN→OPEN',
      arrange: async () => signingUp(await anActivity('OPEN')),
      select: 'activity { status signedUp version }',
      then: ({ activity }) => expect(activity).toEqual({ status: 'OPEN', signedUp: 1, version: 2 }),
    },
    {
      name: 'OPEN→FULL with the last place',
      arrange: async () => signingUp(await anActivity('OPEN', { capacity: 3, signedUp: 2 })),
      select: 'activity { status signedUp }',
      then: ({ activity }) => expect(activity).toEqual({ status: 'FULL', signedUp: 3 }),
    },
  ],
  refused: [
    ...(['FULL', 'FINISHED', 'CANCELLED'] as const).map((status) => ({
      name: `in ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: async () => signingUp(await anActivity(status)),
    })),
    {
      name: 'when it has ended',
      code: 'INVALID_TRANSITION',
      arrange: async () => signingUp(await anActivity('OPEN', { startsAt: NOW - 3_600_000, endsAt: NOW })),
    },
    {
      name: 'twice',
      code: 'CONFLICT',
      arrange: async () => {
        const [activityNo, personId] = [await anActivity('OPEN'), await aVolunteer()]
        await signedUp(activityNo, personId)
        return signingUp(activityNo, personId)
      },
    },
    {
      name: 'without being a volunteer',
      code: 'RULE_VIOLATION',
      rule: 'R-VOLUNTEER',
      arrange: async () => signingUp(await anActivity('OPEN'), await aPerson()),
    },
    { name: 'for an activity that is none', code: 'NOT_FOUND', arrange: () => signingUp('HD-0') },
  ],
})

const finishing = async (status: VolunteerActivityRow['status'], parts: Record<string, unknown> = {}) =>
  by(clerk, { activityNo: await anActivity(status), participants: 12, served: 40, ...parts })
const ACTIVITY = 'activity { status participants served version }'

describeMutation({
  ...common,
  name: 'finishVolunteerActivity',
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: (['OPEN', 'FULL'] as const).flatMap((status) => [
    {
      name: `${status}→FINISHED`,
      arrange: () => finishing(status),
      select: ACTIVITY,
      then: ({ activity }: Record<string, unknown>) =>
        expect(activity).toEqual({ status: 'FINISHED', participants: 12, served: 40, version: 2 }),
    },
    {
      name: `${status}→CANCELLED`,
      arrange: () => finishing(status, { cancelled: true, participants: null, served: null }),
      select: ACTIVITY,
      then: ({ activity }: Record<string, unknown>) =>
        expect(activity).toEqual({ status: 'CANCELLED', participants: null, served: null, version: 2 }),
    },
  ]),
  refused: [
    ...(['FINISHED', 'CANCELLED'] as const).map((status) => ({
      name: `in ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: () => finishing(status),
    })),
    ...(['participants', 'served'] as const).map((figure) => ({
      name: `without ${figure}`,
      code: 'BAD_USER_INPUT',
      arrange: () => finishing('OPEN', { [figure]: null }),
    })),
  ],
})

const serving = async (
  parts: Record<string, unknown> = {},
  { status = 'FINISHED', points = 0 }: { status?: VolunteerActivityRow['status']; points?: number } = {},
) => {
  const [activityNo, personId] = [await anActivity(status), await aVolunteer(points)]
  await signedUp(activityNo, personId)
  return by(clerk, { activityNo, personId, hours: '1.5', complained: false, ...token(), ...parts })
}
const profile = (hours: string, points: number, delta: number) => ({
  person: expect.objectContaining({
    volunteerProfile: {
      hours,
      points,
      pointsLedger: {
        nodes: expect.arrayContaining([{ delta, balance: points, reason: 'ACTIVITY' }]) as unknown,
      },
    },
  }) as unknown,
})

describeMutation({
  ...common,
  name: 'recordVolunteerService',
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'a point for each full hour',
      arrange: () => serving(),
      select: PROFILE,
      then: ({ person }) => expect({ person }).toEqual(profile('1.50', 1, 1)),
    },
    {
      name: 'two hours at most count, all stay as hours',
      arrange: () => serving({ hours: '5' }),
      select: PROFILE,
      then: ({ person }) => expect({ person }).toEqual(profile('5.00', 2, 2)),
    },
    {
      name: 'nothing after a complaint',
      arrange: () => serving({ complained: true }),
      select: PROFILE,
      then: ({ person }) => expect({ person }).toEqual(profile('0.00', 0, 0)),
    },
    {
      name: 'no more than 1,500 points are held',
      arrange: () => serving({ hours: '2' }, { points: 1_499 }),
      select: PROFILE,
      then: ({ person }) => expect({ person }).toEqual(profile('2.00', 1_500, 1)),
    },
  ],
  refused: [
    ...(['OPEN', 'FULL', 'CANCELLED'] as const).map((status) => ({
      name: `of an activity in ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: () => serving({}, { status }),
    })),
    {
      name: 'of somebody who did not sign up',
      code: 'RULE_VIOLATION',
      rule: 'R-SIGNED-UP',
      arrange: async () => serving({ personId: await aVolunteer() }),
    },
    {
      name: 'twice for an activity',
      code: 'CONFLICT',
      arrange: async () => {
        const call = await serving()
        const { activityNo, personId } = call.input as { activityNo: string; personId: string }
        const kept = { hoursX100: 100, complained: 0, recordedBy: 'MZ2', recordedAt: 0 }
        await seed(VolunteerService, { activityNo, personId, ...kept })
        return call
      },
    },
    ...['0', '25', '1.555'].map((hours) => ({
      name: `${hours} hours`,
      code: 'BAD_USER_INPUT',
      arrange: () => serving({ hours }),
    })),
  ],
})

const anItem = async (parts: Partial<RewardItemRow> = {}) => {
  const itemId = next('WP')
  await seed(RewardItem, {
    ...{ itemId, name: '洗衣液', points: 6, stock: 10, offeredAt: 0, ...regionColumns(village) },
    ...parts,
  })
  return itemId
}
const redeeming = async (points: number, parts: Record<string, unknown> = {}) => {
  const personId = await aVolunteer(points)
  return by(citizen(personId), { personId, itemId: await anItem(), quantity: 2, ...token(), ...parts })
}

describeMutation({
  ...openToAll,
  name: 'redeemPoints',
  elsewhere: { claims: someoneElse, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'points fall, stock too',
      arrange: () => redeeming(20),
      select: PROFILE,
      then: ({ person }) =>
        expect(person).toMatchObject({
          volunteerProfile: {
            points: 8,
            pointsLedger: { nodes: [{ delta: -12, balance: 8, reason: 'REDEMPTION' }, { delta: 20 }] },
          },
        }),
    },
    {
      name: 'in the quarter after the last time',
      arrange: async () => {
        const call = await redeeming(30)
        await redeemedOn(call.input['personId'], '2026-03-31T23:59:59+08:00')
        return call
      },
      select: 'person { volunteerProfile { points } }',
      then: ({ person }) => expect(person).toEqual({ volunteerProfile: { points: 12 } }),
    },
  ],
  refused: [
    {
      name: 'with too few points',
      code: 'RULE_VIOLATION',
      rule: 'R-POINTS-BALANCE',
      arrange: () => redeeming(11),
    },
    {
      name: 'with too little in stock',
      code: 'RULE_VIOLATION',
      rule: 'R-POINTS-BALANCE',
      arrange: async () => redeeming(50, { itemId: await anItem({ stock: 1 }) }),
    },
    {
      name: 'twice in a quarter',
      code: 'RULE_VIOLATION',
      rule: 'R-REDEEM-QUARTER',
      arrange: async () => {
        const call = await redeeming(50)
        await redeemedOn(call.input['personId'], '2026-04-01T00:00:00+08:00')
        return call
      },
    },
    {
      name: 'for somebody else',
      code: 'FORBIDDEN',
      arrange: async () => by(clerk, (await redeeming(20)).input),
    },
    { name: 'something that is not offered', code: 'NOT_FOUND', arrange: () => redeeming(20, { itemId: 'WP-0' }) },
    { name: 'none of it', code: 'BAD_USER_INPUT', arrange: () => redeeming(20, { quantity: 0 }) },
  ],
})

async function redeemedOn(personId: unknown, at: string): Promise<void> {
  const entry = { entryId: next('JF'), personId: String(personId), at: Date.parse(at), delta: -6, balance: 0 }
  await seed(PointsEntry, { ...entry, reason: 'REDEMPTION', activityNo: null, itemId: 'WP' })
}
