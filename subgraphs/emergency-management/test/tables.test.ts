import { expect, test } from '@jest/globals'
import { sql } from '@yiwang/shared/database'
import { createTestSubgraph } from '@yiwang/shared/testing'
import { emergencyManagement } from '../src/index.ts'

test('the migration makes exactly the tables of the entities, and takes them away again', async () => {
  const emergency = await createTestSubgraph(emergencyManagement)
  const { database } = emergency.subgraph
  const { upQueries } = await database.writer.driver.createSchemaBuilder().log()
  expect(upQueries.map(({ query }) => query)).toEqual([])
  await database.revert()
  await expect(database.rows(sql`SELECT * FROM hazard`)).rejects.toThrow()
  await emergency.close()
})
