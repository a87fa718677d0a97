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
