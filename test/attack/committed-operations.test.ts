import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { everything, loadSupergraph } from '@yiwang/cli'
import { createGateway, type Gateway, type LimitOptions } from '@yiwang/gateway'
import { getIntrospectionQuery } from 'graphql'
import { callerOf } from '../src/caller-of.ts'
import { screenOperations } from '../src/operations.ts'

const introspection = {
  file: 'introspection',
  query: getIntrospectionQuery({ inputValueDeprecation: true }),
  variables: {},
}
const operations = [...screenOperations(), introspection]

/** A gateway whose departments are all away: what is under test comes before they are asked. */
function openGateway(limits: LimitOptions): Promise<Gateway> {
  return createGateway({
    supergraphSdl: loadSupergraph(),
    composedHere: true,
    planning: 'main-thread',
    subgraphs: (name) => ({
      name,
      execute: () => Promise.reject(new Error('away')),
      close: () => Promise.resolve(),
    }),
    identity: {},
    limits,
  })
}

/** What comes of an operation that has passed: no variables that a user fills in, no stream, no department. */
const later = new Set(['BAD_USER_INPUT', 'OPERATION_NOT_SUPPORTED', 'SUBGRAPH_UNAVAILABLE'])

async function refusalsOf(gateway: Gateway, { query, variables }: (typeof operations)[number]) {
  const { errors = [] } = await gateway.executeOperation({ query, variables, caller: callerOf(everything().claims) })
  return errors.map(({ extensions }) => extensions?.['code']).filter((code) => !later.has(String(code)))
}

let gateway: Gateway
beforeAll(async () => {
  gateway = await openGateway({})
})
afterAll(() => gateway.close())

test.each(operations.map((operation) => [operation.file, operation] as const))(
  '%s passes the default limits',
  async (_, operation) => {
    expect(await refusalsOf(gateway, operation)).toEqual([])
  },
)

test('the cost of the graph’s own lists is counted', async () => {
  const frugal = await openGateway({ demand: { maxCost: 2_000 } })
  const dearest: string[] = []
  for (const operation of operations)
    if ((await refusalsOf(frugal, operation)).includes('OPERATION_TOO_EXPENSIVE')) dearest.push(operation.file)
  // all dangerous houses of a district with their households
  expect(dearest).toEqual(['04_dangerous_houses'])
  await frugal.close()
})
