import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Caller } from '@yiwang/shared/caller'
import { regionColumns } from '@yiwang/shared/region'
import { insertAll } from '@yiwang/shared/sample-data'
import { createTestSubgraph, testCaller, type TestSubgraph, everyRow } from '@yiwang/shared/testing'
import { gridGovernance } from '../src/index.ts'
import { ServiceOrder, type ServiceOrderRow } from '../src/modules/service-order/entities.ts'
import { county, elsewhere, grids, insertPlaces, time, villages } from './rows.ts'

let grid: TestSubgraph
const clerk = testCaller({ roles: ['CENTRE_CLERK'], regions: [county] })

const order = (orderNo: string, village: string, parts: Partial<ServiceOrderRow>): ServiceOrderRow => ({
  orderNo,
  title: '安装路灯',
  tier: null,
  status: 'LISTED',
  requestedByPersonId: null,
  requesterId: '-',
  assignedUscc: null,
  listedAt: time('2024-11-04T09:00'),
  assignedAt: null,
  startedAt: null,
  dueAt: null,
  inspectedAt: null,
  inspection: null,
  inspectorId: null,
  rating: null,
  ratingComment: null,
  ratedAt: null,
  closedAt: null,
  withdrawnAt: null,
  withdrawReason: null,
  version: 1,
  ...regionColumns(village),
  ...parts,
})

beforeAll(async () => {
  grid = await createTestSubgraph(gridGovernance)
  await insertPlaces(grid.subgraph.database)
  await grid.subgraph.database.write((transaction) =>
    insertAll(transaction, ServiceOrder, [
      order('A', villages[0], { tier: 'LEADER', status: 'CLOSED', assignedUscc: '99A' }),
      order('B', villages[0], { tier: 'TEAM_MEMBER', status: 'IN_SERVICE', requestedByPersonId: '1' }),
      order('C', villages[1], { listedAt: time('2024-11-05T09:00') }),
      order('D', elsewhere.village, { tier: 'LEADER', status: 'CLOSED' }),
    ]),
  )
})
afterAll(() => grid.close())

const stats = async (args = '') =>
  (
    await grid.ask(
      clerk,
      `{ region(code: "${county}") { serviceOrderStats${args} { total completed completionRate { percent } byTier { tier count completed } } } }`,
    )
  ).data?.['region']

test('the total includes orders without a tier; the tiers come in order, zeros included', async () => {
  expect(await stats()).toEqual({
    serviceOrderStats: {
      total: 3,
      completed: 1,
      completionRate: { percent: '33.33' },
      byTier: [
        { tier: 'LEADERSHIP_TEAM', count: 0, completed: 0 },
        { tier: 'LEADER', count: 1, completed: 1 },
        { tier: 'TOWNSHIP_DEPARTMENT', count: 0, completed: 0 },
        { tier: 'TEAM_MEMBER', count: 1, completed: 0 },
      ],
    },
  })
  expect(await stats('(period: { from: "2024-11-05" })')).toMatchObject({ serviceOrderStats: { total: 1 } })
})

test('closing an order moves the figures', async () => {
  await grid.subgraph.database.write((transaction) =>
    transaction.run(everyRow`UPDATE service_order SET status = 'CLOSED' WHERE order_no = 'B'`),
  )
  expect(await stats()).toMatchObject({ serviceOrderStats: { total: 3, completed: 2 } })
})

const listed = async (caller: Caller, filter = '{}') => {
  const query = `{ serviceOrders(regionCode: "${county}", filter: ${filter}) { totalCount nodes { orderNo } } }`
  const { data } = await grid.ask(caller, query)
  return (data?.['serviceOrders'] as { nodes: { orderNo: string }[] }).nodes.map(({ orderNo }) => orderNo)
}

test('lists newest first and filters by tier, department and day', async () => {
  expect(await listed(clerk)).toEqual(['C', 'A', 'B'])
  expect(await listed(clerk, '{ tiers: [LEADER] }')).toEqual(['A'])
  expect(await listed(clerk, '{ organisationUscc: "99A", statuses: [CLOSED] }')).toEqual(['A'])
  expect(await listed(clerk, '{ listed: { to: "2024-11-04" } }')).toEqual(['A', 'B'])
})

test('a citizen sees the own orders, a grid worker those of the village, enterprises and analysts none', async () => {
  expect(await listed(testCaller({ roles: ['CITIZEN'], personId: '1' }))).toEqual(['B'])
  expect(await listed(testCaller({ roles: ['GRID_WORKER'], grids: [grids[1]] }))).toEqual(['C'])
  expect(await listed(testCaller({ roles: ['ENTERPRISE_OFFICER'], organisation: '99A' }))).toEqual([])
  expect(await listed(testCaller({ roles: ['ANALYST'], regions: [county] }))).toEqual([])
  const { data } = await grid.ask(
    clerk,
    '{ own: serviceOrder(orderNo: "A") { region { code } } other: serviceOrder(orderNo: "D") { orderNo } }',
  )
  expect(data).toEqual({ own: { region: { code: villages[0] } }, other: null })
})
