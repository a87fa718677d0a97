import { beforeAll, describe, expect, test } from '@jest/globals'
import { type Graph, incrementalOf, openGraph, toPlain, unavailable } from './graph.ts'

type Reference = Readonly<Record<string, unknown>>

const self = (reference: Reference) => reference

describe('fields required with arguments', () => {
  let graph: Graph
  beforeAll(async () => {
    graph = await openGraph({
      shop: {
        sdl: `type Query { products: [Product] } type Product @key(fields: "upc") { upc: ID! price(currency: String!): String }`,
        resolvers: {
          Query: { products: () => [{ upc: 'a' }] },
          Product: {
            __resolveReference: self,
            price: ({ upc }: Reference, { currency }: { currency: string }) => `${String(upc)} in ${currency}`,
          },
        },
      },
      shipping: {
        sdl: `type Product @key(fields: "upc") { upc: ID! price(currency: String!): String @external
          inland: String @requires(fields: "price(currency: \\"CNY\\")")
          abroad: String @requires(fields: "price(currency: \\"USD\\")") }`,
        resolvers: {
          Product: {
            __resolveReference: self,
            inland: ({ price }: Reference) => `sent for ${String(price)}`,
            abroad: ({ price }: Reference) => `shipped for ${String(price)}`,
          },
        },
      },
    })
  })

  test('do not take the client’s value, nor the client theirs', async () => {
    expect((await graph.ask('{ products { price(currency: "EUR") inland } }')).data).toEqual({
      products: [{ price: 'a in EUR', inland: 'sent for a in CNY' }],
    })
  })

  test('have the value of their own argument, whoever else requires them', async () => {
    expect((await graph.ask('{ products { inland abroad } }')).data).toEqual({
      products: [{ inland: 'sent for a in CNY', abroad: 'shipped for a in USD' }],
    })
  })
})

test('the subgraph that requires something gets a key it resolves, in whatever order keys are declared', async () => {
  const graph = await openGraph({
    names: {
      sdl: `type Product @key(fields: "id") @key(fields: "code", resolvable: false) { id: ID! code: ID! name: String }`,
      resolvers: {
        Product: { __resolveReference: ({ id }: Reference) => ({ id, code: 'c', name: `name of ${String(id)}` }) },
      },
    },
    shop: {
      sdl: `type Query { product: Product } type Product @key(fields: "code", resolvable: false) @key(fields: "id part") @key(fields: "id", resolvable: false) {
        id: ID! code: ID! part: Int! name: String @external label: String @requires(fields: "name") }`,
      resolvers: {
        Query: { product: () => ({ id: '1', code: 'c', part: 2 }) },
        Product: {
          __resolveReference: self,
          label: ({ name, part }: Reference) => `${String(name)}, part ${String(part)}`,
        },
      },
    },
  })
  expect((await graph.ask('{ product { label } }')).data).toEqual({ product: { label: 'name of 1, part 2' } })
})

test('an interface object that nobody can resolve refuses what it cannot answer, and answers the rest', async () => {
  const graph = await openGraph({
    nodes: {
      sdl: `type Query { node: Node } interface Node @key(fields: "id") { id: ID! label: String } type Item @interfaceObject @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: { Query: { node: () => null } },
    },
    items: {
      sdl: `type Query { item: Item bare: Node } interface Item @key(fields: "id") { id: ID! title: String }
        type Node @interfaceObject @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: { Query: { item: () => null, bare: () => ({ id: 'n' }) } },
    },
  })
  expect((await graph.ask('{ bare { id } }')).data).toEqual({ bare: { id: 'n' } })
  expect(await graph.run('{ bare { label } }')).toMatchObject({
    kind: 'refused',
    errors: [{ extensions: { code: 'OPERATION_NOT_SUPPORTED' } }],
  })
})

describe('a requirement of a requirement', () => {
  const people = {
    sdl: `type Person @key(fields: "id") { id: ID! name: String @shareable greeting: String @requires(fields: "title") title: String @external }`,
    resolvers: {
      Person: {
        __resolveReference: (reference: Reference) => ({ name: 'Li', ...reference }),
        greeting: ({ title }: Reference) => `Hello, ${String(title)}`,
      },
    },
  }
  const titles = (further: string) => ({
    sdl: `type Query { people: [Person] best: Post } type Person @key(fields: "id") { id: ID! name: String @external title: String @requires(fields: "name") }
      ${further}`,
    resolvers: {
      Query: { people: () => [{ id: '1' }], best: () => null },
      Person: { __resolveReference: self, title: ({ name }: Reference) => `Dr ${String(name)}` },
    },
  })
  const greeting = { people: [{ greeting: 'Hello, Dr Li' }] }

  test('is fetched where it is at home, and not where it is only external', async () => {
    const graph = await openGraph({ people, titles: titles('type Post { at: Person }') })
    expect((await graph.ask('{ people { greeting } }')).data).toEqual(greeting)
  })

  test('is not taken from objects of a subgraph that provides it on others', async () => {
    const graph = await openGraph({ people, titles: titles('type Post { at: Person @provides(fields: "name") }') })
    expect((await graph.ask('{ people { greeting } }')).data).toEqual(greeting)
  })
})

describe('a field under a condition', () => {
  let graph: Graph
  beforeAll(async () => {
    graph = await openGraph({
      shop: {
        sdl: `type Query { products: [Product] } type Product @key(fields: "upc") { upc: ID! price: Int owner: Owner! }
          type Owner @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: { products: () => [{ upc: 'a', price: 3 }] },
          Product: { __resolveReference: self, price: () => 3, owner: () => ({ id: 'o' }) },
        },
      },
      stock: {
        sdl: `type Product @key(fields: "upc") { upc: ID! price: Int @external weight: Int cost: Int @requires(fields: "price") }
          type Owner @key(fields: "id") { id: ID! name: String }`,
        resolvers: {
          Product: { __resolveReference: self, weight: () => 2, cost: ({ price }: { price: number }) => price * 10 },
          Owner: { __resolveReference: self, name: () => 'Wang' },
        },
      },
    })
  })

  test.each([
    ['the field', 'cost @include(if: $on)'],
    ['a fragment', '... @include(if: $on) { cost }'],
  ])('on %s takes what it requires along, and nothing else', async (_where, cost) => {
    const query = `query ($on: Boolean!) { products { weight ${cost} } }`
    expect((await graph.ask(query, { on: false })).data).toEqual({ products: [{ weight: 2 }] })
    expect((await graph.ask(query, { on: true })).data).toEqual({ products: [{ weight: 2, cost: 30 }] })
  })

  test('that never holds is not planned', async () => {
    const query = '{ products { weight ... @include(if: false) { cost } price @skip(if: true) } }'
    expect((await graph.ask(query)).data).toEqual({ products: [{ weight: 2 }] })
    expect(graph.asked.map(({ query: text }) => text).join()).not.toMatch(/price|cost/)
  })

  test('stands empty where everything in it is under a condition that does not hold', async () => {
    const query = `query ($a: Boolean!, $b: Boolean!) { products { owner @include(if: $a) { name @include(if: $b) } } }`
    expect((await graph.ask(query, { a: true, b: false })).data).toEqual({ products: [{ owner: {} }] })
    expect((await graph.ask(query, { a: true, b: true })).data).toEqual({ products: [{ owner: { name: 'Wang' } }] })
    expect((await graph.ask(query, { a: false, b: true })).data).toEqual({ products: [{}] })
  })

  test('has no error of its own while it does not hold', async () => {
    graph.instead.set('shop', () => ({ data: { products: [{ __typename: 'Product', upc: 'a' }] } }))
    const { data } = await graph.ask('query ($on: Boolean!) { products { weight price @include(if: $on) } }', {
      on: false,
    })
    graph.instead.clear()
    expect(data).toEqual({ products: [{ weight: 2 }] })
  })
})

describe('a requirement of a requirement that its subgraph is asked on the way', () => {
  const names = {
    sdl: `type Person @key(fields: "id") { id: ID! name: String }`,
    resolvers: { Person: { __resolveReference: ({ id }: Reference) => ({ id, name: `name ${String(id)}` }) } },
  }
  const titles = {
    sdl: `type Person @key(fields: "badge") @key(fields: "id") { badge: ID! id: ID! name: String @external
      title: String @requires(fields: "name") }`,
    resolvers: {
      Person: {
        __resolveReference: (reference: Reference) => ({ id: reference['badge'], ...reference }),
        title: ({ name }: Reference) => `Dr ${String(name)}`,
      },
    },
  }
  const greetings = {
    sdl: `type Person @key(fields: "id") { id: ID! title: String @external greeting: String @requires(fields: "title") }`,
    resolvers: {
      Person: { __resolveReference: self, greeting: ({ title }: Reference) => `Hello, ${String(title)}` },
    },
  }
  const desk = {
    sdl: `type Query { people: [Person] } type Person @key(fields: "badge", resolvable: false) { badge: ID! }`,
    resolvers: { Query: { people: () => [{ badge: '1' }] } },
  }

  test.each([
    ['{ people { greeting } }', { greeting: 'Hello, Dr name 1' }],
    ['{ people { title greeting } }', { title: 'Dr name 1', greeting: 'Hello, Dr name 1' }],
  ])('is asked when what it requires is there: %s', async (query, person) => {
    const graph = await openGraph({ names, titles, greetings, desk })
    expect(await graph.ask(query)).toEqual({ data: { people: [person] }, errors: [] })
  })

  test('is sent what it requires in a fragment too, and is not asked without that', async () => {
    const sdl = titles.sdl.replace('"name"', '"... { name }"')
    const graph = await openGraph({ names, titles: { ...titles, sdl }, greetings, desk })
    const query = '{ people { greeting } }'
    expect(await graph.ask(query)).toEqual({ data: { people: [{ greeting: 'Hello, Dr name 1' }] }, errors: [] })
    graph.instead.set('names', () => unavailable('names'))
    expect(await graph.ask(query)).toEqual({
      data: { people: [{ greeting: null }] },
      errors: [{ path: 'people.@.greeting', code: 'SUBGRAPH_UNAVAILABLE' }],
    })
  })

  test('is asked there also below a condition, and not at all without it', async () => {
    const graph = await openGraph({ names, titles, greetings, desk })
    const query = 'query Q($g: Boolean!) { people { badge ... @include(if: $g) { greeting } } }'
    expect((await graph.ask(query, { g: true })).data).toEqual({
      people: [{ badge: '1', greeting: 'Hello, Dr name 1' }],
    })
    expect((await graph.ask(query, { g: false })).data).toEqual({ people: [{ badge: '1' }] })
    expect(graph.asked.map(({ subgraph }) => subgraph)).toEqual(['desk'])
  })

  test('is asked in the part of an answer that it is deferred to', async () => {
    const graph = await openGraph({ names, titles, greetings, desk })
    const outcome = incrementalOf(
      await graph.run('{ people { badge ... @defer { greeting } } }', { incremental: true }),
    )
    expect(toPlain(outcome.initial).data).toEqual({ people: [{ badge: '1' }] })
    const later: unknown[] = []
    for await (const { items } of outcome.subsequent) later.push(...items.map(({ answer }) => answer.data))
    expect(later).toEqual([{ greeting: 'Hello, Dr name 1' }])
  })
})

test('mutations stand in the order of the document, in fragments and between them', async () => {
  const called: string[] = []
  const call = (name: string) => () => called.push(name)
  const graph = await openGraph({
    a: {
      sdl: 'type Query { a: Int } type Mutation { first: Int third: Int }',
      resolvers: { Mutation: { first: call('first'), third: call('third') } },
    },
    b: {
      sdl: 'type Query { b: Int } type Mutation { second: Int }',
      resolvers: { Mutation: { second: call('second') } },
    },
  })
  await graph.ask('mutation { ... { first } second ... { third } }')
  expect(called).toEqual(['first', 'second', 'third'])
})
