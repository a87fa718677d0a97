import { expect, test } from '@jest/globals'
import { createTestSubgraph } from '@yiwang/shared/testing'
import { gridGovernance } from '../src/index.ts'

test('the migrations make exactly the tables of the entities, and can be taken back', async () => {
  const grid = await createTestSubgraph(gridGovernance)
  const { database } = grid.subgraph
  const drift = await database.schemaDrift()
  expect(drift).toEqual([])
  await database.revert()
  await database.migrate()
  await grid.close()
})
