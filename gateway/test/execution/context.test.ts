import { beforeAll, expect, test } from '@jest/globals'
import { type Graph, openGraph } from './graph.ts'

let graph: Graph
beforeAll(async () => {
  graph = await openGraph({
    people: {
      sdl: `type Query { people: [Person] } type Person @key(fields: "id") @context(name: "person") { id: ID! currency: String accounts: [Account] }
        type Account @key(fields: "id") { id: ID! balance(currency: String @fromContext(field: "$person { currency }")): String }`,
      resolvers: {
        Query: {
          people: () => [
            { id: '1', currency: 'CNY', accounts: [{ id: 'x' }, { id: 'y' }] },
            { id: '2', currency: 'USD', accounts: [{ id: 'x' }] },
            { id: '3', currency: 'CNY', accounts: [{ id: 'x' }] },
          ],
        },
        Account: {
          __resolveReference: (reference: object) => reference,
          balance: ({ id }: { id: string }, { currency }: { currency?: string }) => `${id} in ${String(currency)}`,
        },
      },
    },
    other: {
      sdl: `type Account @key(fields: "id") { id: ID! label: String }`,
      resolvers: {
        Account: { __resolveReference: (reference: object) => reference, label: ({ id }: { id: string }) => `(${id})` },
      },
    },
  })
})

test('an argument from around an entity differs from place to place, also for one entity', async () => {
  const { data, errors } = await graph.ask('{ people { id accounts { balance label } } }')
  expect(errors).toEqual([])
  expect(data).toEqual({
    people: [
      {
        id: '1',
        accounts: [
          { balance: 'x in CNY', label: '(x)' },
          { balance: 'y in CNY', label: '(y)' },
        ],
      },
      { id: '2', accounts: [{ balance: 'x in USD', label: '(x)' }] },
      { id: '3', accounts: [{ balance: 'x in CNY', label: '(x)' }] },
    ],
  })
})

test('entities in equal surroundings are fetched in one call', async () => {
  await graph.ask('{ people { accounts { balance } } }')
  expect(
    graph.asked
      .slice(1)
      .map(({ variables }) => [
        Object.values(variables).filter((value) => typeof value === 'string'),
        variables['representations'],
      ]),
  ).toEqual([
    [
      ['CNY'],
      [
        { __typename: 'Account', id: 'x' },
        { __typename: 'Account', id: 'y' },
      ],
    ],
    [['USD'], [{ __typename: 'Account', id: 'x' }]],
  ])
})

test('the argument comes from whichever type is around, and is null where nothing is there', async () => {
  const owners = [
    { __typename: 'Person', settings: { currency: 'CNY' }, accounts: [{ id: 'x' }, null] },
    { __typename: 'Person', settings: null, accounts: [{ id: 'y' }] },
    { __typename: 'Person', settings: null, accounts: null },
    { __typename: 'Firm', currency: 'EUR', accounts: [{ id: 'z' }] },
  ]
  const { ask } = await openGraph({
    owners: {
      sdl: `type Query { owners: [Owner] } interface Owner @context(name: "owner") { accounts: [Account] } type Settings { currency: String }
        type Person implements Owner { settings: Settings accounts: [Account] }
        type Firm implements Owner { currency: String accounts: [Account] }
        type Account @key(fields: "id") { id: ID! balance(currency: String
          @fromContext(field: "$owner ... on Person { settings { currency } } ... on Firm { currency }")): String }`,
      resolvers: {
        Query: { owners: () => owners },
        Account: {
          __resolveReference: (reference: object) => reference,
          balance: ({ id }: { id: string }, { currency = null }: { currency?: string | null }) =>
            `${id} in ${String(currency)}`,
        },
      },
    },
  })
  const { data, errors } = await ask('{ owners { accounts { balance } } }')
  expect(errors).toEqual([])
  expect(data).toEqual({
    owners: [
      { accounts: [{ balance: 'x in CNY' }, null] },
      { accounts: [{ balance: 'y in null' }] },
      { accounts: null },
      { accounts: [{ balance: 'z in EUR' }] },
    ],
  })
})
