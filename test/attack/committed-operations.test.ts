import { beforeAll, expect, test } from '@jest/globals'
import {
  createOperationGuard,
  type DemandLimits,
  defaultDemandLimits,
  defaultOperationLimits,
  type GuardedSchema,
  createOperationReader,
  indexCosts,
  readCosts,
} from '@yiwang/gateway/limits'
import { silentLog } from '@yiwang/gateway'
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
  const guard = createOperationGuard({ limits: defaultOperationLimits, demand, log: silentLog }, schema)
  const read = createOperationReader({ schema: schema.apiSchema, guard, cacheSize: 1 })
  return (query: string, variables: Readonly<Record<string, unknown>>) => read({ query, variables })
}

test.each([...screens, introspection])('%s passes the default limits', (_, query, variables) => {
  expect(guardWith(defaultDemandLimits)(query, variables)).not.toHaveProperty('errors')
})

test('the cost of the graph’s own lists is counted', () => {
  const ask = guardWith({ ...defaultDemandLimits, maxCost: 2_000 })
  const dearest = screens.filter(([, query, variables]) => 'errors' in ask(query, variables))
  // all dangerous houses of a district with their households
  expect(dearest.map(([file]) => file)).toEqual(['04_dangerous_houses'])
})
