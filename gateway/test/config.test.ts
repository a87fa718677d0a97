import { expect, test } from '@jest/globals'
import { readConfig } from '../src/config.ts'

const key = Buffer.alloc(32, 1).toString('base64url')
const complete = { SUPERGRAPH_FILE: 'a.graphql', YIWANG_JWT_KEY: key, YIWANG_CALLER_KEY: key }

test('the command line comes before the environment', () => {
  expect(readConfig(['--supergraph', 'b.graphql', '--port', '5'], { ...complete, PORT: '6' })).toMatchObject({
    supergraphFile: 'b.graphql',
    port: 5,
    host: '0.0.0.0',
    timeoutMs: 10_000,
  })
})

test('all faults are named at once', () => {
  const read = () => readConfig([], { PORT: 'x', YIWANG_JWT_KEY: 'short' })
  for (const name of ['SUPERGRAPH_FILE', 'PORT', 'YIWANG_JWT_KEY', 'YIWANG_CALLER_KEY']) expect(read).toThrow(name)
})

test("a subgraph's address is the supergraph's unless the environment names another", () => {
  const { subgraphUrl } = readConfig([], { ...complete, CIVIL_AFFAIRS_URL: 'http://civil:1/graphql' })
  expect(subgraphUrl('civil-affairs', 'http://a/graphql')).toBe('http://civil:1/graphql')
  expect(subgraphUrl('medical-insurance', 'http://b/graphql')).toBe('http://b/graphql')
  expect(() => subgraphUrl('housing', 'file:///etc')).toThrow('HOUSING_URL')
})
