import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type Graph, openGraph, subscriptionOf, toPlain, unavailable } from './graph.ts'

let graph: Graph
beforeAll(async () => {
  graph = await openGraph({
    orders: {
      sdl: `type Query { a: Int } type Subscription { placed(shop: ID): Order }
        type Order @key(fields: "id") { id: ID! total: Int! }`,
      resolvers: {},
    },
    delivery: {
      sdl: 'type Order @key(fields: "id") { id: ID! courier: String }',
      resolvers: {
        Order: {
          __resolveReference: (reference: object) => reference,
          courier: ({ id }: { id: string }) => `courier of ${id}`,
        },
      },
    },
  })
})
beforeEach(() => {
  graph.instead.clear()
})

const query = 'subscription Watch($shop: ID) { order: placed(shop: $shop) { total courier } }'
const event = (id: string) => ({ data: { order: { __typename: 'Order', id, total: 3 } } })
const open = async () => subscriptionOf(await graph.run(query, { variables: { shop: 's1' } }))

describe('a subscription', () => {
  test('says what to subscribe to', async () => {
    const { fetch } = await open()
    expect(fetch).toEqual({
      subgraph: 'orders',
      query: 'subscription Watch__orders($shop:ID){order:placed(shop:$shop){__typename id total}}',
      operationName: 'Watch__orders',
      operation: { name: 'Watch', hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown },
      variables: { shop: 's1' },
    })
  })

  test('completes each event by the rest of the plan', async () => {
    const { complete } = await open()
    for (const id of ['1', '2']) {
      expect(toPlain(await complete(event(id)))).toEqual({
        data: { order: { total: 3, courier: `courier of ${id}` } },
        errors: [],
      })
    }
  })

  test('passes on what the event reports, as the client may read it', async () => {
    const { complete } = await open()
    const errors = [{ message: 'no', path: ['order'], extensions: { code: 'FORBIDDEN', stacktrace: ['x'] } }]
    const { data, errors: told } = await complete({ data: { order: null }, errors })
    expect([data, told]).toEqual([
      { order: null },
      [{ message: 'no', path: ['order'], extensions: { code: 'FORBIDDEN' } }],
    ])
  })

  test('loses only the branch of a subgraph that is down', async () => {
    graph.instead.set('delivery', () => unavailable('delivery'))
    const { complete } = await open()
    expect(toPlain(await complete(event('1')))).toEqual({
      data: { order: { total: 3, courier: null } },
      errors: [{ path: 'order.courier', code: 'SUBGRAPH_UNAVAILABLE' }],
    })
  })

  test('survives an event of the wrong form, and a bug', async () => {
    const { complete } = await open()
    expect(toPlain(await complete({ data: { order: [1] } })).data).toEqual({ order: null })
    graph.instead.set('delivery', () => Promise.reject(new Error('secret')))
    expect(toPlain(await complete(event('1')))).toEqual({
      data: null,
      errors: [{ path: undefined, code: 'INTERNAL_SERVER_ERROR' }],
    })
    graph.instead.clear()
    expect(toPlain(await complete(event('1'))).errors).toEqual([])
  })

  test('ignores @defer, which no event could bring in parts', async () => {
    const outcome = await graph.run('subscription { placed { total ... @defer { courier } } }', { incremental: true })
    const { complete } = subscriptionOf(outcome)
    expect((await complete({ data: { placed: { __typename: 'Order', id: '1', total: 3 } } })).data).toEqual({
      placed: { total: 3, courier: 'courier of 1' },
    })
  })
})
