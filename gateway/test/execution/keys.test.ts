import { beforeAll, expect, test } from '@jest/globals'
import { type Graph, openGraph } from './graph.ts'

type Reference = Readonly<Record<string, unknown>>

let graph: Graph
beforeAll(async () => {
  graph = await openGraph({
    shelf: {
      sdl: `scalar Json type Query { tools: [Tool] maps: [Map] } type Tool @key(fields: "constructor") { constructor: ID }
        type Map @key(fields: "place") { place: Json }`,
      resolvers: {
        Query: {
          tools: () => [{ constructor: 'x' }, { constructor: 'y' }, { constructor: 'x' }],
          maps: () => [{ place: { x: 1 } }, { place: { x: 2 } }, { place: { x: 1 } }],
        },
      },
    },
    names: {
      sdl: `scalar Json type Tool @key(fields: "constructor") { constructor: ID name: String }
        type Map @key(fields: "place") { place: Json name: String }`,
      resolvers: {
        Tool: { __resolveReference: (tool: Reference) => ({ name: `tool ${String(tool['constructor'])}` }) },
        Map: { __resolveReference: ({ place }: Reference) => ({ name: JSON.stringify(place) }) },
      },
    },
  })
})

const sent = () => graph.asked.flatMap(({ variables }) => variables['representations'] ?? [])

test('a key may have a name that every JavaScript object has', async () => {
  const { data } = await graph.ask('{ tools { name } }')
  expect(data).toEqual({ tools: [{ name: 'tool x' }, { name: 'tool y' }, { name: 'tool x' }] })
  expect(sent()).toEqual([
    { __typename: 'Tool', constructor: 'x' },
    { __typename: 'Tool', constructor: 'y' },
  ])
})

test('an entity that lacks such a key is not asked for', async () => {
  graph.instead.set('shelf', () => ({ data: { tools: [{ __typename: 'Tool' }] } }))
  const { data } = await graph.ask('{ tools { name } }')
  graph.instead.clear()
  expect(data).toEqual({ tools: [{ name: null }] })
  expect(sent()).toEqual([])
})

test('keys that are objects are told apart by what they hold', async () => {
  const { data } = await graph.ask('{ maps { name } }')
  expect(data).toEqual({ maps: [{ name: '{"x":1}' }, { name: '{"x":2}' }, { name: '{"x":1}' }] })
  expect(sent()).toEqual([
    { __typename: 'Map', place: { x: 1 } },
    { __typename: 'Map', place: { x: 2 } },
  ])
})
