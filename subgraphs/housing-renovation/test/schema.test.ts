import { expect, test } from '@jest/globals'
import { createTestSubgraph, testCaller } from '@yiwang/shared/testing'
import { housingRenovation } from '../src/index.ts'

test('the migrations make exactly the tables of the entities, and can be reverted', async () => {
  const housing = await createTestSubgraph(housingRenovation)
  const { database } = housing.subgraph
  expect((await database.writer.driver.createSchemaBuilder().log()).upQueries).toEqual([])
  await database.revert()
  expect((await database.writer.driver.createSchemaBuilder().log()).upQueries.length).toBeGreaterThan(15)
  await database.migrate()
  expect((await database.writer.driver.createSchemaBuilder().log()).upQueries).toEqual([])
  await housing.close()
})

test('a write that is not open yet says so', async () => {
  const housing = await createTestSubgraph(housingRenovation)
  const { errors } = await housing.ask(
    testCaller({ roles: ['DEPT_CLERK'], department: 'housing-renovation', regions: ['610702000000'] }),
    `mutation { openOwnerVote(input: { projectNo: "p", matter: ORDINARY, closesAt: "2026-12-01T18:00:00+08:00" }) { errors { code } } }`,
  )
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_IMPLEMENTED' })
  await housing.close()
})
