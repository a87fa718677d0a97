import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type Graph, openGraph, unavailable } from './graph.ts'

const products = [
  { upc: 'a', name: 'Axe', price: 10, weight: 2 },
  { upc: 'b', name: 'Bow', price: 20, weight: 3 },
]
const byUpc = (upc: string) => products.find((product) => product.upc === upc)
const review = (id: string, upc: string) => ({ id, body: `review ${id}`, product: { upc } })

let graph: Graph
beforeAll(async () => {
  graph = await openGraph({
    shop: {
      sdl: `type Query { products: [Product] cheapest: Product } type Mutation { reprice(upc: ID!): Product restock: Int }
        type Product @key(fields: "upc") { upc: ID! name: String price: Int weight: Int secret: String @inaccessible }`,
      resolvers: {
        Query: { products: () => products, cheapest: () => products[0] },
        Mutation: { reprice: (_: unknown, { upc }: { upc: string }) => byUpc(upc), restock: () => 1 },
        Product: { __resolveReference: ({ upc }: { upc: string }) => byUpc(upc) },
      },
    },
    stock: {
      sdl: `type Product @key(fields: "upc") { upc: ID! price: Int @external weight: Int @external
        inStock: Int! cost: Int @requires(fields: "price weight") }`,
      resolvers: {
        Product: {
          __resolveReference: (reference: object) => reference,
          inStock: ({ upc }: { upc: string }) => (upc === 'b' ? null : 7),
          cost: ({ price, weight }: { price: number; weight: number }) => price * weight,
        },
      },
    },
    reviews: {
      sdl: `type Query { reviews: [Review] latest: Review } type Review @key(fields: "id") { id: ID! body: String product: Product }
        type Product @key(fields: "upc") { upc: ID! reviews: [Review!] }`,
      resolvers: {
        Query: {
          reviews: () => [review('1', 'a'), review('2', 'a'), review('3', 'b')],
          latest: () => review('3', 'b'),
        },
        Product: {
          __resolveReference: (reference: object) => reference,
          reviews: ({ upc }: { upc: string }) => [review(`of-${upc}`, upc)],
        },
      },
    },
  })
})
beforeEach(() => {
  graph.instead.clear()
  graph.log.length = 0
})

const representationsOf = (subgraph: string) =>
  graph.asked.flatMap((asked) => (asked.subgraph === subgraph ? [asked.variables['representations']] : []))

describe('an entity that stands at several places', () => {
  test('is sent once and stands whole at each', async () => {
    const { data } = await graph.ask('{ reviews { id product { name } } }')
    expect(data).toEqual({
      reviews: [
        { id: '1', product: { name: 'Axe' } },
        { id: '2', product: { name: 'Axe' } },
        { id: '3', product: { name: 'Bow' } },
      ],
    })
    expect(representationsOf('shop')).toEqual([
      [
        { __typename: 'Product', upc: 'a' },
        { __typename: 'Product', upc: 'b' },
      ],
    ])
  })

  test('has its error at each', async () => {
    graph.instead.set('shop', () => ({
      data: { _entities: [null, { name: 'Bow' }] },
      errors: [{ message: 'no', path: ['_entities', 0, 'name'], extensions: { code: 'FORBIDDEN' } }],
    }))
    const { data, errors } = await graph.ask('{ reviews { product { name } } }')
    expect(data).toMatchObject({
      reviews: [{ product: { name: null } }, { product: { name: null } }, { product: { name: 'Bow' } }],
    })
    expect(errors).toEqual([
      { path: 'reviews.0.product.name', code: 'FORBIDDEN' },
      { path: 'reviews.1.product.name', code: 'FORBIDDEN' },
    ])
  })
})

describe('equal fetches of one query', () => {
  test('share one call and each other’s entities', async () => {
    const { data } = await graph.ask('{ reviews { product { name } } latest { product { name } } }')
    expect(data).toMatchObject({ latest: { product: { name: 'Bow' } } })
    expect(representationsOf('shop')).toHaveLength(1)
  })

  test('do not see each other’s aliases', async () => {
    const query = '{ reviews { product { x: name } } latest { product { x: price } } }'
    const { data } = await graph.ask(query)
    expect(data).toMatchObject({ reviews: [{ product: { x: 'Axe' } }, {}, {}], latest: { product: { x: 20 } } })
  })

  test('give what they share to later fetches that differ', async () => {
    const inner = (alias: string) => `{ product { reviews { product { ${alias} } } } }`
    const { data } = await graph.ask(`query Q { reviews ${inner('x: name')} latest ${inner('x: price')} }`)
    expect(data).toMatchObject({
      reviews: [{}, {}, { product: { reviews: [{ product: { x: 'Bow' } }] } }],
      latest: { product: { reviews: [{ product: { x: 20 } }] } },
    })
  })

  test('report an error of the call once for each place', async () => {
    graph.instead.set('shop', () => unavailable('shop'))
    const { errors } = await graph.ask('{ reviews { product { name } } latest { product { name } } }')
    expect(errors.map(({ path }) => path).sort()).toEqual(['latest.product.name', 'reviews.@.product.name'])
  })

  test('report an error of an entity only where it stands', async () => {
    graph.instead.set('shop', () => ({
      data: { _entities: [null, { name: 'Bow' }] },
      errors: [{ message: 'no', path: ['_entities', 0], extensions: { code: 'FORBIDDEN' } }],
    }))
    const { errors } = await graph.ask('{ reviews { product { name } } latest { product { name } } }')
    expect(errors.map(({ path }) => path)).toEqual(['reviews.0.product.name', 'reviews.1.product.name'])
  })
})

describe('a mutation', () => {
  const query = 'mutation { a: reprice(upc: "a") { inStock } b: reprice(upc: "a") { inStock } restock }'

  test('never shares what it fetched before', async () => {
    expect((await graph.ask(query)).data).toEqual({ a: { inStock: 7 }, b: { inStock: 7 }, restock: 1 })
    expect(representationsOf('stock')).toHaveLength(2)
  })

  test('asks in order', async () => {
    await graph.ask(query)
    const first = graph.asked.findIndex(({ subgraph }) => subgraph === 'stock')
    expect(graph.asked.slice(0, first).every(({ query: text }) => text.startsWith('mutation'))).toBe(true)
  })
})

test('@requires sends what it needs along', async () => {
  const { data } = await graph.ask('{ reviews { product { cost } } }')
  expect(data).toMatchObject({
    reviews: [{ product: { cost: 20 } }, { product: { cost: 20 } }, { product: { cost: 60 } }],
  })
  expect(representationsOf('stock')).toEqual([
    [
      { __typename: 'Product', upc: 'a', price: 10, weight: 2 },
      { __typename: 'Product', upc: 'b', price: 20, weight: 3 },
    ],
  ])
})

test('an entity whose required fields failed is not asked for', async () => {
  graph.instead.set('shop', () => ({ errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }], data: null }))
  const { data, errors } = await graph.ask('{ latest { id product { cost } } }')
  expect(data).toEqual({ latest: { id: '3', product: { cost: null } } })
  expect(errors).toEqual([{ path: 'latest.product.cost', code: 'FORBIDDEN' }])
  expect(representationsOf('stock')).toEqual([])
})

test('null that a subgraph must not give goes up to the next place that may be null, with its error', async () => {
  const { data, errors } = await graph.ask('{ products { upc inStock } }')
  expect(data).toEqual({ products: [{ upc: 'a', inStock: 7 }, null] })
  expect(errors).toEqual([{ path: 'products.1.inStock', code: 'INTERNAL_SERVER_ERROR' }])
})

test('a missing value that must be and that no subgraph explained is an internal error', async () => {
  graph.instead.set('stock', () => ({ data: { _entities: [{}, { inStock: 1 }] } }))
  const { data, errors } = await graph.ask('{ products { inStock } }')
  expect(data).toEqual({ products: [null, { inStock: 1 }] })
  expect(errors).toEqual([{ path: 'products.0.inStock', code: 'INTERNAL_SERVER_ERROR' }])
  expect(graph.log.map(({ event }) => event)).toEqual(['answer-incomplete'])
})

test('an error at no place of the operation stands at none, and accounts for what is missing', async () => {
  const error = { message: 'no', path: ['elsewhere'], extensions: { code: 'FORBIDDEN' } }
  graph.instead.set('shop', () => ({
    data: { products: [{ __typename: 'Product', upc: 'a' }] },
    errors: [error],
  }))
  graph.instead.set('stock', () => ({ data: { _entities: [{}] } }))
  expect(await graph.ask('{ products { inStock } }')).toEqual({
    data: { products: [null] },
    errors: [{ path: undefined, code: 'FORBIDDEN' }],
  })
})

test('an entity of a type that nobody knows is asked for nowhere', async () => {
  graph.instead.set('reviews', () => ({ data: { latest: { product: { __typename: 'Pamphlet', upc: 'a' } } } }))
  expect(await graph.ask('{ latest { product { name } } }')).toEqual({
    data: { latest: { product: null } },
    errors: [{ path: 'latest.product', code: 'INTERNAL_SERVER_ERROR' }],
  })
  expect(representationsOf('shop')).toEqual([])
})

test('entities that are too few fail the fetch, and nothing else', async () => {
  graph.instead.set('stock', () => ({ data: { _entities: [{ inStock: 1 }] } }))
  const { data, errors } = await graph.ask('{ products { name inStock } cheapest { name } }')
  expect(data).toEqual({ products: [null, null], cheapest: { name: 'Axe' } })
  expect(errors).toEqual([{ path: 'products.@.inStock', code: 'SUBGRAPH_UNAVAILABLE' }])
  expect(graph.log.map(({ event }) => event)).toEqual(['subgraph-breaks-contract'])
})

test('operations sent to subgraphs are named without the number of their place in the plan', async () => {
  await graph.ask('query Find { reviews { product { name } } }')
  expect(graph.asked.map(({ query }) => /^query \w+/.exec(query)?.[0])).toEqual([
    'query Find__reviews',
    'query Find__shop',
  ])
})

test('what only the gateway needs is named to nobody', async () => {
  graph.instead.set('shop', () => ({
    data: { _entities: [null] },
    errors: [{ message: 'no', path: ['_entities', 0, 'price'], extensions: { code: 'FORBIDDEN' } }],
  }))
  const { errors } = await graph.ask('{ latest { product { cost } } reviews { id } }')
  expect(errors[0]).toEqual({ path: 'latest.product.cost', code: 'FORBIDDEN' })
})

test('a bug while a plan runs refuses the request and says nothing of itself', async () => {
  graph.instead.set('shop', () => Promise.reject(new Error('secret')))
  const outcome = await graph.run('{ cheapest { name } }')
  expect(outcome).toMatchObject({
    kind: 'refused',
    status: 500,
    errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  })
  expect(JSON.stringify(outcome)).not.toContain('secret')
})

test('no answer of these tests had to be completed by graphql-js', () => {
  expect(graph.counters.bails).toBe(0)
})
