import { everyRow } from '@yiwang/shared/testing'
import { expect, test } from '@jest/globals'
import { createRandom } from '@yiwang/shared/sample-data'
import { serviceOrderMachine } from '../../../subgraphs/grid-governance/src/modules/service-order/state-machine.ts'
import { describeMutation } from '../../src/mutations/describe-mutation.ts'
import {
  anOrder,
  anOrganisation,
  aPerson,
  aUscc,
  auditor,
  by,
  citizen,
  clerk,
  clerkElsewhere,
  common,
  county,
  department,
  deptClerk,
  deptClerkElsewhere,
  EARLIER,
  farCounty,
  farVillage,
  gridWorker,
  lastEvents,
  LATER,
  leader,
  next,
  NOW,
  officer,
  orderStatuses,
  otherVillage,
  rowsOf,
  theWorld,
  useWorld,
  village,
} from './world-of-community.ts'

useWorld()

const order = (parts: Record<string, unknown> = {}) => ({
  ...{ regionCode: village, title: '安装路灯', clientToken: next('T') },
  ...parts,
})

describeMutation({
  ...common,
  name: 'createServiceOrder',
  needsScope: false,
  elsewhere: { claims: clerkElsewhere, code: 'OUT_OF_REGION' },
  succeeds: [
    {
      name: 'NONE→LISTED, by a clerk for somebody',
      arrange: async () => by(clerk, order({ personId: await aPerson() })),
      select: 'order { orderNo title tier status region { code } requestedBy { personId } listedAt version }',
      then: async ({ order: listed }, { input }) => {
        expect(listed).toEqual({
          orderNo: expect.stringMatching(/^DD6107022026\d{6}$/) as unknown,
          ...{ title: '安装路灯', tier: null, status: 'LISTED', region: { code: village } },
          ...{ requestedBy: { personId: input['personId'] }, listedAt: '2026-06-10T10:00:00+08:00', version: 1 },
        })
        const { orderNo } = listed as { orderNo: string }
        expect(await lastEvents(everyRow`SELECT payload FROM outbox WHERE record_id = ${orderNo}`)).toEqual([
          { orderNo, status: 'LISTED' },
        ])
      },
    },
    {
      name: 'by a citizen for themselves, named or not',
      arrange: async () => by(citizen(await aPerson()), order()),
      select: 'order { orderNo status }',
      then: async ({ order: listed }, { claims }) => {
        const { orderNo } = listed as { orderNo: string }
        const query = everyRow`SELECT requested_by_person_id FROM service_order WHERE order_no = ${orderNo}`
        expect(await rowsOf(query)).toEqual([{ requestedByPersonId: claims.personId }])
      },
    },
    {
      name: 'by a grid worker in the village of the grid',
      arrange: () => by(gridWorker, order()),
      select: 'order { status }',
      then: ({ order: listed }) => expect(listed).toEqual({ status: 'LISTED' }),
    },
  ],
  refused: [
    { name: 'no such region', code: 'NOT_FOUND', arrange: () => by(clerk, order({ regionCode: '610702001099' })) },
    {
      name: 'no such region, by a citizen',
      code: 'NOT_FOUND',
      arrange: async () => by(citizen(await aPerson()), order({ regionCode: '610702001099' })),
    },
    {
      name: 'somebody of another county',
      code: 'NOT_FOUND',
      arrange: async () => by(clerk, order({ personId: await aPerson({ gridCode: `${farVillage}001` }) })),
    },
    {
      name: 'a citizen for a neighbour',
      code: 'FORBIDDEN',
      arrange: async () => by(citizen(await aPerson()), order({ personId: await aPerson() })),
    },
    {
      name: 'a citizen for nobody on record, told the same',
      code: 'FORBIDDEN',
      arrange: async () => by(citizen(await aPerson()), order({ personId: 'P-none' })),
    },
    { name: 'an auditor, who only looks', code: 'FORBIDDEN', arrange: () => by(auditor, order()) },
    { name: 'an enterprise', code: 'FORBIDDEN', arrange: () => by(officer, order()) },
    {
      name: "a grid worker's neighbour village",
      code: 'OUT_OF_REGION',
      arrange: () => by(gridWorker, order({ regionCode: otherVillage })),
    },
    { name: 'nothing', code: 'BAD_USER_INPUT', arrange: () => by(clerk, order({ title: '' })) },
    {
      name: 'a whole province',
      code: 'BAD_USER_INPUT',
      arrange: () => by(clerk, order({ regionCode: '610000000000' })),
    },
  ],
})

test('orders listed at once get numbers of their own', async () => {
  const query =
    'mutation ($input: CreateServiceOrderInput!) { createServiceOrder(input: $input) { order { orderNo } } }'
  const answers = await Promise.all(Array.from({ length: 8 }, () => theWorld().ask(clerk, query, { input: order() })))
  const numbers = answers.map(
    ({ data }) => (data?.['createServiceOrder'] as { order: { orderNo: string } }).order.orderNo,
  )
  expect(new Set(numbers).size).toBe(8)
})

/** Every state that the action may not start from. */
const wrongStates = (action: string) => orderStatuses.filter((status) => serviceOrderMachine.refuse(action, status))

const assignment = async (orderNo = anOrder('LISTED'), parts: Record<string, unknown> = {}) =>
  by(clerk, {
    ...{ orderNo: await orderNo, tier: 'TOWNSHIP_DEPARTMENT', organisationUscc: department, dueAt: LATER },
    ...parts,
  })

describeMutation({
  ...common,
  name: 'assignServiceOrder',
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'LISTED→ASSIGNED',
      arrange: () => assignment(anOrder('LISTED'), { expectedVersion: 1 }),
      select: 'order { status tier assignedTo { uscc } dueAt version }',
      then: ({ order: changed }) =>
        expect(changed).toEqual({
          ...{ status: 'ASSIGNED', tier: 'TOWNSHIP_DEPARTMENT', assignedTo: { uscc: department } },
          ...{ dueAt: LATER, version: 2 },
        }),
    },
  ],
  refused: [
    ...wrongStates('assignServiceOrder').map((status) => ({
      name: `an order that is ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: () => assignment(anOrder(status)),
    })),
    {
      name: 'a time that has passed',
      code: 'BAD_USER_INPUT',
      arrange: () => assignment(undefined, { dueAt: EARLIER }),
    },
    {
      name: 'a unit of another county',
      code: 'NOT_FOUND',
      arrange: async () => assignment(undefined, { organisationUscc: await anOrganisation(aUscc(77), farCounty) }),
    },
  ],
})

describeMutation({
  ...common,
  name: 'startServiceOrder',
  elsewhere: { claims: deptClerkElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'ASSIGNED→IN_SERVICE',
      arrange: async () => by(deptClerk, { orderNo: await anOrder('ASSIGNED'), expectedVersion: 1 }),
      select: 'order { orderNo status version }',
      then: async ({ order: changed }) => {
        expect(changed).toMatchObject({ status: 'IN_SERVICE', version: 2 })
        const { orderNo } = changed as { orderNo: string }
        const steps = everyRow`SELECT action, from_state, to_state, actor, role, at FROM transition_step WHERE record_id = ${orderNo}`
        expect(await rowsOf(steps)).toEqual([
          {
            ...{ action: 'startServiceOrder', fromState: 'ASSIGNED', toState: 'IN_SERVICE' },
            ...{ actor: '李**', role: 'DEPT_CLERK', at: NOW },
          },
        ])
      },
    },
  ],
  refused: [
    ...wrongStates('startServiceOrder').map((status) => ({
      name: `an order that is ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: async () => by(deptClerk, { orderNo: await anOrder(status) }),
    })),
    {
      name: 'another unit',
      code: 'FORBIDDEN',
      arrange: async () => by(deptClerk, { orderNo: await anOrder('ASSIGNED', { assignedUscc: aUscc(5) }) }),
    },
  ],
})

const inspection = async (orderNo = anOrder('IN_SERVICE'), parts: Record<string, unknown> = {}) =>
  by(clerk, { orderNo: await orderNo, passed: true, inspection: '实地查看，已完成', ...parts })

describeMutation({
  ...common,
  name: 'inspectServiceOrder',
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'IN_SERVICE→INSPECTED',
      arrange: () => inspection(),
      select: 'order { status inspectedAt inspection version }',
      then: ({ order: changed }) =>
        expect(changed).toEqual({
          ...{
            status: 'INSPECTED',
            inspectedAt: '2026-06-10T10:00:00+08:00',
            inspection: '实地查看，已完成',
            version: 2,
          },
        }),
    },
    {
      name: 'IN_SERVICE→IN_SERVICE, sent back',
      arrange: () => inspection(undefined, { passed: false, inspection: '路灯未亮' }),
      select: 'order { status inspection version }',
      then: ({ order: changed }) =>
        expect(changed).toEqual({ status: 'IN_SERVICE', inspection: '路灯未亮', version: 2 }),
    },
  ],
  refused: [
    ...wrongStates('inspectServiceOrder').map((status) => ({
      name: `an order that is ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: () => inspection(anOrder(status)),
    })),
    {
      name: 'somebody of the unit that serves it',
      code: 'RULE_VIOLATION',
      rule: 'R-INSPECT-SELF',
      arrange: async () => by({ ...clerk, organisation: department }, (await inspection()).input),
    },
    { name: 'no opinion', code: 'BAD_USER_INPUT', arrange: () => inspection(undefined, { inspection: '' }) },
  ],
})

/** An order of a citizen in a state, and that citizen. */
const ownOrder = async (status: Parameters<typeof anOrder>[0], parts: Record<string, unknown> = {}) => {
  const personId = await aPerson()
  const orderNo = await anOrder(status, { requestedByPersonId: personId, requesterId: `QZ-${personId}` })
  return by(citizen(personId), { orderNo, ...parts })
}

describeMutation({
  ...common,
  name: 'rateServiceOrder',
  needsScope: false,
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'INSPECTED→RATED',
      arrange: () => ownOrder('INSPECTED', { rating: 4, comment: '办得快' }),
      select: 'order { status rating version }',
      then: ({ order: changed }) => expect(changed).toEqual({ status: 'RATED', rating: 4, version: 2 }),
    },
    {
      name: 'by the clerk who entered an order for nobody in particular',
      arrange: async () => by(clerk, { orderNo: await anOrder('INSPECTED'), rating: 5 }),
      select: 'order { rating }',
      then: ({ order: changed }) => expect(changed).toEqual({ rating: 5 }),
    },
  ],
  refused: [
    ...wrongStates('rateServiceOrder').map((status) => ({
      name: `an order that is ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: () => ownOrder(status, { rating: 4 }),
    })),
    {
      name: 'the clerk who entered it for somebody',
      code: 'FORBIDDEN',
      arrange: async () =>
        by(clerk, { orderNo: await anOrder('INSPECTED', { requestedByPersonId: await aPerson() }), rating: 5 }),
    },
    {
      name: 'a neighbour, who does not see it',
      code: 'NOT_FOUND',
      arrange: async () => by(citizen(await aPerson()), (await ownOrder('INSPECTED', { rating: 5 })).input),
    },
    { name: 'six', code: 'BAD_USER_INPUT', arrange: () => ownOrder('INSPECTED', { rating: 6 }) },
    { name: 'none', code: 'BAD_USER_INPUT', arrange: () => ownOrder('INSPECTED', { rating: 0 }) },
  ],
})

const WEEK = 7 * 86_400_000
describeMutation({
  ...common,
  name: 'closeServiceOrder',
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: [
    {
      name: 'RATED→CLOSED',
      arrange: async () => by(clerk, { orderNo: await anOrder('RATED') }),
      select: 'order { status closedAt version }',
      then: ({ order: changed }) =>
        expect(changed).toEqual({ status: 'CLOSED', closedAt: '2026-06-10T10:00:00+08:00', version: 2 }),
    },
    {
      name: 'INSPECTED→CLOSED after seven days',
      arrange: async () => by(clerk, { orderNo: await anOrder('INSPECTED', { inspectedAt: NOW - WEEK }) }),
      select: 'order { status }',
      then: ({ order: changed }) => expect(changed).toEqual({ status: 'CLOSED' }),
    },
  ],
  refused: [
    ...wrongStates('closeServiceOrder').map((status) => ({
      name: `an order that is ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: async () => by(clerk, { orderNo: await anOrder(status) }),
    })),
    {
      name: 'a moment before seven days have passed',
      code: 'RULE_VIOLATION',
      rule: 'R-RATE-WAIT',
      arrange: async () => by(clerk, { orderNo: await anOrder('INSPECTED', { inspectedAt: NOW - WEEK + 1 }) }),
    },
  ],
})

describeMutation({
  ...common,
  name: 'withdrawServiceOrder',
  needsScope: false,
  elsewhere: { claims: clerkElsewhere, code: 'NOT_FOUND' },
  succeeds: (['LISTED', 'ASSIGNED'] as const).map((status) => ({
    name: `${status}→WITHDRAWN`,
    arrange: () => ownOrder(status, { reason: '不用了' }),
    select: 'order { status version }',
    then: ({ order: changed }) => expect(changed).toEqual({ status: 'WITHDRAWN', version: 2 }),
  })),
  refused: [
    ...wrongStates('withdrawServiceOrder').map((status) => ({
      name: `an order that is ${status}`,
      code: 'INVALID_TRANSITION',
      arrange: () => ownOrder(status, { reason: '不用了' }),
    })),
    {
      name: "a clerk's colleague",
      code: 'FORBIDDEN',
      arrange: async () => by(leader, { orderNo: await anOrder('LISTED'), reason: '不用了' }),
    },
    { name: 'no reason', code: 'BAD_USER_INPUT', arrange: () => ownOrder('LISTED', { reason: ' ' }) },
  ],
})

/** The state column of the contract, written down once more. */
const edges: Readonly<Record<string, readonly string[]>> = {
  assignServiceOrder: ['LISTED ASSIGNED'],
  startServiceOrder: ['ASSIGNED IN_SERVICE'],
  inspectServiceOrder: ['IN_SERVICE INSPECTED', 'IN_SERVICE IN_SERVICE'],
  rateServiceOrder: ['INSPECTED RATED'],
  closeServiceOrder: ['INSPECTED CLOSED', 'RATED CLOSED'],
  withdrawServiceOrder: ['LISTED WITHDRAWN', 'ASSIGNED WITHDRAWN'],
}

test.each([1, 2, 3, 4])(
  'random walk %i moves along the contract’s edges only, and the figures follow',
  async (seed) => {
    const random = createRandom(seed)
    const [{ orderNo }] = (await walkable()) as [{ orderNo: string }]
    let before = await look(orderNo)
    for (let step = 0; step < 25; step += 1) {
      const { name, claims, input } = random.pick(moves)
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
      const query = `mutation ($input: ${type}!) { ${name}(input: $input) { errors { code } } }`
      const { data } = await theWorld().ask(claims, query, { input: { ...input, orderNo } })
      const done = (data?.[name] as { errors: unknown[] }).errors.length === 0
      const after = await look(orderNo)
      if (done) expect(edges[name]).toContain(`${before.status} ${after.status}`)
      expect(after.version).toBe(before.version + (done ? 1 : 0))
      if (!done) expect(after.status).toBe(before.status)
      before = after
    }
    const steps = await rowsOf(everyRow`SELECT step_id FROM transition_step WHERE record_id = ${orderNo}`)
    expect(steps).toHaveLength(before.version)
    const rows = await rowsOf<{ status: string }>(everyRow`SELECT status FROM service_order`)
    const { data } = await theWorld().ask(
      clerk,
      `{ region(code: "${county}") { serviceOrderStats { total completed } } }`,
    )
    expect(data?.['region']).toEqual({
      serviceOrderStats: { total: rows.length, completed: rows.filter(({ status }) => status === 'CLOSED').length },
    })
  },
)

const moves = [
  { name: 'assignServiceOrder', claims: clerk, input: { tier: 'LEADER', organisationUscc: department, dueAt: LATER } },
  { name: 'startServiceOrder', claims: deptClerk, input: {} },
  { name: 'inspectServiceOrder', claims: clerk, input: { passed: true, inspection: '已完成' } },
  { name: 'inspectServiceOrder', claims: clerk, input: { passed: false, inspection: '未完成' } },
  { name: 'rateServiceOrder', claims: clerk, input: { rating: 5 } },
  { name: 'closeServiceOrder', claims: clerk, input: {} },
  { name: 'withdrawServiceOrder', claims: leader, input: { reason: '不用了' } },
] as const

async function walkable() {
  const query =
    'mutation ($input: CreateServiceOrderInput!) { createServiceOrder(input: $input) { order { orderNo } } }'
  const { data } = await theWorld().ask(clerk, query, { input: order() })
  return [(data?.['createServiceOrder'] as { order: { orderNo: string } }).order]
}

async function look(orderNo: string) {
  const { data } = await theWorld().ask(clerk, `{ serviceOrder(orderNo: "${orderNo}") { status version } }`)
  return data?.['serviceOrder'] as { status: string; version: number }
}
