import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { composeSupergraph, createGateway, type Gateway } from '@yiwang/gateway'
import { probes } from './cases/probes.ts'
import { post } from './support/requests.ts'
import type { Target } from './support/target.ts'

/** In this process, whose prototypes can be looked at. */
let gateway: Gateway
let url = ''
beforeAll(async () => {
  const sdl = 'type Query { ping: String person(id: ID!): Person } type Person { id: ID! name: String }'
  const { supergraphSdl = '' } = composeSupergraph([{ name: 'steady', sdl, url: 'http://steady.invalid' }])
  const { data } = JSON.parse(
    '{"data":{"ping":"pong","__proto__":{"polluted":true},"person":{"__proto__":{"polluted":true}}}}',
  ) as { data: Record<string, unknown> }
  gateway = await createGateway({
    supergraphSdl,
    subgraphs: (name) => ({
      name,
      execute: () => Promise.resolve({ data }),
      close: () => Promise.resolve(),
    }),
    identity: {},
    planning: 'main-thread',
  })
  url = `${(await gateway.listen({ port: 0, host: '127.0.0.1' })).url}/graphql`
})
afterAll(() => gateway.close())

test.each(probes.map(({ name, send }) => [name, send] as const))('%s changes no prototype', async (_, send) => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  // a probe needs no more of its target
  await send({ url } as Target)
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  expect((await post(url, { query: '{ __typename }' })).text).toBe('{"data":{"__typename":"Query"}}')
})
