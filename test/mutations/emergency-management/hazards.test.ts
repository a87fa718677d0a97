import { everyRow } from '@yiwang/shared/testing'
import { expect } from '@jest/globals'
import type { ScopedSql } from '@yiwang/shared/database'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  aHazard,
  aUnit,
  by,
  clerk,
  clerkElsewhere,
  common,
  county,
  department,
  enterprise,
  faraway,
  grid,
  gridWorker,
  next,
  refusedWith,
  seed,
  subgraph,
  theWorld,
  TODAY,
  TOMORROW,
  useWorld,
  village,
} from './world-of-emergency.ts'
import { Inspection } from '../../../subgraphs/emergency-management/src/modules/inspection/entities.ts'
import * as row from '../../../subgraphs/emergency-management/test/rows.ts'

useWorld()

const report = (parts: Record<string, unknown> = {}) => ({
  field: 'FIRE',
  grade: 'MAJOR',
  description: '自动喷水灭火系统停用',
  subject: 'ENTERPRISE',
  foundOn: TODAY,
  regionCode: village,
  uscc: enterprise,
  clientToken: next('T'),
  ...parts,
})
const rowsOf = (query: ScopedSql) => theWorld().subgraph(subgraph).database.rows(query)

describeMutation({
  ...common,
  name: 'reportHazard',
  elsewhere: { claims: clerkElsewhere, code: 'OUT_OF_REGION' },
  succeeds: [
    {
      name: 'a clerk reports a hazard of an enterprise, with its case and inspection',
      arrange: async () => {
        const inspectionNo = next('I')
        await seed(Inspection, row.inspection({ inspectionNo }))
        return by(clerk, report({ caseNo: '61070220260601000001', inspectionNo }))
      },
      select: `hazard { hazardNo status filed foundOn grade organisation { uscc safetyProfile { fields } } sourceCase { caseNo }
        sourceInspection { inspectionNo } timeline { from to actor at } version }`,
      then: async ({ hazard }) => {
        expect(hazard).toMatchObject({
          hazardNo: expect.stringMatching(/^YH61070220260610\d{6}$/) as unknown,
          status: 'DISCOVERED',
          filed: false,
          organisation: { uscc: enterprise, safetyProfile: { fields: ['FIRE'] } },
          sourceCase: { caseNo: '61070220260601000001' },
          sourceInspection: { inspectionNo: expect.any(String) as unknown },
          timeline: [{ from: null, to: 'DISCOVERED', actor: '李**', at: '2026-06-10T10:00:00+08:00' }],
          version: 1,
        })
        const { hazardNo } = hazard as { hazardNo: string }
        expect(
          await rowsOf(everyRow`SELECT type, region_code, payload FROM outbox WHERE record_id = ${hazardNo}`),
        ).toEqual([
          {
            type: 'hazardChanged',
            regionCode: village,
            payload: JSON.stringify({ hazardNo, regionCode: village, grade: 'MAJOR', status: 'DISCOVERED' }),
          },
        ])
      },
    },
    {
      name: 'a grid worker reports a hazard of a building of the own village, for the own grid',
      arrange: () => by(gridWorker, report({ uscc: null, subject: 'BUILDING', buildingId: `${village}00001` })),
      select: 'hazard { hazardNo building { buildingId } }',
      then: async ({ hazard }) => {
        const { hazardNo } = hazard as { hazardNo: string }
        expect(await rowsOf(everyRow`SELECT grid_code, reporter_id FROM hazard WHERE hazard_no = ${hazardNo}`)).toEqual(
          [{ gridCode: grid, reporterId: gridWorker.workerId }],
        )
      },
    },
    {
      name: 'a public place needs neither unit nor building',
      arrange: () => by(clerk, report({ subject: 'PUBLIC_PLACE', uscc: null, regionCode: county })),
      select: 'hazard { organisation { uscc } building { buildingId } regionCode }',
      then: ({ hazard }) => expect(hazard).toEqual({ organisation: null, building: null, regionCode: county }),
    },
  ],
  refused: refusedWith(
    (parts) => by(clerk, report(parts)),
    [
      ['neither unit nor building', 'BAD_USER_INPUT', { uscc: null }],
      ['an empty description', 'BAD_USER_INPUT', { description: ' ' }],
      ['a day to come', 'BAD_USER_INPUT', { foundOn: TOMORROW }],
      ['a case number that is none', 'BAD_USER_INPUT', { caseNo: 'K1' }],
      ['a building number that is none', 'BAD_USER_INPUT', { buildingId: 'B1' }],
      ['a building outside the region named', 'BAD_USER_INPUT', { buildingId: '61070200100200001' }],
      ['a whole city', 'BAD_USER_INPUT', { regionCode: '610700000000' }],
      ['no region code', 'BAD_USER_INPUT', { regionCode: '6107' }],
      ['a case of another county', 'OUT_OF_REGION', { caseNo: '36030220260601000001' }],
      ['a region of another county', 'OUT_OF_REGION', { regionCode: '360302001001' }],
      ['an unknown unit', 'NOT_FOUND', { uscc: 'NOBODY' }],
      ['a unit of another city', 'NOT_FOUND', { uscc: faraway }],
      ['a building of another city', 'NOT_FOUND', { buildingId: '36030200100100001' }],
      ['an unknown inspection', 'NOT_FOUND', { inspectionNo: 'NONE' }],
    ],
  ),
})

describeMutation({
  ...common,
  name: 'fileHazard',
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'DISCOVERED→FILED, the grade as checked',
      arrange: async () => by(clerk, { hazardNo: await aHazard('DISCOVERED'), grade: 'MAJOR', expectedVersion: 1 }),
      select: 'hazard { status filed grade version timeline { from to } }',
      then: ({ hazard }) =>
        expect(hazard).toEqual({
          status: 'FILED',
          filed: true,
          grade: 'MAJOR',
          version: 2,
          timeline: [{ from: 'DISCOVERED', to: 'FILED' }],
        }),
    },
    {
      name: 'the grade stays when none is given',
      arrange: async () => by(clerk, { hazardNo: await aHazard('DISCOVERED', { grade: 'MAJOR' }) }),
      select: 'hazard { grade }',
      then: ({ hazard }) => expect(hazard).toEqual({ grade: 'MAJOR' }),
    },
  ],
  refused: [
    {
      name: 'a hazard that is filed',
      code: 'INVALID_TRANSITION',
      arrange: async () => by(clerk, { hazardNo: await aHazard('FILED') }),
    },
    { name: 'an unknown hazard', code: 'NOT_FOUND', arrange: () => by(clerk, { hazardNo: 'NONE' }) },
  ],
})

const order = async (hazardNo: Promise<string>, parts: Record<string, unknown> = {}) => ({
  hazardNo: await hazardNo,
  deadline: '2026-06-30',
  requirement: '限期恢复消防设施',
  ...parts,
})

describeMutation({
  ...common,
  name: 'orderRectification',
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'FILED→ORDERED, a major hazard at once and with production suspended',
      arrange: async () => by(clerk, await order(aHazard('FILED', { grade: 'MAJOR' }), { suspendProduction: true })),
      select: 'hazard { status deadline productionSuspended timeline { to opinion } }',
      then: ({ hazard }) =>
        expect(hazard).toEqual({
          status: 'ORDERED',
          deadline: '2026-06-30',
          productionSuspended: true,
          timeline: [{ to: 'ORDERED', opinion: '限期恢复消防设施' }],
        }),
    },
    {
      name: 'the order names who is responsible, whose profile begins with it',
      arrange: async () =>
        by(
          clerk,
          await order(aHazard('FILED', { organisationUscc: null, field: 'POWER' }), {
            organisationUscc: await aUnit(),
          }),
        ),
      select: 'hazard { organisation { uscc safetyProfile { fields hazards { totalCount } } } productionSuspended }',
      then: ({ hazard }, { input }) =>
        expect(hazard).toEqual({
          organisation: {
            uscc: input['organisationUscc'],
            safetyProfile: { fields: ['POWER'], hazards: { totalCount: 1 } },
          },
          productionSuspended: false,
        }),
    },
  ],
  refused: [
    {
      name: 'a hazard that is not filed',
      code: 'INVALID_TRANSITION',
      arrange: async () => by(clerk, await order(aHazard('DISCOVERED'))),
    },
    {
      name: 'nobody is responsible',
      code: 'RULE_VIOLATION',
      rule: 'R-HAZARD-RESPONSIBLE',
      arrange: async () => by(clerk, await order(aHazard('FILED', { organisationUscc: null }))),
    },
    {
      name: 'production suspended for a general hazard',
      code: 'RULE_VIOLATION',
      rule: 'R-FIVE-MAJOR',
      arrange: async () => by(clerk, await order(aHazard('FILED'), { suspendProduction: true })),
    },
    {
      name: 'a deadline of today',
      code: 'BAD_USER_INPUT',
      arrange: async () => by(clerk, await order(aHazard('FILED'), { deadline: TODAY })),
    },
    {
      name: 'an unknown unit',
      code: 'NOT_FOUND',
      arrange: async () => by(clerk, await order(aHazard('FILED'), { organisationUscc: 'NOBODY' })),
    },
    { name: 'an unknown hazard', code: 'NOT_FOUND', arrange: async () => by(clerk, await order(Promise.resolve('X'))) },
  ],
})

const transfer = async (hazardNo: Promise<string>, parts: Record<string, unknown> = {}) => ({
  hazardNo: await hazardNo,
  departmentUscc: department,
  content: '逾期未整改',
  clientToken: next('T'),
  ...parts,
})
const late = { deadline: '2026-06-09' }

describeMutation({
  ...common,
  name: 'transferHazard',
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: (['ORDERED', 'RECTIFYING', 'ACCEPTANCE_FAILED'] as const).map((status) => ({
    name: `${status}→TRANSFERRED, overdue`,
    arrange: async () => by(clerk, await transfer(aHazard(status, late))),
    select: `clue { clueNo on content outcome regionCode transferredTo { uscc } hazard { status timeline { from to opinion } } }`,
    then: ({ clue }) =>
      expect(clue).toEqual({
        clueNo: expect.stringMatching(/^XS61070220260610\d{6}$/) as unknown,
        on: TODAY,
        content: '逾期未整改',
        outcome: 'PENDING',
        regionCode: village,
        transferredTo: { uscc: department },
        hazard: {
          status: 'TRANSFERRED',
          timeline: [{ from: status, to: 'TRANSFERRED', opinion: '逾期未整改' }],
        },
      }),
  })),
  refused: [
    {
      name: 'a hazard that was put right',
      code: 'INVALID_TRANSITION',
      arrange: async () => by(clerk, await transfer(aHazard('RECTIFIED', late))),
    },
    {
      name: 'the day of the deadline is not yet over and nothing was refused',
      code: 'RULE_VIOLATION',
      rule: 'R-TRANSFER',
      arrange: async () => by(clerk, await transfer(aHazard('ORDERED', { deadline: TODAY }))),
    },
    {
      name: 'an unknown department',
      code: 'NOT_FOUND',
      arrange: async () => by(clerk, await transfer(aHazard('ORDERED', late), { departmentUscc: 'NOBODY' })),
    },
    {
      name: 'nothing said',
      code: 'BAD_USER_INPUT',
      arrange: async () => by(clerk, await transfer(aHazard('ORDERED', late), { content: '' })),
    },
  ],
})
