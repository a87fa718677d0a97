import { expect, test } from '@jest/globals'
import { createTestSubgraph } from '@yiwang/shared/testing'
import { medicalInsurance } from '../src/index.ts'

test('the migrations make exactly the tables that the entities describe, and take them away again', async () => {
  const medical = await createTestSubgraph(medicalInsurance)
  const { database } = medical.subgraph
  expect(await database.schemaDrift()).toEqual([])
  await database.revert()
  const missing = (await database.schemaDrift()).filter((query) => /^CREATE TABLE/i.test(query))
  expect(missing.length).toBeGreaterThanOrEqual(20)
  await medical.close()
})
