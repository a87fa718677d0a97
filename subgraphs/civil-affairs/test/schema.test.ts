import { expect, test } from '@jest/globals'
import { createTestSubgraph } from '@yiwang/shared/testing'
import { civilAffairs } from '../src/index.ts'

test('the migrations make exactly the tables of the entities, and can be taken back', async () => {
  const civil = await createTestSubgraph(civilAffairs)
  const { database } = civil.subgraph
  const drift = await database.schemaDrift()
  expect(drift).toEqual([])
  await database.revert()
  await database.migrate()
  await civil.close()
})
