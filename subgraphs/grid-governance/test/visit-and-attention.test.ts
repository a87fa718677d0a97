import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Caller } from '@yiwang/shared/caller'
import { regionColumns } from '@yiwang/shared/region'
import { insertAll } from '@yiwang/shared/sample-data'
import { createTestSubgraph, testCaller, type TestSubgraph } from '@yiwang/shared/testing'
import { gridGovernance } from '../src/index.ts'
import { KeyAttention } from '../src/modules/key-attention/entities.ts'
import { GridVisit } from '../src/modules/visit/entities.ts'
import {
  casePlan,
  county,
  elsewhere,
  grids,
  insertCases,
  insertPersons,
  insertPlaces,
  insertWorker,
  personRow,
  steps,
  time,
} from './rows.ts'

let grid: TestSubgraph
const leader = testCaller({ roles: ['CENTRE_LEADER'], regions: [county] })

beforeAll(async () => {
  grid = await createTestSubgraph(gridGovernance)
  const { database } = grid.subgraph
  await insertPlaces(database)
  await insertWorker(database, 'W1', 'FULL_TIME', [grids[0]])
  await insertPersons(database, [personRow('1', grids[0]), personRow('2', grids[1])])
  const [caseNo = ''] = await insertCases(database, casePlan({ steps: steps('REPORTED 2024-11-04T08:00') }))
  const place = { gridCode: grids[0], ...regionColumns(grids[0].slice(0, 12)) }
  await database.write(async (transaction) => {
    await insertAll(transaction, GridVisit, [
      {
        visitId: 'V1',
        personId: '1',
        workerId: 'W1',
        visitedAt: time('2024-11-04T09:00'),
        reason: 'ROUTINE',
        note: null,
        caseNo: null,
        recordedAt: 0,
        ...place,
      },
      {
        visitId: 'V2',
        personId: '1',
        workerId: 'W1',
        visitedAt: time('2024-11-05T09:00'),
        reason: 'CARE',
        note: '送餐',
        caseNo,
        recordedAt: 0,
        ...place,
      },
    ])
    const entry = {
      personId: '1',
      kind: 'OTHER' as const,
      plan: '一人一策',
      listedBy: '-',
      removedReason: null,
      removedBy: null,
      version: 1,
      ...place,
    }
    await insertAll(transaction, KeyAttention, [
      { ...entry, attentionId: 'K1', listedOn: '2024-10-01', reviewOn: '2024-12-01', removedOn: null },
      { ...entry, attentionId: 'K2', listedOn: '2024-09-01', reviewOn: '2024-11-01', removedOn: '2024-10-15' },
      {
        ...entry,
        attentionId: 'K3',
        kind: 'RELEASED_PRISONER',
        listedOn: '2024-08-01',
        reviewOn: '2024-11-01',
        removedOn: null,
      },
    ])
  })
})
afterAll(() => grid.close())

test('visits come newest first, with their worker and case', async () => {
  const { data } = await grid.ask(
    leader,
    '{ person(personId: "1") { visits(first: 1) { totalCount nodes { visitId reason worker { workerId } relatedCase { __typename title } } pageInfo { hasNextPage } } } }',
  )
  expect(data).toEqual({
    person: {
      visits: {
        totalCount: 2,
        nodes: [
          {
            visitId: 'V2',
            reason: 'CARE',
            worker: { workerId: 'W1' },
            relatedCase: { __typename: 'GridEvent', title: '路灯不亮' },
          },
        ],
        pageInfo: { hasNextPage: true },
      },
    },
  })
})

const ledger = async (caller: Caller, args = '') => {
  const { data } = await grid.ask(
    caller,
    `{ keyAttentions(regionCode: "${county}"${args}) { nodes { attentionId person { personId } } } }`,
  )
  const list = data?.['keyAttentions'] as { nodes: { attentionId: string }[] } | null
  return list && list.nodes.map(({ attentionId }) => attentionId)
}

test('the ledger shows current entries, newest first, by kind and day of review', async () => {
  expect(await ledger(leader)).toEqual(['K1', 'K3'])
  expect(await ledger(leader, ', includeRemoved: true')).toEqual(['K1', 'K2', 'K3'])
  expect(await ledger(leader, ', kinds: [RELEASED_PRISONER]')).toEqual(['K3'])
  expect(await ledger(leader, ', reviewDueOn: "2024-11-01"')).toEqual(['K3'])
})

test('another district, the other grid, the person listed and analysts see nothing of it', async () => {
  expect(await ledger(testCaller({ roles: ['CENTRE_LEADER'], regions: [elsewhere.county] }))).toEqual([])
  expect(await ledger(testCaller({ roles: ['GRID_WORKER'], grids: [grids[1]] }))).toBeNull()
  expect(await ledger(testCaller({ roles: ['ANALYST'], regions: [county] }))).toBeNull()
  const citizen = testCaller({ roles: ['CITIZEN'], personId: '1' })
  const { data } = await grid.ask(citizen, '{ person(personId: "1") { keyAttentions { plan } visits { totalCount } } }')
  expect(data).toEqual({ person: { keyAttentions: null, visits: { totalCount: 0 } } })
})

test('a person lists the current entries only', async () => {
  const { data } = await grid.ask(leader, '{ person(personId: "1") { keyAttentions { attentionId } } }')
  expect(data).toEqual({ person: { keyAttentions: [{ attentionId: 'K1' }, { attentionId: 'K3' }] } })
})
