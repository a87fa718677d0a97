import { expect, test } from '@jest/globals'
import { createTestSubgraph } from '@yiwang/shared/testing'
import { housingRenovation } from '../src/index.ts'

test('the migrations make exactly the tables of the entities, and can be reverted', async () => {
  const housing = await createTestSubgraph(housingRenovation)
  const { database } = housing.subgraph
  expect(await database.schemaDrift()).toEqual([])
  await database.revert()
  expect((await database.schemaDrift()).length).toBeGreaterThan(15)
  await database.migrate()
  expect(await database.schemaDrift()).toEqual([])
  await housing.close()
})
