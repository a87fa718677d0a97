import { beforeAll, expect, test } from '@jest/globals'
import { type Graph, openGraph } from './graph.ts'

type Reference = Readonly<Record<string, unknown>>

let graph: Graph
beforeAll(async () => {
  const things = [{ __typename: 'Tool', rank: 1 }, { __typename: 'Book', rank: 'first' }, null]
  graph = await openGraph({
    boxes: {
      sdl: `type Query { box: Box boxes: [Box] again: Query agains: [Query] }
        type Box @key(fields: "id") { id: ID! slots: [Slot] @shareable } type Slot { width: Int }`,
      resolvers: {
        Query: {
          box: () => ({ id: '1', slots: [{ width: 1 }, null] }),
          boxes: () => [{ id: '1' }, { id: '2' }],
          again: () => null,
          agains: () => [{}, {}],
        },
      },
    },
    contents: {
      sdl: `type Query { count: Int } type Box @key(fields: "id") { id: ID! slots: [Slot] @shareable things: [Thing] }
        type Slot { height: Int } union Thing = Tool | Book type Tool { rank: Int } type Book { rank: String }`,
      resolvers: {
        Query: { count: () => 2 },
        Box: {
          __resolveReference: (reference: Reference) => reference,
          slots: () => [{ height: 4 }, { height: 5 }],
          things: () => things,
        },
      },
    },
  })
})

test('elements of one list come together, also where the first of two subgraphs has none', async () => {
  const { data } = await graph.ask('{ box { slots { width height } } }')
  expect(data).toEqual({
    box: {
      slots: [
        { width: 1, height: 4 },
        { width: null, height: 5 },
      ],
    },
  })
})

test('the root of the graph may stand in an answer, once or in a list, and is null where it is null', async () => {
  const { data, errors } = await graph.ask('{ agains { count box { id } } again { count } }')
  expect(errors).toEqual([])
  expect(data).toEqual({
    agains: [
      { count: 2, box: { id: '1' } },
      { count: 2, box: { id: '1' } },
    ],
    again: null,
  })
})

test('nobody is asked for the root where there is none', async () => {
  expect((await graph.ask('{ again { count } }')).data).toEqual({ again: null })
  expect(graph.asked.map(({ subgraph }) => subgraph)).toEqual(['boxes'])
})

test('fields of one name and of two types stand under that name at every place of their object', async () => {
  const things = '{ things { ... on Tool { rank } ... on Book { rank } } }'
  const { data, errors } = await graph.ask(`{ box ${things} boxes ${things} }`)
  const box = { things: [{ rank: 1 }, { rank: 'first' }, null] }
  expect(errors).toEqual([])
  expect(data).toEqual({ box, boxes: [box, box] })
})
