import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { demoAccounts } from '@yiwang/cli'
import { scopesOf } from '@yiwang/shared/caller'
import type { GraphQLSchema } from 'graphql'
import { apiSchema } from '../src/api-schema.ts'
import { contractFacts } from '../src/contract-facts.ts'
import { type OpenGraph, openGraph } from '../src/open-graph.ts'
import { screenOperations } from '../src/operations.ts'
import { walkAnswer } from '../src/walk-answer.ts'

const queries = screenOperations().filter(({ kind }) => kind === 'query')
const facts = contractFacts()
let graph: OpenGraph
let schema: GraphQLSchema

beforeAll(async () => {
  graph = await openGraph()
  schema = apiSchema()
}, 300_000)
afterAll(() => graph.close())

describe('for a caller who may see everything', () => {
  test.each(queries)('$file answers without an error, and not with nothing', async ({ file, query, variables }) => {
    const { data, errors } = await graph.askEverything(query, variables)
    expect(errors).toBeUndefined()
    // the everything account is no person and no grid worker
    if (file !== '00_me') expect(Object.values(data ?? {}).filter((value) => value === null)).toEqual([])
  })
})

const accounts = demoAccounts()
  .slice(1)
  .map((account) => ({ ...account, who: account.label }))

describe.each(accounts)('for $who', ({ claims }) => {
  const scopes = new Set([...scopesOf(claims.roles, claims.department), ...(claims.scopes ?? [])])
  const mayAsk = (coordinate: string) => {
    const alternatives = facts.requirements.get(coordinate)
    return (
      alternatives === undefined ||
      alternatives.length === 0 ||
      alternatives.some((all) => all.every((scope) => scopes.has(scope)))
    )
  }

  test.each(queries)(
    '$file: fields without the scope or the purpose are null with an error, and no others',
    async ({ query, variables }) => {
      const { data, errors = [] } = await graph.ask(claims, query, variables)
      const codes = new Set(errors.map(({ extensions }) => extensions?.['code']))
      const expected = ['UNAUTHORIZED_FIELD_OR_TYPE', 'OUT_OF_REGION', 'PURPOSE_REQUIRED']
      expect([...codes].filter((code) => !expected.includes(String(code)))).toEqual([])

      const fields = walkAnswer(schema, query, data)
      const refused = fields.filter(({ coordinate }) => !mayAsk(coordinate))
      expect(refused.filter(({ value }) => value !== null)).toEqual([])
      const paths = new Set(
        errors.flatMap(({ extensions, path }) =>
          extensions?.['code'] === 'UNAUTHORIZED_FIELD_OR_TYPE' ? [plain(path)] : [],
        ),
      )
      const missing = refused.map(({ path }) => path.replaceAll(/\.\d+/g, '')).filter((path) => !paths.has(path))
      expect([...new Set(missing)]).toEqual([])
    },
  )
})

/** list positions do not matter */
function plain(path: readonly (string | number)[] = []): string {
  return path.filter((part) => typeof part === 'string' && part !== '@').join('.')
}

describe.each(['grid-governance', 'civil-affairs', 'medical-insurance', 'emergency-management', 'housing-renovation'])(
  'with %s stopped',
  (stopped) => {
    test.each(queries)('$file: nothing outside its branch is null', async ({ query, variables }) => {
      const whole = await graph.askEverything(query, variables)
      graph.down.add(stopped)
      const partial = await graph.askEverything(query, variables).finally(() => graph.down.clear())
      expect(partial.data).toBeDefined()

      const before = new Map(walkAnswer(schema, query, whole.data).map((field) => [field.path, field]))
      const lost = walkAnswer(schema, query, partial.data).filter(
        ({ path, value }) =>
          value === null && before.get(path)?.value !== null && before.get(path)?.value !== undefined,
      )
      expect(lost.filter((field) => !belongsTo(stopped, field))).toEqual([])
      if (lost.length > 0) expect(partial.errors?.length).toBeGreaterThan(0)
    })

    test('it answers again as soon as it is back', async () => {
      for (const { query, variables } of queries.slice(0, 3))
        expect((await graph.askEverything(query, variables)).errors).toBeUndefined()
    })
  },
)

const home: Record<string, string> = {
  Region: 'grid-governance',
  Grid: 'grid-governance',
  GridWorker: 'grid-governance',
  Person: 'grid-governance',
  Household: 'grid-governance',
  Organisation: 'grid-governance',
  GovernanceCase: 'grid-governance',
  Building: 'housing-renovation',
}

/** The field is the stopped department's own, needs its fields (@requires), or refers to an entity that it owns. */
function belongsTo(stopped: string, { coordinate, type }: { coordinate: string; type: string }): boolean {
  if (requires[coordinate] === stopped || home[type] === stopped) return true
  const owners = facts.owners.get(coordinate)
  return owners?.size === 1 && owners.has(stopped)
}

const requires: Record<string, string> = {
  'Person.reimbursementEstimate': 'civil-affairs',
  'Person.rigidExpenditureCheck': 'medical-insurance',
  'Building.fireRiskGrade': 'housing-renovation',
  'Household.dangerousHousePriority': 'civil-affairs',
}
