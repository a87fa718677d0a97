import { everyRow } from '@yiwang/shared/testing'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadKeys } from '@yiwang/cli'
import { type AccessTokenClaims, createCallerSigner, type SignCaller } from '@yiwang/shared/caller'
import { raw } from '@yiwang/shared/database'
import { callerOf } from '../src/caller-of.ts'
import { type OpenGraph, openGraph, sampleConfig } from '../src/open-graph.ts'
import { subgraphOf, without } from '../src/other-district/key-records.ts'

/** 平鲁区; everybody here works in 汉台区. */
const elsewhere = '140603000000'
const here = '610702000000'

let graph: OpenGraph
let sign: SignCaller

beforeAll(async () => {
  const config = sampleConfig()
  graph = await openGraph(config)
  sign = createCallerSigner(loadKeys(config).caller)
}, 300_000)
afterAll(() => graph.close())

const worker = (parts: Partial<AccessTokenClaims> & Pick<AccessTokenClaims, 'roles'>): AccessTokenClaims => ({
  ...{ sub: 'X1', displayName: '何丽娟', regions: [here], grids: [], department: null, organisation: null },
  ...{ personId: null, workerId: null, purpose: '办理业务' },
  ...parts,
})
const leader = worker({ roles: ['CENTRE_LEADER'] })
const town = worker({ roles: ['TOWN_CLERK'], regions: ['610702100000'] })
const gridWorker = worker({ roles: ['GRID_WORKER'], grids: ['610702100001001'], workerId: 'W1' })
const citizen = worker({ roles: ['CITIZEN'], regions: [], personId: 'P-nobody' })
const medical = worker({ roles: ['DEPT_LEADER'], department: 'medical-insurance' })
const housing = worker({ roles: ['DEPT_LEADER'], department: 'housing-renovation' })

interface Kind {
  readonly subgraph: string
  readonly table: string
  readonly column: string
  readonly type: string
  readonly key: string
  readonly query: string
  readonly askers: readonly AccessTokenClaims[]
}

const kinds: readonly Kind[] = [
  {
    ...{ subgraph: 'grid-governance', table: 'person', column: 'person_id', type: 'Person', key: 'personId' },
    query:
      'query ($id: ID!) { person(personId: $id) { displayName name phone household { address } medicalAlerts { nodes { alertId } } } }',
    askers: [leader, town, gridWorker, citizen, medical],
  },
  {
    ...{ subgraph: 'grid-governance', table: 'governance_case', column: 'case_no', type: 'GridEvent', key: 'caseNo' },
    query: 'query ($id: ID!) { case(caseNo: $id) { caseNo title status } }',
    askers: [leader, town, gridWorker, citizen],
  },
  {
    ...{
      subgraph: 'grid-governance',
      table: 'household',
      column: 'household_id',
      type: 'Household',
      key: 'householdId',
    },
    query: 'query ($id: ID!) { household(householdId: $id) { address memberCount members { displayName } } }',
    askers: [leader, town, gridWorker, citizen],
  },
  {
    ...{
      subgraph: 'medical-insurance',
      table: 'medical_alert',
      column: 'alert_id',
      type: 'MedicalAlert',
      key: 'alertId',
    },
    query: 'query ($id: ID!) { medicalAlert(alertId: $id) { status person { displayName } } }',
    askers: [medical, town, gridWorker],
  },
  {
    ...{
      subgraph: 'housing-renovation',
      table: 'dwelling',
      column: 'dwelling_id',
      type: 'Dwelling',
      key: 'dwellingId',
    },
    query: 'query ($id: ID!) { dwelling(dwellingId: $id) { dwellingId } }',
    askers: [housing, leader, town, gridWorker, citizen],
  },
]

/** The number of a record of the district, and one of the same form that nobody has. */
async function numbersOf({ subgraph, table, column }: Kind): Promise<{ theirs: string; nobodys: string }> {
  const [row] = await subgraphOf(graph, subgraph).database.rows<{ id: string }>(
    everyRow`SELECT ${raw(column)} AS id FROM ${raw(table)} WHERE county_code = ${elsewhere} ORDER BY ${raw(column)} LIMIT 1`,
  )
  if (!row) throw new Error(`no ${table} in ${elsewhere}`)
  return { theirs: row.id, nobodys: `${row.id.slice(0, -2)}ZZ` }
}

describe.each(kinds)('a $type of another district', (kind) => {
  test('asked for by its number, looks like one that does not exist', async () => {
    const { theirs, nobodys } = await numbersOf(kind)
    for (const asker of kind.askers) {
      const answer = await graph.ask(asker, kind.query, { id: theirs })
      expect(Object.values(answer.data ?? {})).toEqual([null])
      expect(without(answer, theirs)).toBe(without(await graph.ask(asker, kind.query, { id: nobodys }), nobodys))
    }
  })

  test('named as an entity to its own department, gives what an unknown one gives', async () => {
    const { subgraph, type, key, askers } = kind
    const { theirs, nobodys } = await numbersOf(kind)
    const department = subgraphOf(graph, subgraph)
    for (const asker of askers) {
      const resolve = async (id: string) =>
        department.execute({
          query: `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on ${type} { ${key} } } }`,
          variables: { r: [{ __typename: type, [key]: id }] },
          callerAssertion: await sign(callerOf(asker), subgraph),
        })
      const answer = await resolve(theirs)
      expect(answer.data).toEqual({ _entities: [null] })
      expect(without(answer, theirs)).toBe(without(await resolve(nobodys), nobodys))
    }
  })
})

interface Change {
  readonly kind: Kind | undefined
  readonly name: string
  readonly asker: AccessTokenClaims
  readonly input: (id: string) => Record<string, unknown>
}

const changes: readonly Change[] = [
  {
    ...{ kind: kinds[0], name: 'updateResident', asker: gridWorker },
    input: (personId) => ({ personId, phone: '10000001234' }),
  },
  { kind: kinds[1], name: 'acceptCase', asker: leader, input: (caseNo) => ({ caseNo, category: 'LIVELIHOOD' }) },
  { kind: kinds[3], name: 'receiveMedicalAlert', asker: town, input: (alertId) => ({ alertId }) },
  {
    ...{ kind: kinds[4], name: 'evacuateDwelling', asker: housing },
    input: (dwellingId) => ({ dwellingId, on: '2026-01-05' }),
  },
]

test.each(changes)('$name of one answers as for one that does not exist', async ({ kind, name, asker, input }) => {
  if (!kind) throw new Error('a kind of record')
  const { theirs, nobodys } = await numbersOf(kind)
  const inputType = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input!`
  const mutation = `mutation ($input: ${inputType}) { ${name}(input: $input) { errors { code message path } } }`
  const answer = await graph.ask(asker, mutation, { input: input(theirs) })
  expect(answer.data).toMatchObject({ [name]: { errors: [{ code: 'NOT_FOUND' }] } })
  expect(without(answer, theirs)).toBe(without(await graph.ask(asker, mutation, { input: input(nobodys) }), nobodys))
})

test('a ballot for a flat of another district, in its own public project, answers as for a flat that does not exist', async () => {
  const [found] = await subgraphOf(graph, 'housing-renovation').database.rows<{
    dwellingId: string
    projectNo: string
  }>(
    everyRow`SELECT d.dwelling_id, pq.project_no FROM dwelling d
      JOIN building b ON b.building_id = d.building_id
      JOIN renovation_project_quarter pq ON pq.quarter_id = b.quarter_id
      WHERE d.county_code = ${elsewhere} ORDER BY d.dwelling_id LIMIT 1`,
  )
  if (!found) throw new Error(`no project in ${elsewhere}`)
  const { dwellingId, projectNo } = found
  const mutation = `mutation ($input: CastOwnerVoteInput!) { castOwnerVote(input: $input) { errors { code message path } } }`
  const cast = async (asker: AccessTokenClaims, id: string) => {
    const input = { projectNo, dwellingId: id, agree: true, clientToken: 'a ballot' }
    return without(await graph.ask(asker, mutation, { input }), id)
  }
  const resident = worker({ roles: ['CITIZEN'], regions: [], personId: await somebodyHere() })
  for (const asker of [housing, leader, town, gridWorker, citizen, resident]) {
    const answer = await cast(asker, dwellingId)
    expect(answer).toContain('NOT_FOUND')
    expect(answer).toBe(await cast(asker, `${dwellingId.slice(0, -2)}ZZ`))
  }
})

async function somebodyHere(): Promise<string> {
  const [row] = await subgraphOf(graph, 'housing-renovation').database.rows<{ personId: string }>(
    everyRow`SELECT r.person_id FROM resident r WHERE r.county_code = ${here} ORDER BY r.person_id LIMIT 1`,
  )
  if (!row) throw new Error(`nobody in ${here}`)
  return row.personId
}

test('a list has none of another district, and what a keyword or filter finds there it does not count', async () => {
  const [person] = await subgraphOf(graph, 'grid-governance').database.rows<{ name: string }>(
    everyRow`SELECT p.name FROM person p WHERE p.county_code = ${elsewhere}
      AND p.name NOT IN (SELECT q.name FROM person q WHERE q.county_code = ${here}) ORDER BY p.person_id LIMIT 1`,
  )
  const lists = `query ($keyword: String) {
    persons(filter: { keyword: $keyword }) { totalCount nodes { personId } }
    cases(regionCode: "610702000000", first: 100) { nodes { region { code } } }
  }`
  const found = await graph.ask(leader, lists, { keyword: person?.name })
  expect(found.errors).toBeUndefined()
  expect(found.data?.['persons']).toEqual({ totalCount: 0, nodes: [] })
  expect(JSON.stringify(found.data)).not.toContain('140603')
})
