import { beforeAll, describe, expect, test } from '@jest/globals'
import { type Graph, openGraph } from './graph.ts'

let graph: Graph
beforeAll(async () => {
  graph = await openGraph({
    media: {
      sdl: `type Query { all: [Media] found: Found } interface Titled { title: String } interface Printed { pages: Int }
        interface Media implements Titled @key(fields: "id") { id: ID! title: String } union Found = Book | Shop type Shop { id: ID! }
        type Book implements Media & Titled & Printed @key(fields: "id") { id: ID! title: String pages: Int }
        type Film implements Media & Titled @key(fields: "id") { id: ID! title: String minutes: Int }`,
      resolvers: {
        Query: {
          all: () => [
            { __typename: 'Book', id: '1', title: 'Dune', pages: 600 },
            { __typename: 'Film', id: '2', title: 'Alien', minutes: 117 },
          ],
        },
        Media: {
          __resolveReference: ({ id }: { id: string }) =>
            id === '1'
              ? { __typename: 'Book', id, title: 'Dune', pages: 600 }
              : { __typename: 'Film', id, title: 'Alien', minutes: 117 },
        },
      },
    },
    reviews: {
      sdl: `type Query { rated: [Media] } type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int }`,
      resolvers: {
        Query: {
          rated: () => [
            { id: '1', stars: 5 },
            { id: '2', stars: 3 },
          ],
        },
        Media: { __resolveReference: ({ id }: { id: string }) => ({ id, stars: id === '1' ? 5 : 3 }) },
      },
    },
  })
})

describe('an interface object', () => {
  test('adds fields to every implementation, whose types stay', async () => {
    const { data } = await graph.ask('{ all { __typename id stars ... on Book { pages } } }')
    expect(data).toEqual({
      all: [
        { __typename: 'Book', id: '1', stars: 5, pages: 600 },
        { __typename: 'Film', id: '2', stars: 3 },
      ],
    })
    expect(graph.asked[1]?.variables['representations']).toEqual([
      { __typename: 'Media', id: '1' },
      { __typename: 'Media', id: '2' },
    ])
  })

  test('that fails has its errors where the objects have its fields, and not where a fragment selects them of others', async () => {
    const errors = [0, 1].flatMap((index) =>
      ['stars', 's'].map((name) => ({ message: 'no', path: ['_entities', index, name] })),
    )
    graph.instead.set('reviews', () => ({
      data: {
        _entities: [
          { stars: null, s: null },
          { stars: null, s: null },
        ],
      },
      errors,
    }))
    const answer = await graph.ask('{ all { stars ... on Book { s: stars } } }')
    graph.instead.clear()
    expect(answer.data).toEqual({ all: [{ stars: null, s: null }, { stars: null }] })
    expect(answer.errors.map(({ path }) => path)).toEqual(['all.0.stars', 'all.0.s', 'all.1.stars'])
  })

  test('answers alone what needs no type', async () => {
    const { data } = await graph.ask('{ rated { id stars } }')
    expect(data).toEqual({
      rated: [
        { id: '1', stars: 5 },
        { id: '2', stars: 3 },
      ],
    })
    expect(graph.asked).toHaveLength(1)
  })

  test('finds the real types where they are asked for', async () => {
    const { data } = await graph.ask('{ rated { __typename stars title ... on Film { minutes } } }')
    expect(data).toEqual({
      rated: [
        { __typename: 'Book', stars: 5, title: 'Dune' },
        { __typename: 'Film', stars: 3, title: 'Alien', minutes: 117 },
      ],
    })
  })
})

describe('a fragment below an interface object on what its subgraph does not know', () => {
  const ask = async (selections: string, variables?: Readonly<Record<string, unknown>>) => {
    const head = variables ? 'query ($on: Boolean!)' : 'query'
    return (await graph.ask(`${head} { rated { ${selections} } } fragment Paper on Printed { pages }`, variables)).data
  }

  test.each([
    ['another interface', '... on Printed { pages }'],
    ['a union', '... on Found { __typename ... on Book { pages } ... on Shop { id } }'],
    ['an interface inside an object type', '... on Book { ... on Printed { pages } }'],
  ])('finds its fields: %s', async (_what, selections) => {
    expect(await ask(`stars ${selections} ...Paper`)).toMatchObject({ rated: [{ stars: 5, pages: 600 }, { stars: 3 }] })
  })

  test('can be all that is selected, a fragment of the operation or one under a condition', async () => {
    expect(await ask('...Paper')).toEqual({ rated: [{ pages: 600 }, {}] })
    expect(await ask('...Paper @include(if: $on)', { on: true })).toEqual({ rated: [{ pages: 600 }, {}] })
    expect(await ask('...Paper @include(if: $on)', { on: false })).toEqual({ rated: [{}, {}] })
  })

  test('never applies where no type has both', async () => {
    expect(await ask('stars ... on Printed { ... on Found { ... on Shop { id } } } ...Paper')).toMatchObject({
      rated: [{ stars: 5 }, { stars: 3 }],
    })
  })

  test('on a wider interface applies always', async () => {
    expect(await ask('... on Titled { title } ...Paper')).toMatchObject({
      rated: [{ title: 'Dune' }, { title: 'Alien' }],
    })
  })
})

test('what the planner finds no way to is refused: fields of one interface object behind another of its subgraph', async () => {
  const { run } = await openGraph({
    types: {
      sdl: `type Query { items: [Item] } interface Sold @key(fields: "id") { id: ID! } interface Made @key(fields: "id") { id: ID! }
        type Item implements Sold & Made @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { items: () => [] } },
    },
    facts: {
      sdl: `type Query { sold: Sold } type Mutation { sell: Sold } type Made @interfaceObject @key(fields: "id") { id: ID! }
        type Sold @interfaceObject @key(fields: "id") { id: ID! price: Int twin: Made! }`,
      resolvers: {},
    },
  })
  expect(await run('{ items { twin { ... on Item { price } } } }')).toMatchObject({
    kind: 'refused',
    status: 400,
    errors: [{ extensions: { code: 'OPERATION_NOT_SUPPORTED' }, message: expect.stringContaining('规划') as unknown }],
  })
})
