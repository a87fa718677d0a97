import { expect, test } from '@jest/globals'
import { createTestSubgraph } from '@yiwang/shared/testing'
import { medicalInsurance } from '../src/index.ts'

test('the migrations make exactly the tables that the entities describe, and take them away again', async () => {
  const medical = await createTestSubgraph(medicalInsurance)
  const { writer } = medical.subgraph.database
  expect((await writer.driver.createSchemaBuilder().log()).upQueries).toEqual([])
  await medical.subgraph.database.revert()
  const missing = (await writer.driver.createSchemaBuilder().log()).upQueries.filter(({ query }) =>
    /^CREATE TABLE/i.test(query),
  )
  expect(missing.length).toBeGreaterThanOrEqual(20)
  await medical.close()
})
