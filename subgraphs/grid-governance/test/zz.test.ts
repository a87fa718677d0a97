import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createTestSubgraph, testCaller, type TestSubgraph } from '@yiwang/shared/testing'
import { gridGovernance } from '../src/index.ts'
let grid: TestSubgraph
beforeAll(async () => { grid = await createTestSubgraph(gridGovernance) })
afterAll(() => grid.close())
test('x', async () => {
  const db = grid.subgraph.database
  expect((await db.writer.driver.createSchemaBuilder().log()).upQueries.map(q=>q.query)).toEqual([])
  const r = await grid.ask(testCaller({ roles: ['CENTRE_LEADER'], regions: ['360302000000'] }), `{ region(code:"360302000000"){code} cases(regionCode:"360302000000", filter:{slaStates:[OVERDUE,NOT_STARTED]}){totalCount nodes{caseNo}} _entities(representations:[{__typename:"GovernanceCase",caseNo:"1"},{__typename:"Region",code:"360302000000"}]){__typename} }`)
  console.log(JSON.stringify(r))
})
