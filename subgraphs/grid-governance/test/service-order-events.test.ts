import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { type Caller, createCallerSigner } from '@yiwang/shared/caller'
import { createSubgraph, type Subgraph, type SubgraphResponse } from '@yiwang/shared/subgraph'
import { testCaller, testDatabase } from '@yiwang/shared/testing'
import { gridGovernance } from '../src/index.ts'
import { county, elsewhere, grids, insertPersons, insertPlaces, personRow, villages } from './rows.ts'

const callerKey = new Uint8Array(32).fill(7)
const sign = createCallerSigner(callerKey)
const place = testDatabase()
let grid: Subgraph
const open: { return?(): unknown }[] = []

beforeAll(async () => {
  grid = await createSubgraph(gridGovernance, { ...place.options, callerKey, background: false })
  await insertPlaces(grid.database)
  await insertPersons(grid.database, [personRow('1', grids[0])])
})
afterEach(async () => {
  for (const one of open.splice(0)) await one.return?.()
})
afterAll(async () => {
  await grid.close()
  await place.remove()
})

const clerk = testCaller({ roles: ['CENTRE_CLERK'], regions: [county] })
const worker = testCaller({ roles: ['GRID_WORKER'], grids: [grids[1]] })
const far = testCaller({ roles: ['CENTRE_CLERK'], regions: [elsewhere.county] })

const subscribe = async (caller: Caller, regionCode: string) => {
  const query = `subscription { serviceOrderChanged(regionCode: "${regionCode}") { title status } }`
  const opened = await grid.subscribe({ query, callerAssertion: await sign(caller, gridGovernance.name) })
  if (!(Symbol.asyncIterator in opened)) return { got: [], refused: opened }
  open.push(opened)
  const got: SubgraphResponse['data'][] = []
  void (async () => {
    for await (const { data } of opened) got.push(data)
  })()
  return { got, refused: null }
}

let orders = 0
const order = async (title: string, regionCode: string) => {
  const query =
    'mutation ($input: CreateServiceOrderInput!) { createServiceOrder(input: $input) { errors { message } } }'
  const input = { title, regionCode, clientToken: `T${(orders += 1)}` }
  const callerAssertion = await sign(clerk, gridGovernance.name)
  const { data } = await grid.execute({ query, variables: { input }, callerAssertion })
  expect(data?.['createServiceOrder']).toEqual({ errors: [] })
  await grid.deliverEvents()
  await new Promise((resolve) => setTimeout(resolve, 50))
}

test('who listens for orders is told of those of the region, once each', async () => {
  const all = await subscribe(clerk, county)
  const second = await subscribe(worker, villages[1])
  const other = await subscribe(far, elsewhere.county)
  await order('安装路灯', villages[0])
  await order('修缮村道', villages[1])
  expect(all.got).toEqual([
    { serviceOrderChanged: { title: '安装路灯', status: 'LISTED' } },
    { serviceOrderChanged: { title: '修缮村道', status: 'LISTED' } },
  ])
  expect(second.got).toEqual([{ serviceOrderChanged: { title: '修缮村道', status: 'LISTED' } }])
  expect(other.got).toEqual([])
})

test('nobody listens to a region of others', async () => {
  const { refused } = await subscribe(clerk, elsewhere.county)
  expect(refused).toMatchObject({ errors: [{ extensions: { code: 'OUT_OF_REGION' } }] })
})
