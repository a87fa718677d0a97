import { everyRow } from '@yiwang/shared/testing'
import { expect, test } from '@jest/globals'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  anOrganisation,
  aUscc,
  aWorker,
  by,
  clerk,
  clerkElsewhere,
  common,
  county,
  EARLIER,
  farCounty,
  farGrid,
  farVillage,
  grid,
  lastEvents,
  LATER,
  leader,
  leaderElsewhere,
  next,
  otherGrid,
  otherVillage,
  refusedWith,
  rowsOf,
  seedCase,
  theWorld,
  TODAY,
  TOMORROW,
  town,
  useWorld,
  village,
} from './world-of-community.ts'

useWorld()

const drawing = (parts: Record<string, unknown> = {}) =>
  by(leader, {
    ...{ regionCode: village, name: '第三网格', kind: 'BASIC', partyBranch: '第三网格党支部', clientToken: next('T') },
    ...parts,
  })

describeMutation({
  ...common,
  name: 'createGrid',
  elsewhere: { claims: leaderElsewhere, code: 'OUT_OF_REGION' },
  succeeds: [
    {
      name: 'NONE→in use, with the next number of the village',
      arrange: () => drawing(),
      select: 'grid { gridCode name kind partyBranch region { code } }',
      then: ({ grid: drawn }) =>
        expect(drawn).toEqual({
          ...{ gridCode: `${village}003`, name: '第三网格', kind: 'BASIC', partyBranch: '第三网格党支部' },
          region: { code: village },
        }),
    },
  ],
  refused: refusedWith(drawing, [
    ['a township', 'RULE_VIOLATION', { regionCode: town }, 'R-GRID-VILLAGE'],
    ['a village of another county', 'OUT_OF_REGION', { regionCode: farVillage }],
    ['no such village', 'NOT_FOUND', { regionCode: '610702001099' }],
    ['no code of a region', 'BAD_USER_INPUT', { regionCode: '6107' }],
    ['no name', 'BAD_USER_INPUT', { name: '' }],
  ]),
})

test('grids drawn at once get numbers of their own', async () => {
  const query = 'mutation ($input: CreateGridInput!) { createGrid(input: $input) { grid { gridCode } } }'
  const answers = await Promise.all(
    Array.from({ length: 6 }, () =>
      theWorld().ask(leader, query, { input: drawing({ regionCode: otherVillage }).input }),
    ),
  )
  const codes = answers.map(({ data }) => (data?.['createGrid'] as { grid: { gridCode: string } }).grid.gridCode)
  expect(codes.sort()).toEqual([2, 3, 4, 5, 6, 7].map((order) => `${otherVillage}00${String(order)}`))
})

const hiring = (parts: Record<string, unknown> = {}) =>
  by(leader, {
    ...{ displayName: '孙丽', kind: 'FULL_TIME', gridCodes: [grid, otherGrid], clientToken: next('T') },
    ...parts,
  })

const workersOf = async (code: string) => {
  const { data } = await theWorld().ask(leader, `{ region(code: "${code}") { gridWorkerCount } }`)
  return (data?.['region'] as { gridWorkerCount: number }).gridWorkerCount
}

describeMutation({
  ...common,
  name: 'registerGridWorker',
  elsewhere: { claims: leaderElsewhere, code: 'OUT_OF_REGION' },
  succeeds: [
    {
      name: 'NONE→on duty in two grids, told to the other departments',
      arrange: () => hiring(),
      select: 'worker { workerId displayName kind grids { gridCode } version }',
      then: async ({ worker }) => {
        expect(worker).toEqual({
          workerId: expect.stringMatching(/^WGY610702\d{6}$/) as unknown,
          ...{ displayName: '孙丽', kind: 'FULL_TIME', grids: [{ gridCode: grid }, { gridCode: otherGrid }] },
          version: 1,
        })
        const { workerId } = worker as { workerId: string }
        expect(await lastEvents(everyRow`SELECT payload FROM outbox WHERE record_id = ${workerId}`)).toEqual([
          { workerId, displayName: '孙丽', gridCodes: `${grid},${otherGrid}` },
        ])
        expect(await rowsOf(everyRow`SELECT region_code FROM grid_worker WHERE worker_id = ${workerId}`)).toEqual([
          { regionCode: town },
        ])
      },
    },
    {
      name: 'a patrol volunteer by name, who is no grid worker to other departments',
      arrange: () => hiring({ kind: 'PATROL_VOLUNTEER', gridCodes: [grid] }),
      select: 'worker { workerId kind }',
      then: async ({ worker }) => {
        const { workerId } = worker as { workerId: string }
        expect(await lastEvents(everyRow`SELECT payload FROM outbox WHERE record_id = ${workerId}`)).toEqual([])
      },
    },
  ],
  refused: refusedWith(hiring, [
    ['a grid of another county', 'OUT_OF_REGION', { gridCodes: [grid, farGrid] }],
    ['a grid that is not there', 'NOT_FOUND', { gridCodes: [`${village}777`] }],
    ['no grid', 'BAD_USER_INPUT', { gridCodes: [] }],
    ['a grid twice', 'BAD_USER_INPUT', { gridCodes: [grid, grid] }],
    ['no name', 'BAD_USER_INPUT', { displayName: '' }],
  ]),
})

const assignment = async (parts: Record<string, unknown> = {}, workerId = aWorker()) =>
  by(leader, { workerId: await workerId, gridCodes: [otherGrid], ...parts })

describeMutation({
  ...common,
  name: 'assignGridWorker',
  elsewhere: { claims: leaderElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'on duty in another grid',
      arrange: () => assignment({ expectedVersion: 1 }),
      select: 'worker { workerId grids { gridCode } version }',
      then: async ({ worker }) => {
        expect(worker).toMatchObject({ grids: [{ gridCode: otherGrid }], version: 2 })
        const { workerId } = worker as { workerId: string }
        expect(await lastEvents(everyRow`SELECT payload FROM outbox WHERE record_id = ${workerId}`)).toMatchObject([
          { gridCodes: otherGrid },
        ])
      },
    },
    {
      name: 'on duty→left, and counted no more',
      arrange: () => assignment({ gridCodes: [] }),
      select: 'worker { workerId grids { gridCode } }',
      then: async ({ worker }) => {
        expect(worker).toMatchObject({ grids: [] })
        const { workerId } = worker as { workerId: string }
        expect(await lastEvents(everyRow`SELECT payload FROM outbox WHERE record_id = ${workerId}`)).toMatchObject([
          { gridCodes: '' },
        ])
      },
    },
    {
      name: 'left→on duty',
      arrange: () => assignment({}, aWorker({ grids: [] })),
      select: 'worker { grids { gridCode } }',
      then: ({ worker }) => expect(worker).toEqual({ grids: [{ gridCode: otherGrid }] }),
    },
  ],
  refused: [
    {
      name: 'a grid of another county',
      code: 'OUT_OF_REGION',
      arrange: () => assignment({ gridCodes: [farGrid] }),
    },
    { name: 'no such worker', code: 'NOT_FOUND', arrange: () => assignment({}, Promise.resolve('WGY-none')) },
  ],
})

test('the count of a region follows its workers', async () => {
  const before = await workersOf(otherVillage)
  const workerId = await aWorker({ grids: [otherGrid] })
  expect(await workersOf(otherVillage)).toBe(before + 1)
  const query = 'mutation ($input: AssignGridWorkerInput!) { assignGridWorker(input: $input) { errors { code } } }'
  await theWorld().ask(leader, query, { input: { workerId, gridCodes: [] } })
  expect(await workersOf(otherVillage)).toBe(before)
})

const assessing = async (parts: Record<string, unknown> = {}, workerId = aWorker()) =>
  by(leader, { workerId: await workerId, year: 2025, score: '92.5', opinion: '走访扎实', ...parts })
const assessed =
  'worker { workerId assessment(year: 2025) { year score rank reportedCases closedCases opinion } version }'

describeMutation({
  ...common,
  name: 'assessGridWorker',
  elsewhere: { claims: leaderElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'NONE→assessed, with the cases of the year',
      arrange: async () => {
        const workerId = await aWorker()
        await seedCase({ reporterId: workerId, reportedAt: '2025-01-01T00:00:00+08:00', status: 'CLOSED' })
        await seedCase({ reporterId: workerId, reportedAt: '2025-12-31T23:59:59+08:00', status: 'IN_PROGRESS' })
        await seedCase({ reporterId: workerId, reportedAt: '2026-01-01T00:00:00+08:00', status: 'CLOSED' })
        return assessing({ expectedVersion: 1 }, Promise.resolve(workerId))
      },
      select: assessed,
      then: ({ worker }) =>
        expect(worker).toMatchObject({
          assessment: { year: 2025, score: '92.50', reportedCases: 2, closedCases: 1, opinion: '走访扎实' },
          version: 2,
        }),
    },
    {
      name: 'assessed→assessed anew',
      arrange: async () => {
        const { claims, input } = await assessing({ score: '60' })
        const query =
          'mutation ($input: AssessGridWorkerInput!) { assessGridWorker(input: $input) { errors { code } } }'
        await theWorld().ask(claims, query, { input })
        return by(claims, { ...input, score: '100', opinion: null })
      },
      select: assessed,
      then: ({ worker }) =>
        expect(worker).toMatchObject({ assessment: { score: '100.00', rank: 1, opinion: null }, version: 3 }),
    },
  ],
  refused: [
    { name: 'more than 100', code: 'BAD_USER_INPUT', arrange: () => assessing({ score: '100.01' }) },
    { name: 'less than none', code: 'BAD_USER_INPUT', arrange: () => assessing({ score: '-1' }) },
    { name: 'a year to come', code: 'BAD_USER_INPUT', arrange: () => assessing({ year: 2027 }) },
  ],
})

const counting = (parts: Record<string, unknown> = {}) =>
  by(leader, { regionCode: village, kind: 'PATROL_VOLUNTEER', count: 12, clientToken: next('T'), ...parts })

describeMutation({
  ...common,
  name: 'recordWorkforceCount',
  elsewhere: { claims: leaderElsewhere, code: 'OUT_OF_REGION' },
  succeeds: [
    {
      name: 'NONE→counted',
      arrange: () => counting(),
      select: 'workforce { kind count }',
      then: ({ workforce }) => expect(workforce).toEqual({ kind: 'PATROL_VOLUNTEER', count: 12 }),
    },
    {
      name: 'counted→counted anew, and the region’s figure with it',
      arrange: () => counting({ regionCode: otherVillage, kind: 'PARTY_INSTRUCTOR', count: 3 }),
      select: 'workforce { count }',
      then: async () => {
        const query =
          'mutation ($input: RecordWorkforceCountInput!) { recordWorkforceCount(input: $input) { errors { code } } }'
        const { input } = counting({ regionCode: otherVillage, kind: 'PARTY_INSTRUCTOR', count: 8 })
        await theWorld().ask(leader, query, { input })
        const figure = `{ region(code: "${otherVillage}") { workforce(kinds: [PARTY_INSTRUCTOR]) { kind count } } }`
        const { data } = await theWorld().ask(leader, figure)
        expect(data?.['region']).toEqual({ workforce: [{ kind: 'PARTY_INSTRUCTOR', count: 8 }] })
      },
    },
  ],
  refused: refusedWith(counting, [
    ['full-time workers', 'RULE_VIOLATION', { kind: 'FULL_TIME' }, 'R-WORKFORCE-KIND'],
    ['part-time workers', 'RULE_VIOLATION', { kind: 'PART_TIME' }, 'R-WORKFORCE-KIND'],
    ['a township', 'RULE_VIOLATION', { regionCode: town }, 'R-VILLAGE'],
    ['fewer than none', 'BAD_USER_INPUT', { count: -1 }],
    ['another county', 'OUT_OF_REGION', { regionCode: farVillage }],
  ]),
})

let order = 1_000
const registration = (parts: Record<string, unknown> = {}) =>
  by(leader, {
    ...{ uscc: aUscc((order += 1)), name: '示例食品有限公司', kind: 'ENTERPRISE', address: '示例路3号' },
    ...{ regionCode: village, gridCode: grid, clientToken: next('T') },
    ...parts,
  })

describeMutation({
  ...common,
  name: 'registerOrganisation',
  elsewhere: { claims: leaderElsewhere, code: 'OUT_OF_REGION' },
  succeeds: [
    {
      name: 'NONE→on record, told to the other departments',
      arrange: () => registration(),
      select: 'organisation { uscc name kind address region { code } grid { gridCode } }',
      then: async ({ organisation }, { input }) => {
        expect(organisation).toEqual({
          ...{ uscc: input['uscc'], name: '示例食品有限公司', kind: 'ENTERPRISE', address: '示例路3号' },
          ...{ region: { code: village }, grid: { gridCode: grid } },
        })
        const uscc = String(input['uscc'])
        expect(await lastEvents(everyRow`SELECT payload FROM outbox WHERE record_id = ${uscc}`)).toEqual([
          { uscc, kind: 'ENTERPRISE', regionCode: village },
        ])
      },
    },
    {
      name: 'a department of the county, without a grid',
      arrange: () => registration({ kind: 'GOVERNMENT_DEPARTMENT', regionCode: county, gridCode: null }),
      select: 'organisation { region { code } grid { gridCode } }',
      then: ({ organisation }) => expect(organisation).toEqual({ region: { code: county }, grid: null }),
    },
  ],
  refused: [
    {
      name: 'a code on record',
      code: 'CONFLICT',
      arrange: async () => registration({ uscc: await anOrganisation(aUscc((order += 1)), farCounty) }),
    },
    ...refusedWith(registration, [
      [
        'a wrong check character',
        'BAD_USER_INPUT',
        { uscc: `${aUscc(7).slice(0, 17)}${aUscc(7).endsWith('0') ? '1' : '0'}` },
      ],
      ['17 characters', 'BAD_USER_INPUT', { uscc: aUscc(7).slice(0, 17) }],
      ['another county', 'OUT_OF_REGION', { regionCode: farVillage, gridCode: null }],
      ['a grid of another county', 'OUT_OF_REGION', { gridCode: farGrid }],
      ['a grid of another village', 'BAD_USER_INPUT', { gridCode: otherGrid }],
      ['a grid that is not there', 'NOT_FOUND', { gridCode: `${village}777` }],
    ]),
  ],
})

const reception = (parts: Record<string, unknown> = {}) =>
  by(clerk, {
    ...{ regionCode: town, at: EARLIER, window: 'CENTRE', personCount: 3, matter: '咨询医保报销' },
    ...{ clientToken: next('T'), ...parts },
  })

describeMutation({
  ...common,
  name: 'recordReception',
  elsewhere: { claims: clerkElsewhere, code: 'OUT_OF_REGION' },
  succeeds: [
    {
      name: 'NONE→on record, in the figures of the region',
      arrange: () => reception(),
      select: 'reception { at window personCount matter openedCase { caseNo } }',
      then: async ({ reception: recorded }) => {
        expect(recorded).toEqual({
          ...{ at: EARLIER, window: 'CENTRE', personCount: 3, matter: '咨询医保报销', openedCase: null },
        })
        const { data } = await theWorld().ask(
          leader,
          `{ region(code: "${town}") { receptionStats { visits personTimes } } }`,
        )
        expect(data?.['region']).toEqual({ receptionStats: { visits: 1, personTimes: 3 } })
      },
    },
    {
      name: 'with the case that came of it',
      arrange: async () => reception({ caseNo: await seedCase({}) }),
      select: 'reception { openedCase { caseNo } }',
      then: ({ reception: recorded }, { input }) =>
        expect(recorded).toEqual({ openedCase: { caseNo: input['caseNo'] } }),
    },
  ],
  refused: [
    {
      name: 'a case of the next village',
      code: 'OUT_OF_REGION',
      arrange: async () => reception({ regionCode: otherVillage, caseNo: await seedCase({}) }),
    },
    {
      name: 'a case of another county',
      code: 'NOT_FOUND',
      arrange: async () => reception({ caseNo: await seedCase({ regionCode: farVillage }) }),
    },
    ...refusedWith(reception, [
      ['nobody', 'BAD_USER_INPUT', { personCount: 0 }],
      ['a time to come', 'BAD_USER_INPUT', { at: LATER }],
      ['no matter', 'BAD_USER_INPUT', { matter: ' ' }],
    ]),
  ],
})

const publicity = (parts: Record<string, unknown> = {}) =>
  by(leader, {
    ...{ regionCode: village, on: TODAY, theme: '防范电信诈骗', form: 'CLASS', participants: 60 },
    ...{ clientToken: next('T'), ...parts },
  })

describeMutation({
  ...common,
  name: 'recordPublicityEvent',
  elsewhere: { claims: leaderElsewhere, code: 'OUT_OF_REGION' },
  succeeds: [
    {
      name: 'NONE→on record',
      arrange: () => publicity(),
      select: 'event { on theme form participants }',
      then: ({ event }) => expect(event).toEqual({ on: TODAY, theme: '防范电信诈骗', form: 'CLASS', participants: 60 }),
    },
  ],
  refused: refusedWith(publicity, [
    ['a day to come', 'BAD_USER_INPUT', { on: TOMORROW }],
    ['fewer than nobody', 'BAD_USER_INPUT', { participants: -1 }],
    ['another county', 'OUT_OF_REGION', { regionCode: farVillage }],
  ]),
})
