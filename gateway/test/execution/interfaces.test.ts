import { beforeAll, describe, expect, test } from '@jest/globals'
import { type Graph, openGraph } from './graph.ts'

let graph: Graph
beforeAll(async () => {
  graph = await openGraph({
    media: {
      sdl: `type Query { all: [Media] } interface Media @key(fields: "id") { id: ID! title: String }
        type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`,
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
