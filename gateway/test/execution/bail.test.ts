import { expect, test } from '@jest/globals'
import { incrementalOf, openGraph, toPlain, singleOf } from './graph.ts'

const unwritable = {
  toJSON: () => {
    throw new Error('no text for this')
  },
}

/** Only a subgraph in this process can answer what JSON cannot hold: here a getter that fails the first time. */
function stumblingThing(name: string | null, id?: string) {
  let looked = 0
  return {
    get name() {
      if (looked++ === 0) throw new Error('not yet')
      return name
    },
    __typename: 'Thing',
    ...(id === undefined ? {} : { id }),
  }
}

const open = () =>
  openGraph({
    things: {
      sdl: 'scalar Json type Query { thing: Thing things: [Any] a: Int } union Any = Thing type Thing @key(fields: "id") { id: ID! odd: Json name: String! }',
      resolvers: {},
    },
    other: {
      sdl: 'type Thing @key(fields: "id") { id: ID! more: String }',
      resolvers: { Thing: { __resolveReference: (reference: object) => reference, more: () => 'more' } },
    },
  })

test('a projection that stumbles is completed by graphql-js, counted and logged', async () => {
  const graph = await open()
  const odd = stumblingThing('x')
  graph.instead.set('things', () => ({ data: { thing: odd, things: [odd], a: 1 } }))
  const { data, errors } = await graph.ask(
    '{ __typename a n: __typename thing { name } things { ... on Thing { name } } }',
  )
  expect({ data, errors }).toEqual({
    data: { __typename: 'Query', a: 1, n: 'Query', thing: { name: 'x' }, things: [{ name: 'x' }] },
    errors: [],
  })
  expect(graph.counters.bails).toBe(1)
  expect(graph.log.map(({ event }) => event)).toContain('projection-failed')
})

test('with introspection in it the request is refused, because callers see different schemas', async () => {
  const graph = await open()
  graph.instead.set('things', () => ({ data: { thing: stumblingThing('x') } }))
  expect(await graph.run('{ __schema { queryType { name } } thing { name } }')).toMatchObject({
    kind: 'refused',
    status: 500,
  })
  expect(graph.counters.bails).toBe(1)
})

test('what graphql-js cannot write either refuses the request', async () => {
  const graph = await open()
  graph.instead.set('things', () => ({ data: { thing: { odd: unwritable, name: 'x' } } }))
  expect(await graph.run('{ thing { odd } }')).toMatchObject({ kind: 'refused', status: 500 })
})

test('its problems are told like any other', async () => {
  const graph = await open()
  const odd = stumblingThing(null)
  graph.instead.set('things', () => ({ data: { thing: odd } }))
  expect(await graph.ask('{ thing { name } }')).toEqual({
    data: { thing: null },
    errors: [{ path: 'thing.name', code: 'INTERNAL_SERVER_ERROR' }],
  })
})

test('the first part of a deferred answer leaves to later parts what is theirs', async () => {
  const graph = await open()
  const odd = stumblingThing('x', '1')
  graph.instead.set('things', () => ({ data: { thing: odd } }))
  const outcome = incrementalOf(
    await graph.run('{ thing { ... { name } ...F @defer } } fragment F on Thing { more }', { incremental: true }),
  )
  expect(toPlain(outcome.initial)).toEqual({ data: { thing: { name: 'x' } }, errors: [] })
  for await (const { items } of outcome.subsequent)
    expect(items.map(({ answer }) => answer.data)).toEqual([{ more: 'more' }])
})

test('nothing of it happens to an ordinary answer', async () => {
  const graph = await open()
  graph.instead.set('things', () => ({ data: { thing: { name: 'x', odd: [1] } } }))
  expect(singleOf(await graph.run('{ thing { name odd } }')).dataText).toBe('{"thing":{"name":"x","odd":[1]}}')
  expect(graph.counters.bails).toBe(0)
})
