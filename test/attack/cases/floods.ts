import type { AttackCase } from '../support/attack-case.ts'
import { post } from '../support/requests.ts'

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ')

const onPerson = (selection: string): string => `{ person(id: "1") { ${selection} } }`

const overLimit = [400, 'OPERATION_LIMIT_EXCEEDED'] as const

const operation = (name: string, query: string, variables: Record<string, unknown> = {}): AttackCase => ({
  name,
  send: ({ url }) => post(url, { query, variables }),
  refused: overLimit,
})

/** Operations that are legal GraphQL and too much of it. */
export const floods: readonly AttackCase[] = [
  operation('aliases of one field', `{ ${times(2_000, (n) => `a${n}: ping`)} }`),
  operation('aliases deep inside', onPerson(times(1_000, (n) => `a${n}: name`))),
  operation(
    'aliases from a fragment spread many times',
    `{ person(id: "1") { ${times(30, (n) => `p${n}: friends { ...F }`)} } } fragment F on Person { ${times(30, (n) => `a${n}: name`)} }`,
  ),
  operation('tokens', `{ ${times(6_000, () => 'ping')} }`),
  operation('tokens in arguments', `{ person(id: "1", ${times(3_000, (n) => `x${n}: 1`)}) { id } }`),
  operation('tokens in a list', `{ person(id: [${times(6_000, () => '1')}]) { id } }`),
  operation('fields within one another', `{ person(id: "1") ${'{ friends '.repeat(40)} { id } ${'}'.repeat(40)} }`),
  operation(
    'fields within one another through fragments',
    `{ person(id: "1") { ...F0 } } ${times(40, (n) => `fragment F${n} on Person { friends { ...F${n + 1} } }`)} fragment F40 on Person { id }`,
  ),
  operation('brackets that a parser would drown in', `{ person(id: "1") ${'{ friends'.repeat(2_400)}`),
  operation('lists within one another', `{ person(id: ${'['.repeat(4_000)}1) { id } }`),
  operation('types within one another', `query($x: ${'['.repeat(4_000)}Int) { ping }`),
  operation('fragments', `{ person(id: "1") { ...F0 } } ${times(800, (n) => `fragment F${n} on Person { id }`)}`),
  operation(
    'fragments that double with each level',
    `{ person(id: "1") { ...F0 } } ${times(40, (n) => `fragment F${n} on Person { ...F${n + 1} ...F${n + 1} }`)} fragment F40 on Person { id }`,
  ),
  operation(
    'fragments that double through fields',
    `{ person(id: "1") { ...F0 } } ${times(25, (n) => `fragment F${n} on Person { a: friends { ...F${n + 1} } b: friends { ...F${n + 1} } }`)} fragment F25 on Person { id }`,
  ),
  operation(
    'fragments that nobody spreads',
    `{ ping } ${times(40, (n) => `fragment F${n} on Person { ...F${n + 1} ...F${n + 1} }`)} fragment F40 on Person { id }`,
  ),
  operation('directives at one place', `{ ping ${times(1_000, () => '@include(if: true)')} }`),
  operation('directives of no schema', `{ ping ${times(2_000, (n) => `@d${n}`)} }`),
  operation('directives on many fields', onPerson(times(150, () => 'id @skip(if: false)'))),
  operation(
    'conditions, each of which doubles the plans',
    `query(${times(20, (n) => `$v${n}: Boolean!`)}) { person(id: "1") { ${times(20, (n) => `... @include(if: $v${n}) { id score }`)} } }`,
    Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`v${n}`, n % 2 === 0])),
  ),
  operation('one field many times, which validation compares', onPerson(times(200, () => 'friends { id }'))),
  operation(
    'one field many times through fragments',
    `{ person(id: "1") { ${times(45, (n) => `...F${n}`)} } } ${times(45, (n) => `fragment F${n} on Person { friends { id name } }`)}`,
  ),
  operation('root fields', `{ ${times(60, (n) => `a${n}: ping`)} }`),
  operation(
    'operations in one document',
    times(200, (n) => `query Q${n} { ping }`),
  ),
  operation('a page of a billion', '{ people(first: 1000000000) { id } }'),
  operation('a page of a billion from a variable', 'query($n: Int) { people(first: $n) { id } }', { n: 1_000_000_000 }),
  operation('a page of a billion by default', 'query($n: Int = 1000000000) { people(first: $n) { id } }'),
  {
    name: 'variables within one another',
    send: ({ url }) => post(url, `{"query":"{ ping }","variables":{"x":${'['.repeat(900)}${']'.repeat(900)}}}`),
    refused: overLimit,
  },
  operation('variables without end', '{ ping }', { x: Array(30_000).fill(1) }),
  {
    name: 'pages of pages of pages',
    send: ({ url }) =>
      post(url, { query: '{ people(first: 500) { friends(first: 500) { friends(first: 500) { id } } } }' }),
    refused: [400, 'OPERATION_TOO_EXPENSIVE'],
  },
]
