import { expect } from '@jest/globals'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  aList,
  aUnit,
  by,
  clerk,
  clerkElsewhere,
  common,
  enterprise,
  faraway,
  leaver,
  next,
  refusedWith,
  officer,
  TODAY,
  TOMORROW,
  useWorld,
  village,
  worker,
} from './world-of-emergency.ts'

useWorld()

const registration = async (uscc: Promise<string>, parts: Record<string, unknown> = {}) => ({
  uscc: await uscc,
  kind: 'RISK',
  itemCount: 6,
  clientToken: next('T'),
  ...parts,
})

describeMutation({
  ...common,
  name: 'registerSafetyList',
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'a list of a unit of the county',
      arrange: async () => by(clerk, await registration(aUnit())),
      select: 'list { kind posted postedOn itemCount version }',
      then: ({ list }) =>
        expect(list).toEqual({ kind: 'RISK', posted: false, postedOn: null, itemCount: 6, version: 1 }),
    },
    {
      name: 'an enterprise officer for the own enterprise',
      arrange: async () => {
        const own = await aUnit()
        return by({ ...officer, organisation: own }, await registration(Promise.resolve(own)))
      },
      select: 'list { listId }',
      then: ({ list }) => expect(list).toEqual({ listId: expect.any(String) as unknown }),
    },
  ],
  refused: [
    {
      name: 'a second list of the kind',
      code: 'CONFLICT',
      arrange: async () => {
        const uscc = await aUnit()
        await aList({ uscc, kind: 'RISK', listId: `QD${uscc}RISK` })
        return by(clerk, await registration(Promise.resolve(uscc)))
      },
    },
    {
      name: 'another enterprise',
      code: 'NOT_FOUND',
      arrange: async () => by(officer, await registration(aUnit())),
    },
    {
      name: 'fewer than no items',
      code: 'BAD_USER_INPUT',
      arrange: async () => by(clerk, await registration(aUnit(), { itemCount: -1 })),
    },
  ],
})

const posting = async (listId: Promise<string>, parts: Record<string, unknown> = {}) => ({
  listId: await listId,
  postedOn: TODAY,
  photo: 'https://files.example.gov.cn/list.jpg',
  ...parts,
})

describeMutation({
  ...common,
  name: 'postSafetyList',
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'UNPOSTED→POSTED',
      arrange: async () => by(clerk, await posting(aList())),
      select: 'list { posted postedOn version }',
      then: ({ list }) => expect(list).toEqual({ posted: true, postedOn: TODAY, version: 2 }),
    },
  ],
  refused: [
    {
      name: 'a list on the wall',
      code: 'INVALID_TRANSITION',
      arrange: async () => by(clerk, await posting(aList({ posted: 1 }))),
    },
    {
      name: 'no picture',
      code: 'BAD_USER_INPUT',
      arrange: async () => by(clerk, await posting(aList(), { photo: '' })),
    },
    {
      name: 'a day to come',
      code: 'BAD_USER_INPUT',
      arrange: async () => by(clerk, await posting(aList(), { postedOn: TOMORROW })),
    },
    {
      name: "another enterprise's list",
      code: 'NOT_FOUND',
      arrange: async () => by(officer, await posting(aList())),
    },
  ],
})

const six = ['DAILY_PATROL', 'FIRE_POWER_GAS', 'EVACUATION', 'EQUIPMENT', 'DRILL', 'STAFF_KNOWLEDGE'].map((item) => ({
  item,
  passed: item !== 'DRILL',
}))
const inspection = (parts: Record<string, unknown> = {}) => ({
  kind: 'DAILY',
  field: 'FIRE',
  on: TODAY,
  regionCode: village,
  personTimes: 3,
  enterpriseVisits: 1,
  signerId: clerk.sub,
  clientToken: next('T'),
  ...parts,
})

describeMutation({
  ...common,
  name: 'recordInspection',
  elsewhere: { claims: clerkElsewhere, code: 'OUT_OF_REGION' },
  succeeds: [
    {
      name: 'an inspection of a unit, signed by who records it',
      arrange: async () => by(clerk, inspection({ uscc: await aUnit() })),
      select:
        'inspection { inspectionNo on signedBy checklist { item } organisation { safetyProfile { lastInspectedOn } } }',
      then: (payload) =>
        expect(payload['inspection']).toEqual({
          inspectionNo: expect.stringMatching(/^JC61070220260610\d{6}$/) as unknown,
          on: TODAY,
          signedBy: '李**',
          checklist: [],
          organisation: { safetyProfile: { lastInspectedOn: TODAY } },
        }),
    },
    {
      name: 'a night inspection with all six items, signed by a grid worker',
      arrange: () => by(clerk, inspection({ kind: 'NIGHT', checklist: six, signerId: worker })),
      select: 'inspection { signedBy organisation { uscc } checklist { item passed note } }',
      then: (payload) =>
        expect(payload['inspection']).toEqual({
          signedBy: '孙**',
          organisation: null,
          checklist: six.map((entry) => ({ ...entry, note: null })),
        }),
    },
  ],
  refused: refusedWith(
    (parts) => by(clerk, inspection(parts)),
    [
      [
        'a night inspection that lacks one',
        'RULE_VIOLATION',
        { kind: 'NIGHT', checklist: six.slice(1) },
        'R-NIGHT-SIX',
      ],
      ['nobody signs', 'RULE_VIOLATION', { signerId: '' }, 'R-SIGN'],
      ['a grid worker who has left signs', 'RULE_VIOLATION', { signerId: leaver }, 'R-SIGN'],
      ['somebody unknown signs', 'RULE_VIOLATION', { signerId: 'AQ2' }, 'R-SIGN'],
      ['a day to come', 'BAD_USER_INPUT', { on: TOMORROW }],
      ['fewer than nobody', 'BAD_USER_INPUT', { personTimes: -1 }],
      ['an unknown unit', 'NOT_FOUND', { uscc: 'NOBODY' }],
    ],
  ),
})

const gas = (parts: Record<string, unknown> = {}) => ({
  operatorUscc: enterprise,
  regionCode: village,
  on: TODAY,
  commercialUsers: 30,
  stations: 1,
  longDistanceKm: '20',
  mediumPressureKm: '438.51',
  lowPressureKm: '0.1',
  householdsInspected: 500,
  signerId: worker,
  clientToken: next('T'),
  ...parts,
})

describeMutation({
  ...common,
  name: 'recordGasInspection',
  elsewhere: { claims: clerkElsewhere, code: 'OUT_OF_REGION' },
  succeeds: [
    {
      name: 'a batch of a gas operator',
      arrange: () => by(clerk, gas()),
      select:
        'gasInspection { gasInspectionNo signedBy longDistanceKm mediumPressureKm lowPressureKm operator { uscc } }',
      then: ({ gasInspection }) =>
        expect(gasInspection).toEqual({
          gasInspectionNo: expect.stringMatching(/^RQ61070220260610\d{6}$/) as unknown,
          signedBy: '孙**',
          longDistanceKm: '20.00',
          mediumPressureKm: '438.51',
          lowPressureKm: '0.10',
          operator: { uscc: enterprise },
        }),
    },
  ],
  refused: refusedWith(
    (parts) => by(clerk, gas(parts)),
    [
      ['less than no pipe', 'BAD_USER_INPUT', { lowPressureKm: '-0.5' }],
      ['fewer than no stations', 'BAD_USER_INPUT', { stations: -1 }],
      ['a day to come', 'BAD_USER_INPUT', { on: TOMORROW }],
      ['a grid worker who has left signs', 'RULE_VIOLATION', { signerId: leaver }, 'R-SIGN'],
      ['an operator of another city', 'NOT_FOUND', { operatorUscc: faraway }],
    ],
  ),
})
