import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import type { IncrementalPart } from '../../src/execution/outcome.ts'
import { type Graph, incrementalOf, openGraph, type Plain, singleOf, toPlain, unavailable } from './graph.ts'

const people = [
  { id: '1', name: 'An', pet: { __typename: 'Dog', id: 'd' } },
  { id: '2', name: 'Bo', pet: { __typename: 'Cat', id: 'c' } },
]

let graph: Graph
beforeAll(async () => {
  graph = await openGraph({
    people: {
      sdl: `type Query { me: Person people: [Person!] } interface Pet { id: ID! }
        type Dog implements Pet @key(fields: "id") { id: ID! } type Cat implements Pet { id: ID! }
        type Person @key(fields: "id") { id: ID! name: String pet: Pet must: Int! }`,
      resolvers: { Query: { me: () => people[0], people: () => people }, Person: { must: () => null } },
    },
    pay: {
      sdl: `type Person @key(fields: "id") { id: ID! salary: Int! bank: Bank } type Bank @key(fields: "id") { id: ID! }
        type Dog @key(fields: "id") { id: ID! price: Int }`,
      resolvers: {
        Person: {
          __resolveReference: (reference: object) => reference,
          salary: ({ id }: { id: string }) => Number(id) * 10,
          bank: () => ({ id: 'b' }),
        },
        Dog: { __resolveReference: (reference: object) => reference, price: () => 5 },
      },
    },
    banks: {
      sdl: 'type Bank @key(fields: "id") { id: ID! name: String }',
      resolvers: { Bank: { __resolveReference: (reference: object) => reference, name: () => 'ICBC' } },
    },
  })
})
beforeEach(() => {
  graph.instead.clear()
})

async function defer(query: string, variables: Record<string, unknown> = {}) {
  const { initial, pending, subsequent } = incrementalOf(await graph.run(query, { incremental: true, variables }))
  const parts: IncrementalPart[] = []
  for await (const part of subsequent) parts.push(part)
  return {
    initial: toPlain(initial),
    pending: pending.map(({ path, label }) => [path.join('.'), label]),
    later: parts.flatMap(({ items }) =>
      items.map(({ place, answer }) => [place.path.join('.'), place.label, toPlain(answer)]),
    ),
    parts,
  }
}

describe('@defer', () => {
  test('gives the first part without it, and then the rest under its label', async () => {
    const { initial, pending, later, parts } = await defer('{ me { name ... @defer(label: "pay") { salary } } }')
    expect(initial).toEqual({ data: { me: { name: 'An' } }, errors: [] })
    expect(pending).toEqual([['me', 'pay']])
    expect(later).toEqual([['me', 'pay', { data: { salary: 10 }, errors: [] }]])
    expect(parts.map(({ hasNext }) => hasNext)).toEqual([false])
  })

  test('brings one item for each element of a list', async () => {
    const { initial, later } = await defer('{ people { name ...P @defer } } fragment P on Person { salary }')
    expect(initial.data).toEqual({ people: [{ name: 'An' }, { name: 'Bo' }] })
    expect(later).toEqual([
      ['people.0', undefined, { data: { salary: 10 }, errors: [] }],
      ['people.1', undefined, { data: { salary: 20 }, errors: [] }],
    ])
  })

  test('inside another comes after it', async () => {
    const { pending, later, parts } = await defer(
      '{ me { name ... @defer(label: "outer") { salary bank { id ... @defer(label: "inner") { name } } } } }',
    )
    expect(pending).toEqual([['me', 'outer']])
    expect(later).toEqual([
      ['me', 'outer', { data: { salary: 10, bank: { id: 'b' } }, errors: [] }],
      ['me.bank', 'inner', { data: { name: 'ICBC' }, errors: [] }],
    ])
    expect(parts.map(({ pending: opened, hasNext }) => [opened.map(({ label }) => label), hasNext])).toEqual([
      [['inner'], true],
      [[], false],
    ])
  })

  test('under one type comes for objects of that type only', async () => {
    const { initial, later } = await defer('{ people { pet { id ... on Dog @defer { price } } } }')
    expect(initial.data).toEqual({ people: [{ pet: { id: 'd' } }, { pet: { id: 'c' } }] })
    expect(later).toEqual([['people.0.pet', undefined, { data: { price: 5 }, errors: [] }]])
  })

  test.each([
    [{ on: true }, 'incremental'],
    [{ on: false }, 'single'],
  ])('with a condition %j is %s', async (variables, kind) => {
    const outcome = await graph.run('query($on: Boolean!) { me { name ... @defer(if: $on) { salary } } }', {
      incremental: true,
      variables,
    })
    expect(outcome.kind).toBe(kind)
  })

  test('where nobody stands is a single answer', async () => {
    graph.instead.set('people', () => ({ data: { me: null } }))
    const outcome = await graph.run('{ me { name ... @defer { salary } } }', { incremental: true })
    expect(singleOf(outcome).data).toEqual({ me: null })
  })

  test('has no effect for clients that take one piece', async () => {
    const { data } = await graph.ask('{ me { name ... @defer { salary } } }')
    expect(data).toEqual({ me: { name: 'An', salary: 10 } })
  })

  test('that is skipped is not brought', async () => {
    const outcome = await graph.run(
      'query($no: Boolean!) { me { name ... @include(if: $no) { ... @defer { salary } } } }',
      {
        incremental: true,
        variables: { no: false },
      },
    )
    expect(singleOf(outcome).data).toEqual({ me: { name: 'An' } })
  })

  test('that is skipped opens no place while others come', async () => {
    const query = `query($no: Boolean!) { me { name ... @include(if: $no) { ... @defer { salary } }
      ... @defer(label: "bank") { bank { name } } } }`
    const { initial, pending, later, parts } = await defer(query, { no: false })
    expect(initial.data).toEqual({ me: { name: 'An' } })
    expect(pending).toEqual([['me', 'bank']])
    expect(later).toEqual([['me', 'bank', { data: { bank: { name: 'ICBC' } }, errors: [] }]])
    expect(parts.map(({ hasNext }) => hasNext)).toEqual([false])
  })

  test('inside another, in lists, comes for each element of that', async () => {
    const { later } = await defer('{ people { ... @defer { salary ... @defer { bank { name } } } } }')
    expect(later.map(([path, , answer]) => [path, (answer as Plain).data])).toEqual([
      ['people.0', { salary: 10 }],
      ['people.1', { salary: 20 }],
      ['people.0', { bank: { name: 'ICBC' } }],
      ['people.1', { bank: { name: 'ICBC' } }],
    ])
  })

  test('comes in one part with others that are ready when the client asks for more', async () => {
    const query = '{ me { name ... @defer { salary } } people { name ... @defer { salary } } }'
    const { subsequent } = incrementalOf(await graph.run(query, { incremental: true }))
    await sleep(20)
    const parts: IncrementalPart[] = []
    for await (const part of subsequent) parts.push(part)
    expect(parts.map(({ items }) => items.length)).toEqual([3])
  })

  test('is where two fragments of one name stand, each at its own place', async () => {
    const { later } = await defer(
      '{ me { name ...P } people { name ...P } } fragment P on Person { ... @defer(label: "p") { salary } }',
    )
    expect(later.map(([path]) => path).sort()).toEqual(['me', 'people.0', 'people.1'])
  })
})

describe('an error in a deferred part', () => {
  test('is told with that part, whose data is null where it must not be', async () => {
    graph.instead.set('pay', () => unavailable('pay'))
    const { initial, later } = await defer('{ me { name ... @defer { salary } } }')
    expect(initial).toEqual({ data: { me: { name: 'An' } }, errors: [] })
    expect(later).toEqual([
      ['me', undefined, { data: null, errors: [{ path: 'me.salary', code: 'SUBGRAPH_UNAVAILABLE' }] }],
    ])
  })

  test('that is a bug says nothing of itself', async () => {
    graph.instead.set('pay', () => Promise.reject(new Error('secret')))
    const { later, parts } = await defer('{ me { name ... @defer { salary } } }')
    expect(later).toEqual([['me', undefined, { data: null, errors: [{ path: 'me', code: 'INTERNAL_SERVER_ERROR' }] }]])
    expect(JSON.stringify(parts)).not.toContain('secret')
  })

  test('at the root that is a bug stands at no place', async () => {
    graph.instead.set('people', () => Promise.reject(new Error('secret')))
    const { later } = await defer('{ __typename ... @defer { me { name } } }')
    expect(later).toEqual([
      ['', undefined, { data: null, errors: [{ path: undefined, code: 'INTERNAL_SERVER_ERROR' }] }],
    ])
  })

  test('of another subgraph takes away the places inside what it nulled, at any depth', async () => {
    graph.instead.set('pay', () => unavailable('pay'))
    const query = `{ me { name ... @defer { bank { id } } }
      people { salary ... @defer { bank { id } } pet { id ... @defer { __typename } } } }`
    const outcome = incrementalOf(await graph.run(query, { incremental: true }))
    expect(outcome.initial.data).toEqual({ me: { name: 'An' }, people: null })
    expect(outcome.pending.map(({ path }) => path)).toEqual([['me']])
  })

  test('of the first part takes away the places inside what it nulled', async () => {
    const outcome = await graph.run('{ people { name must ... @defer { salary } } me { id ... @defer { salary } } }', {
      incremental: true,
    })
    const { initial, pending } = incrementalOf(outcome)
    expect(initial.data).toEqual({ people: null, me: { id: '1' } })
    expect(pending.map(({ path }) => path)).toEqual([['me']])
  })
})

test('what is deferred waits for all fetches that one of the plan was split into', async () => {
  const byReference = { __resolveReference: (reference: object) => reference }
  const { run } = await openGraph({
    prices: {
      sdl: 'type Query { book: Book } type Book @key(fields: "id") { id: ID! price(currency: String!): Int }',
      resolvers: { Query: { book: () => ({ id: '1' }) }, Book: { ...byReference, price: () => 1 } },
    },
    shops: {
      sdl: `type Book @key(fields: "id") { id: ID! price(currency: String!): Int @external
          dear: Boolean @requires(fields: "price(currency: \\"USD\\")")
          shop: Shop @requires(fields: "price(currency: \\"EUR\\")") }
        type Shop @key(fields: "id") { id: ID! }`,
      resolvers: { Book: { ...byReference, dear: () => false, shop: () => sleep(20, { id: 's' }) } },
    },
    towns: {
      sdl: 'type Shop @key(fields: "id") { id: ID! town: String }',
      resolvers: { Shop: { ...byReference, town: () => '武汉' } },
    },
  })
  const query = '{ book { dear shop { id ... @defer { town } } } }'
  const { subsequent } = incrementalOf(await run(query, { incremental: true }))
  const answers: Plain[] = []
  for await (const { items } of subsequent) answers.push(...items.map(({ answer }) => toPlain(answer)))
  expect(answers).toEqual([{ data: { town: '武汉' }, errors: [] }])
})
