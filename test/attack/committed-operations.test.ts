import { beforeAll, expect, test } from '@jest/globals'
import {
  createOperationGuard,
  type DemandLimits,
  defaultDemandLimits,
  defaultOperationLimits,
  type GuardedSchema,
  indexCosts,
  readCosts,
} from '@yiwang/gateway/limits'
import { getIntrospectionQuery } from 'graphql'
import { apiSchema, builtSupergraph } from '../src/api-schema.ts'
import { screenOperations } from '../src/operations.ts'

const screens = screenOperations().map(({ file, query, variables }) => [file, query, variables] as const)
const introspection = ['introspection', getIntrospectionQuery({ inputValueDeprecation: true }), {}] as const

let schema: GuardedSchema
beforeAll(() => {
  schema = { apiSchema: apiSchema(), costs: indexCosts(readCosts(builtSupergraph().schema)) }
})

function guardWith(demand: DemandLimits) {
  const guard = createOperationGuard({ limits: defaultOperationLimits, demand, cacheSize: 1, log: () => undefined })
  return (query: string, variables: Readonly<Record<string, unknown>>) => () => {
    guard({ query, variables }, schema, 'trace')
  }
}

test.each([...screens, introspection])('%s passes the default limits', (_, query, variables) => {
  expect(guardWith(defaultDemandLimits)(query, variables)).not.toThrow()
})

test('the cost of the graph’s own lists is counted', () => {
  const ask = guardWith({ ...defaultDemandLimits, maxCost: 2_000 })
  const dearest = screens.filter(([, query, variables]) => {
    try {
      ask(query, variables)()
      return false
    } catch {
      return true
    }
  })
  // all dangerous houses of a district with their households
  expect(dearest.map(([file]) => file)).toEqual(['04_dangerous_houses'])
})
