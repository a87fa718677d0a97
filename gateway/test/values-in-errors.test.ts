import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { LogEntry } from '../src/observability/log.ts'
import type { Gateway } from '../src/index.ts'
import { callerWith, createToyGateway } from './toy-graph.ts'

const log: LogEntry[] = []
const wrong = { __typename: 'Person', id: { name: '王小明' }, name: ['王小明'], label: { name: '王小明' } }
const answer = { data: { people: [wrong, '王小明'], person: wrong, open: ['王小明'] }, errors: [{ message: '王小明' }] }

let gateway: Gateway
beforeAll(async () => {
  const execute = () => Promise.resolve(structuredClone(answer))
  const subgraphs = (name: string) => ({ name, execute, close: () => Promise.resolve() })
  gateway = (await createToyGateway({ log: (entry) => log.push(entry), subgraphs })).gateway
})
afterAll(() => gateway.close())

const byId = 'query ($id: ID!) { person(id: $id) { id } }'

test.each([
  [
    'a literal',
    '{ person(id: { name: "王小明" }) { id } }',
    {},
    /^ID cannot represent a non-string and non-integer value\.$/,
  ],
  ['a word', '{ person("王小明") { id } }', {}, /^Syntax Error: Expected Name, found String\.$/],
  ['a long text', '{ person("""王小明""") { id } }', {}, /^Syntax Error: Expected Name, found BlockString\.$/],
  [
    'a variable',
    byId,
    { id: { name: '王小明' } },
    /^Variable "\$id" got an invalid value; ID cannot represent value\.$/,
  ],
  ['a variable like a place', byId, { id: ['王小明 at "x'] }, /^Variable "\$id" got an invalid value; ID cannot/],
])('%s of a wrong type is not repeated in the error', async (_, query, variables, expected) => {
  const { errors } = await gateway.executeOperation({ query, variables, caller: callerWith() })
  expect(errors?.map(({ message }) => message)).toEqual([expect.stringMatching(expected)])
  expect(JSON.stringify(errors)).not.toContain('王小明')
})

test('what a subgraph answers against its contract stands neither in the error nor in the log', async () => {
  for (const query of ['{ open }', '{ people { id name } }', '{ person(id: 1) { id name bloodType } }']) {
    const { data, errors } = await gateway.executeOperation({ query, caller: callerWith('salary', 'write') })
    expect(errors?.length).toBeGreaterThan(0)
    expect(JSON.stringify([data, errors])).not.toContain('王小明')
  }
  expect(log.length).toBeGreaterThan(0)
  expect(JSON.stringify(log)).not.toContain('王小明')
})
