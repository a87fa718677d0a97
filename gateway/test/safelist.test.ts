import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import type { LogEntry } from '../src/observability/log.ts'
import type { OperationParameters } from '../src/operations/operation-input.ts'
import { createPersistedQueries } from '../src/operations/persisted-queries.ts'
import { type SafelistOptions, withSafelist } from '../src/operations/safelist.ts'

const body = 'query Me {\n  me {\n    id\n  }\n}'
const id = createHash('sha256').update(body).digest('hex')
const manifest = JSON.stringify({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: [{ id, name: 'Me', type: 'query', body }],
})

interface Asking {
  readonly clients?: SafelistOptions['clients']
  readonly client?: string
}

function ask(mode: SafelistOptions['mode'], parameters: OperationParameters, { clients, client }: Asking = {}) {
  const written: LogEntry[] = []
  const find = withSafelist(createPersistedQueries(0), { mode, manifest, clients }, (entry) => written.push(entry))
  try {
    return { query: find(parameters, client ?? null).query, written }
  } catch (error) {
    return { code: (error as { code: string }).code, written }
  }
}

describe('an operation of the list', () => {
  test('is answered by its text, whatever white space and comments are in it', () => {
    for (const query of [body, 'query Me{me{id}}', '# mine\nquery Me { me { id, } }'])
      expect(ask('enforce', { query })).toEqual({ query, written: [] })
  })

  test('is found by its id', () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: id } }
    expect(ask('enforce', { extensions })).toEqual({ query: body, written: [] })
  })
})

describe('any other operation', () => {
  const others = [
    'query Me { me { id name } }',
    '{ me { id } }',
    'query Me { me { id } } query B { b }',
    '{',
    `${body}${' '.repeat(200)}#`,
  ]

  test('is refused when the list is enforced', () => {
    for (const query of others)
      expect(ask('enforce', { query })).toEqual({ code: 'OPERATION_NOT_IN_SAFELIST', written: [] })
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } }
    expect(ask('enforce', { extensions }).code).toBe('PERSISTED_QUERY_NOT_SUPPORTED')
  })

  test('is answered and written down, without its text, while the list is tried', () => {
    for (const query of others) {
      const { written, ...answer } = ask('log_unknown', { query })
      expect(answer).toEqual({ query })
      expect(written).toMatchObject([
        { event: 'operation-not-in-safelist', hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown },
      ])
      expect(JSON.stringify(written)).not.toContain('me {')
    }
  })
})

describe('clients are brought over one by one', () => {
  const unlisted = { query: '{ me { id } }' }
  const clients = { portal: 'enforce', 'old hall screen': 'off' } as const

  test('by the name that each gives itself, whatever its version', () => {
    for (const client of ['portal', 'portal 2.1'])
      expect(ask('log_unknown', unlisted, { clients, client }).code).toBe('OPERATION_NOT_IN_SAFELIST')
    for (const client of ['old hall screen', 'old hall screen 1'])
      expect(ask('enforce', unlisted, { clients, client })).toEqual({ ...unlisted, written: [] })
  })

  test('while any other does as all do, and the log says which it was', () => {
    const { written, ...answer } = ask('log_unknown', unlisted, { clients, client: 'portals 2' })
    expect(answer).toEqual(unlisted)
    expect(written).toMatchObject([{ event: 'operation-not-in-safelist', client: 'portals 2' }])
    expect(ask('enforce', unlisted, { clients }).code).toBe('OPERATION_NOT_IN_SAFELIST')
  })
})

test('what is no manifest is refused at the start', () => {
  for (const text of ['{}', '[', JSON.stringify({ format: 'other', version: 1, operations: [] })])
    expect(() =>
      withSafelist(createPersistedQueries(0), { mode: 'enforce', manifest: text }, () => undefined),
    ).toThrow()
})
