import { describe, expect, test } from '@jest/globals'
import { buildSchema } from 'graphql'
import { indexCosts } from '../../src/limits/cost-index.ts'
import { createOperationGuard, type DemandLimits } from '../../src/limits/create-operation-guard.ts'
import { defaultOperationLimits, type OperationLimits } from '../../src/limits/operation-limits.ts'
import { createOperationReader } from '../../src/operations/read-operation.ts'
import { type Log, type LogEntry, silentLog } from '../../src/observability/log.ts'

const schema = {
  apiSchema: buildSchema(`
    type Query { a: A people(first: Int = 7, after: String): People! list(limit: Int): [A!] names: [String!]! heavy: A find(q: String): A search(page: Page, filter: Filter): People! tune(page: Page): A }
    input Page { first: Int = 3 inner: Page tags: [String!] }
    input Filter { text: String }
    type Mutation { write(text: String): A }
    type A { a: A b: String people(first: Int): People! }
    type People { nodes: [A!]! edges: [Edge!]! totalCount: Int }
    type Edge { node: A }`),
  costs: indexCosts({
    weights: [
      ['Query.heavy', 100],
      ['Query.find(q:)', 5],
    ],
    listSizes: [
      [
        'A.people',
        { assumedSize: 4, slicingArguments: ['first'], sizedFields: ['nodes'], requireOneSlicingArgument: true },
      ],
    ],
  }),
}

interface Given {
  readonly limits?: Partial<OperationLimits>
  readonly demand?: Partial<DemandLimits>
  readonly variables?: Record<string, unknown>
  readonly operationName?: string
  readonly log?: Log
}

/** What is refused, as `limit max value`; null: nothing. */
function refusal(
  query: string,
  { limits, demand, variables = {}, operationName, log = silentLog }: Given = {},
): string | null {
  const options = {
    limits: { ...defaultOperationLimits, ...limits },
    demand: { mode: 'off', maxCost: 1, listSize: 10, ...demand },
    log,
  } as const
  const read = createOperationReader({
    schema: schema.apiSchema,
    guard: createOperationGuard(options, schema),
    cacheSize: 10,
  })
  const answer = read({ query, variables, ...(operationName === undefined ? {} : { operationName }) })
  const { code, limit, max, value } = ('errors' in answer && answer.errors[0]?.extensions) || {}
  if (code === undefined) return null
  return [limit ?? code, max, value]
    .filter((part) => part !== undefined)
    .map(String)
    .join(' ')
}

const costOf = (query: string, given: Given = {}): number => {
  const said = refusal(query, { ...given, demand: { mode: 'enforce', maxCost: -1, ...given.demand } })
  return Number(/^OPERATION_TOO_EXPENSIVE -1 (\d+)$/.exec(said ?? '')?.[1])
}

describe('an operation within every limit passes, one step over the limit does not', () => {
  test.each<[keyof OperationLimits, number, string, string]>([
    ['textLength', 10, '{ a { b }}', '{ a { b } }'],
    ['tokens', 6, '{ a { b } }', '{ a { b b } }'],
    ['nesting', 3, '{ list(limit: 1) { a { b } } }', '{ a { a { a { b } } } }'],
    ['operations', 1, '{ names }', 'query A { names } query B { names }'],
    ['fragments', 1, '{ a { ...F } } fragment F on A { b }', '{ a { b } } fragment F on A { b } fragment G on A { b }'],
    ['depth', 3, '{ a { a { b } } }', '{ a { ...F } } fragment F on A { a { a { b } } }'],
    ['rootFields', 2, '{ names a { b } }', '{ names ...F } fragment F on Query { a { b } heavy { b } }'],
    ['aliases', 2, '{ x: names y: names }', '{ x: names y: names z: names }'],
    ['directives', 2, '{ names @skip(if: true) @include(if: true) }', '{ names @a @b @c }'],
    ['selections', 4, '{ a { ...F } } fragment F on A { b b }', '{ a { ...F b } } fragment F on A { b b }'],
    ['repetitions', 2, '{ a { b ...F } } fragment F on A { b }', '{ a { b } a { b ...F } } fragment F on A { b }'],
    [
      'conditions',
      1,
      'query($x: Boolean!) { names @skip(if: $x) @include(if: $x) }',
      'query($x: Boolean!, $y: Boolean!) { names @skip(if: $x) @include(if: $y) }',
    ],
    ['pageSize', 5, '{ people(first: 5) { totalCount } }', '{ people(first: 6) { totalCount } }'],
  ])('%s', (limit, max, fits, exceeds) => {
    const limits = { [limit]: max }
    expect(refusal(fits, { limits })).toBe(null)
    expect(refusal(exceeds, { limits })).toMatch(new RegExp(`^${limit} ${max} ${max + 1}$`))
  })
})

describe('fragments', () => {
  const doubling = (levels: number): string =>
    `{ a { ...F0 } } ${Array.from({ length: levels }, (_, n) => `fragment F${n} on A { x${n}: a { ...F${n + 1} } y${n}: a { ...F${n + 1} } }`).join(' ')} fragment F${levels} on A { b }`

  test('that double are counted without being written out', () => {
    // 2^51 aliases and more, which no computer writes out
    expect(refusal(doubling(50), { limits: { tokens: 100_000, depth: 1_000, fragments: 500 } })).toBe(
      `aliases 100 ${2 ** 51 - 2}`,
    )
    expect(refusal(doubling(150), { limits: { tokens: 100_000, depth: 1_000, fragments: 500 } })).toBe(
      `aliases 100 ${Number.MAX_SAFE_INTEGER}`,
    )
  })

  test('that spread themselves or are not there are left to validation', () => {
    expect(
      refusal('{ a { ...F } } fragment F on A { ...G } fragment G on A { ...F }', { demand: { mode: 'enforce' } }),
    ).toBe('GRAPHQL_VALIDATION_FAILED')
    expect(refusal('{ a { ...Missing } }', { demand: { mode: 'enforce', maxCost: 5 } })).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    )
  })

  test('that nobody spreads count as well, since validation compares their fields', () => {
    expect(refusal('{ names } fragment F on A { b b b }', { limits: { repetitions: 2 } })).toBe('repetitions 2 3')
  })
})

describe('text', () => {
  test('that is no GraphQL is left to the parser', () => {
    for (const text of ['', '{', '}}}', '"', '\u0000', '{ a(b: }']) expect(refusal(text)).toBe('GRAPHQL_PARSE_FAILED')
  })

  test('nested deeper than any parser goes is refused by its brackets', () => {
    for (const open of ['{a', '[', '(', '{a(b:['])
      expect(refusal(open.repeat(4_000), { limits: { tokens: 1_000_000 } })).toBe('nesting 100 101')
  })
})

describe('a page size', () => {
  const query = 'query($n: Int = 9) { people(first: $n) { totalCount } }'
  const limits = { pageSize: 8 }
  test('counts wherever it comes from', () => {
    expect(refusal(query, { limits, variables: { n: 1_000_000_000 } })).toBe('pageSize 8 1000000000')
    expect(refusal(query, { limits, variables: { n: 8 } })).toBe(null)
    expect(refusal(query, { limits })).toBe('pageSize 8 9')
    expect(refusal('{ people { totalCount } }', { limits: { pageSize: 6 } })).toBe('pageSize 6 7')
    expect(refusal('{ list(limit: 9) { b } }', { limits })).toBe('pageSize 8 9')
  })

  test('counts inside input objects, by literals, variables and defaults', () => {
    const literal = (page: string) => refusal(`{ search(page: ${page}) { totalCount } }`, { limits })
    expect(literal('{ first: 9 }')).toBe('pageSize 8 9')
    expect(literal('{ first: 8, inner: { inner: { first: 9 } } }')).toBe('pageSize 8 9')
    expect(literal('{}')).toBe(null)
    expect(refusal('{ search(page: {}) { totalCount } }', { limits: { pageSize: 2 } })).toBe('pageSize 2 3')
    const number = 'query($n: Int = 9) { search(page: { first: $n }) { totalCount } }'
    expect(refusal(number, { limits })).toBe('pageSize 8 9')
    expect(refusal(number, { limits, variables: { n: 8 } })).toBe(null)
    const whole = (page: unknown) =>
      refusal('query($p: Page) { search(page: $p) { totalCount } }', { limits, variables: { p: page } })
    expect(whole({ inner: { first: 1_000_000_000 } })).toBe('pageSize 8 1000000000')
    for (const page of [{ first: 8 }, { tags: ['9'] }, { first: 'x' }, null, [9]]) expect(whole(page)).toBe(null)
  })

  test('is none where no list is returned', () => {
    expect(refusal('{ tune(page: { first: 9 }) { b } }', { limits })).toBe(null)
  })

  test('that is no number is left to whoever coerces it', () => {
    for (const n of ['5', null, -1, {}, [], true]) expect(refusal(query, { limits, variables: { n } })).toBe(null)
  })

  test('counts in the operation that is meant', () => {
    const two = 'query A { names } query B { people(first: 9) { totalCount } }'
    expect(refusal(two, { limits, operationName: 'A' })).toBe(null)
    expect(refusal(two, { limits, operationName: 'B' })).toBe('pageSize 8 9')
    expect(refusal(two, { limits, operationName: '__proto__' })).toBe('OPERATION_RESOLUTION_FAILURE')
  })
})

describe('variables', () => {
  test('are limited in depth and number, whatever their names', () => {
    const deep = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`) as unknown
    expect(refusal('{ names }', { variables: { deep } })).toBe('variablesDepth 20 21')
    expect(refusal('{ names }', { variables: { many: Array(30_000).fill(1) } })).toBe('variablesValues 20000 30001')
    expect(
      refusal('{ names }', {
        variables: JSON.parse('{"__proto__":{"x":1},"constructor":1}') as Record<string, unknown>,
      }),
    ).toBe(null)
  })
})

describe('the cost', () => {
  test.each<[string, number, string]>([
    ['of leaves is nothing', 0, '{ names }'],
    ['of each object is one', 2, '{ a { a { b } } }'],
    ['of a write is ten more', 11, 'mutation { write(text: "x") { b } }'],
    ['of a list is that of its elements as often as its argument says', 6, '{ list(limit: 3) { a { b } } }'],
    ['of a list of unknown length is that of so many as configured', 10, '{ list { b } }'],
    [
      'of a connection is that of its page, by default too',
      1 + 1 + 1 + 7,
      '{ p: people(first: 1) { nodes { b } } people { nodes { b } } }',
    ],
    ['of edges counts edge and node', 1 + 3 * 2, '{ people(first: 3) { edges { node { b } } } }'],
    ['is what @cost says', 101, '{ heavy { a { b } } }'],
    ['of an argument is what @cost says', 6, '{ find(q: "x") { b } }'],
    [
      'of a list is what @listSize says where no argument is given',
      1 + 1 + 4,
      '{ a { people(first: null) { nodes { b } } } }',
    ],
    ['of a fragment counts at each place', 4, '{ x: a { ...F } y: a { ...F } } fragment F on A { a { b } }'],
    [
      'multiplies through lists',
      1 + 100 * (1 + 1 + 50),
      '{ people(first: 100) { nodes { people(first: 50) { nodes { b } } } } }',
    ],
  ])('%s', (_, cost, query) => {
    expect(costOf(query)).toBe(cost)
  })

  test('follows the variables of each request', () => {
    const query = 'query($n: Int, $m: Int) { people(first: $n) { nodes { people(first: $m) { nodes { b } } } } }'
    expect(costOf(query, { variables: { n: 2, m: 3 } })).toBe(1 + 2 * (1 + 1 + 3))
    expect(costOf(query, { variables: { n: 1, m: 1 } })).toBe(1 + 1 * (1 + 1 + 1))
  })

  test('is refused over the limit, only written down when measured', () => {
    const written: LogEntry[] = []
    const ask = (mode: DemandLimits['mode']) =>
      refusal('{ a { a { b } } }', { demand: { mode, maxCost: 1 }, log: (entry) => written.push(entry) })
    expect(ask('enforce')).toBe('OPERATION_TOO_EXPENSIVE 1 2')
    expect(ask('off')).toBe(null)
    expect(written).toEqual([])
    expect(ask('measure')).toBe(null)
    expect(written).toMatchObject([
      { event: 'operation-too-expensive', operation: { kind: 'query', name: null }, max: 1, value: 2 },
    ])
  })

  test('wants exactly one of the arguments where the schema says so', () => {
    expect(refusal('{ a { people { nodes { b } } } }', { demand: { mode: 'enforce', maxCost: 99 } })).toBe(
      'BAD_USER_INPUT',
    )
  })
})
