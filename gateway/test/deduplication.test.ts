import { afterEach, describe, expect, test } from '@jest/globals'
import { anonymous } from '@yiwang/shared/caller'
import type { SubgraphResponse } from '@yiwang/shared/subgraph'
import { createHttpClient } from '../src/index.ts'
import type { SubgraphCall, SubgraphClient } from '../src/subgraph-client/subgraph-client.ts'
import { connectSubgraph } from '../src/subgraph-client/connect-subgraph.ts'
import { defaultPolicy } from '../src/subgraph-client/subgraph-policy.ts'
import { startServer } from './http-server.ts'
import { callerWith } from './toy-graph.ts'

const open: { close(): Promise<void> }[] = []
/** calls that no subgraph has answered yet */
const waiting: { readonly answer: (response: SubgraphResponse) => void; readonly fail: (error: Error) => void }[] = []
afterEach(async () => {
  for (const { answer } of waiting.splice(0)) answer({ data: {} })
  for (const resource of open.splice(0).reverse()) await resource.close()
})

const call: SubgraphCall = {
  kind: 'query',
  query: 'query($ids: [ID!]!) { people(ids: $ids) { name } }',
  variables: { ids: ['1', '2'] },
  operationName: undefined,
  caller: anonymous,
  traceId: 'trace-1234',
}

/** A subgraph that answers when it is told to, over whatever the gateway puts around its transport. */
function heldSubgraph(policy = defaultPolicy) {
  const transport: SubgraphClient = {
    name: 'held',
    close: () => Promise.resolve(),
    execute: () => new Promise((answer, fail) => waiting.push({ answer, fail })),
  }
  return connectSubgraph(transport, { sign: undefined, policy, log: () => undefined })
}

describe('two calls under way at the same time are sent once', () => {
  test('when they are equal, and each gets an answer of its own to merge into', async () => {
    const client = heldSubgraph()
    const both = [
      client.execute(call),
      client.execute({ ...call, variables: { ids: ['1', '2'] }, traceId: 'trace-5678' }),
    ]
    expect(waiting).toHaveLength(1)
    waiting[0]?.answer({ data: { people: [{ name: '张一' }] }, errors: [{ message: 'partly' }] })
    const [first, second] = await Promise.all(both)
    expect(first).toEqual({ data: { people: [{ name: '张一' }] }, errors: [{ message: 'partly' }] })
    expect(second).toEqual(first)
    expect(second?.data).not.toBe(first?.data)
    expect(second?.data?.['people']).not.toBe(first?.data?.['people'])
  })

  test('and fail together', async () => {
    const client = heldSubgraph()
    const both = [client.execute(call), client.execute(call)]
    waiting[0]?.fail(new Error('connection refused'))
    for (const one of both) await expect(one).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' })
    // and what failed is asked anew
    void client.execute(call)
    expect(waiting).toHaveLength(2)
  })

  test.each<[string, Partial<SubgraphCall>]>([
    ['the account', { caller: { ...anonymous, id: 'u1' } }],
    ['rights', { caller: { ...anonymous, scopes: ['read'] } }],
    ['the purpose', { caller: { ...anonymous, purpose: '入户核实' } }],
    ['variables', { variables: { ids: ['1'] } }],
    ['the text', { query: '{ people { id } }' }],
    ['the operation', { operationName: 'Other' }],
    ['a header that goes along', { headers: { 'x-tenant': 'b' } }],
  ])('but not when %s differs', (_, difference) => {
    const client = heldSubgraph({ ...defaultPolicy, forwardHeaders: ['x-tenant'] })
    const headers = { 'x-tenant': 'a' }
    void client.execute({ ...call, headers })
    void client.execute({ ...call, headers, ...difference })
    expect(waiting).toHaveLength(2)
  })

  test('but never mutations, nor where the policy says otherwise, nor one after the other', async () => {
    const client = heldSubgraph()
    const mutation = { ...call, kind: 'mutation' as const }
    void client.execute(mutation)
    void client.execute(mutation)
    expect(waiting).toHaveLength(2)

    const always = heldSubgraph({ ...defaultPolicy, deduplicate: false })
    void always.execute(call)
    void always.execute(call)
    expect(waiting).toHaveLength(4)

    const query = client.execute({ ...call, caller: callerWith() })
    waiting[4]?.answer({ data: {} })
    await query
    void client.execute({ ...call, caller: callerWith() })
    expect(waiting).toHaveLength(6)
  })
})

test.each([301, 302, 307, 308])('a redirect with status %i is not followed', async (status) => {
  let followed = 0
  const elsewhere = await startServer((_, response) => {
    followed += 1
    response.setHeader('content-type', 'application/json').end('{"data":{}}')
  })
  const subgraph = await startServer((_, response) => response.writeHead(status, { location: elsewhere.url }).end())
  const client = createHttpClient({ name: 'moved', url: subgraph.url })
  open.push(elsewhere, subgraph, client)
  await expect(client.execute(call)).rejects.toMatchObject({ code: 'SUBGRAPH_INVALID_ANSWER' })
  expect(followed).toBe(0)
})

test('an answer up to the limit passes, a larger one is cut off, whether or not it says its length', async () => {
  const answerOf = (length: number) => `{"data":{"text":"${'x'.repeat(length - '{"data":{"text":""}}'.length)}"}}`
  const sizes: { length: number; chunked: boolean }[] = []
  const subgraph = await startServer((_, response) => {
    const { length = 0, chunked } = sizes.shift() ?? {}
    response.writeHead(200, { 'content-type': 'application/json', ...(chunked ? {} : { 'content-length': length }) })
    response.end(answerOf(length))
  })
  const client = createHttpClient({ name: 'large', url: subgraph.url, maxResponseBytes: 2_000 })
  open.push(subgraph, client)
  const ask = (size: { length: number; chunked: boolean }) => (sizes.push(size), client.execute(call))
  for (const chunked of [false, true]) {
    expect(await ask({ length: 2_000, chunked })).toHaveProperty('data.text')
    await expect(ask({ length: 2_001, chunked })).rejects.toThrow('max size')
  }
})
