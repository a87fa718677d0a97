import { expect, test } from '@jest/globals'
import { createTestSubgraph, everyRow } from '@yiwang/shared/testing'
import { emergencyManagement } from '../src/index.ts'

test('the migration makes exactly the tables of the entities, and takes them away again', async () => {
  const emergency = await createTestSubgraph(emergencyManagement)
  const { database } = emergency.subgraph
  const drift = await database.schemaDrift()
  expect(drift).toEqual([])
  await database.revert()
  await expect(database.rows(everyRow`SELECT * FROM hazard`)).rejects.toThrow()
  await emergency.close()
})
