import { describe, expect, test } from '@jest/globals'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  aHazard,
  by,
  civilClerk,
  clerk,
  clerkElsewhere,
  common,
  department,
  leader,
  leaderElsewhere,
  listed,
  officer,
  farOfficer,
  otherOfficer,
  refusedBefore,
  theWorld,
  TODAY,
  TOMORROW,
  useWorld,
  withFive,
  YESTERDAY,
} from './world-of-emergency.ts'

useWorld()

const major = { grade: 'MAJOR' } as const

const five = async (hazardNo: Promise<string>, parts: Record<string, unknown> = {}) => ({
  hazardNo: await hazardNo,
  responsible: '企业主要负责人',
  measures: '停用相关部位',
  fundsCents: '36000000',
  deadline: '2026-06-30',
  contingencyPlan: '整改期间24小时值守',
  ...parts,
})
const FIVE =
  'hazard { status fiveImplementations { responsible funds { yuan } deadline } timeline { from to opinion } }'
const fiveOf = (status: string) => ({
  status,
  fiveImplementations: { responsible: '企业主要负责人', funds: { yuan: '360000.00' }, deadline: '2026-06-30' },
  timeline: [{ from: status, to: status, opinion: '五项措施已落实' }],
})

describeMutation({
  ...common,
  name: 'recordFiveImplementations',
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    ...(['FILED', 'ORDERED', 'ACCEPTANCE_FAILED', 'TRANSFERRED'] as const).map((status) => ({
      name: `in ${status}, by the department`,
      arrange: async () => by(clerk, await five(aHazard(status, major))),
      select: FIVE,
      then: ({ hazard }: Record<string, unknown>) => expect(hazard).toEqual(fiveOf(status)),
    })),
    {
      name: 'by the responsible enterprise, in the place of what was there',
      arrange: async () => by(officer, await five(aHazard('ORDERED', major).then(withFive))),
      select: FIVE,
      then: ({ hazard }) => expect(hazard).toEqual(fiveOf('ORDERED')),
    },
  ],
  refused: [
    ...(['DISCOVERED', 'RECTIFYING', 'RECTIFIED', 'ACCEPTED', 'WRITTEN_OFF'] as const).map((status) => ({
      name: `in ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: async () => by(clerk, await five(aHazard(status, major))),
    })),
    {
      name: 'a general hazard',
      code: 'RULE_VIOLATION',
      rule: 'R-FIVE-MAJOR',
      arrange: async () => by(clerk, await five(aHazard('FILED'))),
    },
    {
      name: 'the officer of another enterprise',
      code: 'FORBIDDEN',
      arrange: async () => by(otherOfficer, await five(aHazard('FILED', major))),
    },
    {
      name: 'the officer of an enterprise of another city',
      code: 'NOT_FOUND',
      arrange: async () => by(farOfficer, await five(aHazard('FILED', major))),
    },
    {
      name: 'a department that is not responsible',
      code: 'FORBIDDEN',
      arrange: async () => by(civilClerk, await five(aHazard('FILED', major))),
    },
    {
      name: 'nobody responsible named',
      code: 'BAD_USER_INPUT',
      arrange: async () => by(clerk, await five(aHazard('FILED', major), { responsible: ' ' })),
    },
    {
      name: 'less than no money',
      code: 'BAD_USER_INPUT',
      arrange: async () => by(clerk, await five(aHazard('FILED', major), { fundsCents: '-1' })),
    },
    {
      name: 'an unknown hazard',
      code: 'NOT_FOUND',
      arrange: async () => by(officer, await five(Promise.resolve('X'))),
    },
  ],
})

const listing = async (hazardNo: Promise<string>, parts: Record<string, unknown> = {}) => ({
  hazardNo: await hazardNo,
  level: 'CITY',
  departmentUscc: department,
  on: TODAY,
  ...parts,
})

describeMutation({
  ...common,
  name: 'listHazardForSupervision',
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: (['FILED', 'ORDERED', 'RECTIFYING', 'RECTIFIED', 'TRANSFERRED'] as const).map((status) => ({
    name: `in ${status}`,
    arrange: async () => by(clerk, await listing(aHazard(status, major))),
    select: 'hazard { status listedSupervision { level listedOn delistedOn supervisingDepartment { uscc } } }',
    then: ({ hazard }) =>
      expect(hazard).toEqual({
        status,
        listedSupervision: {
          level: 'CITY',
          listedOn: TODAY,
          delistedOn: null,
          supervisingDepartment: { uscc: department },
        },
      }),
  })),
  refused: [
    {
      name: 'a general hazard',
      code: 'RULE_VIOLATION',
      rule: 'R-LIST-MAJOR',
      arrange: async () => by(clerk, await listing(aHazard('FILED'))),
    },
    {
      name: 'a hazard that is listed',
      code: 'CONFLICT',
      arrange: async () => by(clerk, await listing(aHazard('FILED', major).then(listed))),
    },
    {
      name: 'a hazard that is written off',
      code: 'INVALID_TRANSITION',
      arrange: async () => by(clerk, await listing(aHazard('WRITTEN_OFF', major))),
    },
    {
      name: 'an unknown department',
      code: 'NOT_FOUND',
      arrange: async () => by(clerk, await listing(aHazard('FILED', major), { departmentUscc: 'NOBODY' })),
    },
    {
      name: 'a day to come',
      code: 'BAD_USER_INPUT',
      arrange: async () => by(clerk, await listing(aHazard('FILED', major), { on: TOMORROW })),
    },
  ],
})

describeMutation({
  ...common,
  name: 'startRectification',
  elsewhere: { claims: { ...civilClerk, regions: ['360302000000'] }, code: 'NOT_FOUND' },
  succeeds: [
    ...(['ORDERED', 'ACCEPTANCE_FAILED', 'TRANSFERRED'] as const).map((status) => ({
      name: `${status}→RECTIFYING`,
      arrange: async () => by(officer, { hazardNo: await aHazard(status) }),
      select: 'hazard { status rectifierId }',
      then: ({ hazard }: Record<string, unknown>) =>
        expect(hazard).toEqual({ status: 'RECTIFYING', rectifierId: officer.sub }),
    })),
    {
      name: 'a major hazard with its five measures, by the department that is responsible',
      arrange: async () =>
        by(civilClerk, {
          hazardNo: await withFive(
            await aHazard('ORDERED', { ...major, organisationUscc: civilClerk.organisation ?? null }),
          ),
        }),
      select: 'hazard { status }',
      then: ({ hazard }) => expect(hazard).toEqual({ status: 'RECTIFYING' }),
    },
  ],
  refused: [
    {
      name: 'before the order',
      code: 'INVALID_TRANSITION',
      arrange: async () => by(officer, { hazardNo: await aHazard('FILED') }),
    },
    {
      name: 'the officer of another enterprise',
      code: 'FORBIDDEN',
      arrange: async () => by(otherOfficer, { hazardNo: await aHazard('ORDERED') }),
    },
    {
      name: 'the officer of an enterprise of another city',
      code: 'NOT_FOUND',
      arrange: async () => by(farOfficer, { hazardNo: await aHazard('ORDERED') }),
    },
    {
      name: 'the clerk of another department',
      code: 'FORBIDDEN',
      arrange: async () => by(civilClerk, { hazardNo: await aHazard('ORDERED') }),
    },
    {
      name: 'a major hazard without its five measures',
      code: 'RULE_VIOLATION',
      rule: 'R-HAZARD-FIVE',
      arrange: async () => by(officer, { hazardNo: await aHazard('ORDERED', major) }),
    },
    { name: 'an unknown hazard', code: 'NOT_FOUND', arrange: () => by(officer, { hazardNo: 'NONE' }) },
  ],
})

const result = async (hazardNo: Promise<string>, parts: Record<string, unknown> = {}) => ({
  hazardNo: await hazardNo,
  description: '已恢复',
  evidence: ['https://files.example.gov.cn/1.jpg'],
  ...parts,
})

describeMutation({
  ...common,
  name: 'submitRectification',
  elsewhere: { claims: { ...civilClerk, regions: ['360302000000'] }, code: 'NOT_FOUND' },
  succeeds: [
    ...(['ORDERED', 'RECTIFYING'] as const).map((status) => ({
      name: `${status}→RECTIFIED, a general hazard`,
      arrange: async () => by(officer, await result(aHazard(status))),
      select: 'hazard { status rectifiedOn rectifierId evidence timeline { opinion } }',
      then: ({ hazard }: Record<string, unknown>) =>
        expect(hazard).toEqual({
          status: 'RECTIFIED',
          rectifiedOn: TODAY,
          rectifierId: officer.sub,
          evidence: ['https://files.example.gov.cn/1.jpg'],
          timeline: [{ opinion: '已恢复' }],
        }),
    })),
    {
      name: 'RECTIFYING→RECTIFIED, a major hazard',
      arrange: async () => by(officer, await result(aHazard('RECTIFYING', major))),
      select: 'hazard { status }',
      then: ({ hazard }) => expect(hazard).toEqual({ status: 'RECTIFIED' }),
    },
  ],
  refused: [
    {
      name: 'before the order',
      code: 'INVALID_TRANSITION',
      arrange: async () => by(officer, await result(aHazard('FILED'))),
    },
    {
      name: 'a major hazard straight from the order',
      code: 'INVALID_TRANSITION',
      arrange: async () => by(officer, await result(aHazard('ORDERED', major))),
    },
    {
      name: 'the officer of another enterprise',
      code: 'FORBIDDEN',
      arrange: async () => by(otherOfficer, await result(aHazard('RECTIFYING'))),
    },
    {
      name: 'the officer of an enterprise of another city',
      code: 'NOT_FOUND',
      arrange: async () => by(farOfficer, await result(aHazard('RECTIFYING'))),
    },
    {
      name: 'nothing to show',
      code: 'RULE_VIOLATION',
      rule: 'R-EVIDENCE',
      arrange: async () => by(officer, await result(aHazard('RECTIFYING'), { evidence: [] })),
    },
    {
      name: 'an empty address',
      code: 'BAD_USER_INPUT',
      arrange: async () => by(officer, await result(aHazard('RECTIFYING'), { evidence: [' '] })),
    },
  ],
})

const verdict = async (hazardNo: Promise<string>, passed = true) => ({
  hazardNo: await hazardNo,
  passed,
  opinion: passed ? '现场复查合格' : '整改不到位',
})

describeMutation({
  ...common,
  name: 'acceptRectification',
  elsewhere: { claims: leaderElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'RECTIFIED→ACCEPTED, and production may go on',
      arrange: async () =>
        by(leader, await verdict(aHazard('RECTIFIED', { ...major, productionSuspended: 1 }).then(listed))),
      select: 'hazard { status acceptedOn acceptorId rectifiedOn productionSuspended }',
      then: ({ hazard }) =>
        expect(hazard).toEqual({
          status: 'ACCEPTED',
          acceptedOn: TODAY,
          acceptorId: leader.sub,
          rectifiedOn: YESTERDAY,
          productionSuspended: false,
        }),
    },
    {
      name: 'RECTIFIED→ACCEPTANCE_FAILED: still on the ledger, no longer rectified',
      arrange: async () => by(leader, await verdict(aHazard('RECTIFIED', { productionSuspended: 1 }), false)),
      select: 'hazard { status acceptedOn acceptorId rectifiedOn productionSuspended timeline { to opinion } }',
      then: ({ hazard }) =>
        expect(hazard).toEqual({
          status: 'ACCEPTANCE_FAILED',
          acceptedOn: null,
          acceptorId: null,
          rectifiedOn: null,
          productionSuspended: true,
          timeline: [{ to: 'ACCEPTANCE_FAILED', opinion: '整改不到位' }],
        }),
    },
  ],
  refused: [
    {
      name: 'a hazard still being put right',
      code: 'INVALID_TRANSITION',
      arrange: async () => by(leader, await verdict(aHazard('RECTIFYING'))),
    },
    {
      name: 'a major hazard that was never listed',
      code: 'RULE_VIOLATION',
      rule: 'R-HAZARD-LISTED',
      arrange: async () => by(leader, await verdict(aHazard('RECTIFIED', major))),
    },
    {
      name: 'who put it right',
      code: 'RULE_VIOLATION',
      rule: 'R-HAZARD-ACCEPTOR',
      arrange: async () => by(leader, await verdict(aHazard('RECTIFIED', { rectifierId: leader.sub }))),
    },
    {
      name: 'no opinion',
      code: 'BAD_USER_INPUT',
      arrange: async () => by(leader, { hazardNo: await aHazard('RECTIFIED'), passed: true, opinion: '' }),
    },
  ],
})

describeMutation({
  ...common,
  name: 'writeOffHazard',
  elsewhere: { claims: leaderElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'ACCEPTED→WRITTEN_OFF, and off the list of supervision',
      arrange: async () => by(leader, { hazardNo: await listed(await aHazard('ACCEPTED', major)) }),
      select: 'hazard { status writtenOffOn listedSupervision { delistedOn } }',
      then: ({ hazard }) =>
        expect(hazard).toEqual({
          status: 'WRITTEN_OFF',
          writtenOffOn: TODAY,
          listedSupervision: { delistedOn: TODAY },
        }),
    },
    {
      name: 'ACCEPTED→WRITTEN_OFF, a general hazard',
      arrange: async () => by(leader, { hazardNo: await aHazard('ACCEPTED') }),
      select: 'hazard { status listedSupervision { delistedOn } }',
      then: ({ hazard }) => expect(hazard).toEqual({ status: 'WRITTEN_OFF', listedSupervision: null }),
    },
  ],
  refused: [
    ...(['DISCOVERED', 'RECTIFIED', 'ACCEPTANCE_FAILED', 'TRANSFERRED'] as const).map((status) => ({
      name: `in ${status}, not accepted`,
      code: 'RULE_VIOLATION',
      rule: 'R-HAZARD-WRITE-OFF',
      arrange: async () => by(leader, { hazardNo: await aHazard(status) }),
    })),
    {
      name: 'a hazard that is written off',
      code: 'INVALID_TRANSITION',
      arrange: async () => by(leader, { hazardNo: await aHazard('WRITTEN_OFF') }),
    },
  ],
})

describe('a hazard that once failed its acceptance', () => {
  test('may be transferred before the deadline', async () => {
    const hazardNo = await refusedBefore(await aHazard('RECTIFYING'))
    const { data } = await theWorld().ask(
      clerk,
      `mutation ($input: TransferHazardInput!) { transferHazard(input: $input) { errors { rule } clue { hazard { status } } } }`,
      { input: { hazardNo, departmentUscc: department, content: '拒不整改', clientToken: 'refused' } },
    )
    expect(data?.['transferHazard']).toEqual({ errors: [], clue: { hazard: { status: 'TRANSFERRED' } } })
  })
})
