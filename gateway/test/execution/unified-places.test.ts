import { describe, expect, test } from '@jest/globals'
import type { FetchNode } from '@apollo/query-planner'
import { OperationTypeNode } from 'graphql'
import type { PlacedFetch } from '../../src/execution/placed-fields.ts'
import { readSharing } from '../../src/execution/read-sharing.ts'
import { type Graph, openGraph } from './graph.ts'

const REVIEWS = ['reviews', '@']
const PRODUCT = [...REVIEWS, 'product']

// of a node of the planner only what is read here
const fetchOf = (node: Partial<FetchNode>) =>
  ({ kind: 'Fetch', serviceName: 'x', operationKind: OperationTypeNode.QUERY, ...node }) as FetchNode
const roots: PlacedFetch = { node: fetchOf({ operation: '{ reviews { id product { upc } } }' }), path: [] }
const entities = (path: PlacedFetch['path'], selection: string, more: Partial<FetchNode> = {}): PlacedFetch => ({
  path,
  node: fetchOf({
    operation: `query($r: [_Any!]!) { _entities(representations: $r) { ${selection} } }`,
    requires: [],
    ...more,
  }),
})
const names = entities(PRODUCT, '... on Product { name }')

describe('equal entities of one place become one', () => {
  test('when one fetch around them brought them', () => {
    expect(readSharing([roots, names]).unifies(PRODUCT)).toBe(true)
  })

  test('but not when a second one may bring something else for each', () => {
    const around = entities(REVIEWS, '... on Review { product { discount } }')
    expect(readSharing([roots, around, names]).unifies(PRODUCT)).toBe(false)
  })

  test('but not when fields are renamed, so that such a fetch would not be recognised', () => {
    const around = entities(REVIEWS, '... on Review { x }', {
      outputRewrites: [{ kind: 'KeyRenamer', path: ['x'], renameKeyTo: 'product' }],
    })
    expect(readSharing([roots, around, names]).unifies(PRODUCT)).toBe(false)
  })
})

describe('entities with one key that hold different things already', () => {
  const priced = (upc: string, paid: number) => ({ product: { upc, paid } })
  const open = (): Promise<Graph> =>
    openGraph({
      orders: {
        sdl: `type Query { orders: [Order] lists: [[Product]] } type Order { product: Product }
          type Product @key(fields: "upc") { upc: ID! paid: Int }`,
        resolvers: {
          Query: {
            orders: () => [priced('a', 1), priced('a', 2), priced('a', 1)],
            lists: () => [[{ upc: 'a' }, { upc: 'b' }, { upc: 'a' }], [{ upc: 'a' }]],
          },
        },
      },
      shop: {
        sdl: 'type Product @key(fields: "upc") { upc: ID! name: String related: [Product] }',
        resolvers: {
          Product: {
            __resolveReference: ({ upc }: { upc: string }) => ({
              upc,
              name: `name of ${upc}`,
              related: [{ upc: 'b', name: 'name of b' }],
            }),
          },
        },
      },
    })

  test('stay apart, and are asked for once all the same', async () => {
    const graph = await open()
    const { data } = await graph.ask('{ orders { product { paid name } } }')
    const sold = (paid: number) => ({ product: { paid, name: 'name of a' } })
    expect(data).toEqual({ orders: [sold(1), sold(2), sold(1)] })
    expect(graph.asked.map(({ variables }) => variables['representations'])).toEqual([
      undefined,
      [{ __typename: 'Product', upc: 'a' }],
    ])
  })

  test('stay apart where the subgraph left something out of the first', async () => {
    const graph = await open()
    const product = { __typename: 'Product', upc: 'a' }
    graph.instead.set('orders', () => ({ data: { orders: [{ product }, { product: { ...product, paid: 2 } }] } }))
    const { data } = await graph.ask('{ orders { product { paid name } } }')
    const sold = (paid: number | null) => ({ product: { paid, name: 'name of a' } })
    expect(data).toEqual({ orders: [sold(null), sold(2)] })
  })

  test('in lists of lists stand at each of their places, with what hangs on them', async () => {
    const graph = await open()
    const { data } = await graph.ask('{ lists { name related { name } } }')
    const whole = (upc: string) => ({ name: `name of ${upc}`, related: [{ name: 'name of b' }] })
    expect(data).toEqual({ lists: [[whole('a'), whole('b'), whole('a')], [whole('a')]] })
  })
})
