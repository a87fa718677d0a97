import type { RequestListener } from 'node:http'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createHttpClient, createInProcessClient, type SubscriptionTransport } from '../../src/index.ts'
import { startServer } from '../http-server.ts'
import { createLiveToy, eventually, liveSupergraph, startLiveGateway, type LiveToy, tokenOf } from './live-toy.ts'
import { type Listening, socketClient } from './live-clients.ts'
import { type LiveSubgraph, serveLiveSubgraph } from './live-subgraph.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

interface Scene {
  readonly toy: LiveToy
  readonly subgraph: LiveSubgraph
  readonly listen: (query?: string) => Listening
}

const renamed = 'subscription { renamed { name bloodType } }'
const event = { renamed: { id: '1', name: '李' } }
const answer = { data: { renamed: { name: '李', bloodType: 'AB' } } }
const codeOf = (got: unknown) => (got as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code

/** The people department behind a socket, health in process. */
async function scene(
  protocol: NonNullable<SubscriptionTransport['protocol']>,
  more: SubscriptionTransport = {},
): Promise<Scene> {
  const toy = createLiveToy()
  const subgraph = await serveLiveSubgraph(toy.people)
  const { gateway, url } = await startLiveGateway({
    supergraphSdl: liveSupergraph({ people: subgraph.url }),
    subgraphs: (name, address) =>
      name === 'people'
        ? createHttpClient({ name, url: address, subscriptions: { protocol, ...more } })
        : createInProcessClient(toy.health),
    subscriptions: { backoff: { firstMs: 10, capMs: 50 } },
  })
  const { client, listen } = socketClient(url, { authorization: `Bearer ${await tokenOf()}` })
  open.push(subgraph, gateway, { close: () => client.dispose() })
  return { toy, subgraph, listen: (query = renamed) => listen(query) }
}

describe.each(['server-sent-events', 'graphql-transport-ws'] as const)('a subgraph over %s', (protocol) => {
  test('delivers its events in order, each completed', async () => {
    const { toy, listen } = await scene(protocol)
    const { got } = listen('subscription { count }')
    await eventually(() => expect(toy.topic.listeners).toBe(1))
    for (let count = 0; count < 50; count += 1) toy.topic.emit({ count })
    await eventually(() => expect(got).toEqual(Array.from({ length: 50 }, (_, count) => ({ data: { count } }))))
    const completed = listen()
    await eventually(() => expect(toy.topic.listeners).toBe(2))
    toy.topic.emit(event)
    await eventually(() => expect(completed.got).toEqual([answer]))
  })

  test('is left when the client leaves, although no event comes', async () => {
    const { toy, listen } = await scene(protocol)
    const { stop } = listen()
    await eventually(() => expect(toy.topic.listeners).toBe(1))
    stop()
    await eventually(() => expect(toy.topic.listeners).toBe(0))
  })

  test('that ends a subscription ends it for the client', async () => {
    const { toy, listen } = await scene(protocol)
    const { end } = listen()
    await eventually(() => expect(toy.topic.listeners).toBe(1))
    toy.topic.complete()
    await eventually(() => expect(end()).toBe('complete'))
  })

  test('that is lost is found again, the client is told of both, and the caller is signed anew', async () => {
    const { toy, subgraph, listen } = await scene(protocol)
    const { got } = listen()
    await eventually(() => expect(toy.topic.listeners).toBe(1))
    subgraph.breakConnections()
    await eventually(() => expect(got.map(codeOf)).toEqual(['SUBSCRIPTION_INTERRUPTED', 'SUBSCRIPTION_RESUMED']))
    await eventually(() => expect(toy.topic.listeners).toBe(1))
    toy.topic.emit(event)
    await eventually(() => expect(got[2]).toEqual(answer))
    expect(subgraph.assertions).toHaveLength(2)
    expect(toy.subscribedBy.map(({ id }) => id)).toEqual(['u1', 'u1'])
  })

  test('that is away for longer is tried again until it is back; who comes meanwhile is told', async () => {
    const { toy, subgraph, listen } = await scene(protocol)
    const early = listen()
    await eventually(() => expect(toy.topic.listeners).toBe(1))
    await subgraph.close()
    await eventually(() => expect(early.got.map(codeOf)).toEqual(['SUBSCRIPTION_INTERRUPTED']))
    const late = listen()
    await eventually(() => expect(late.got.map(codeOf)).toEqual(['SUBSCRIPTION_INTERRUPTED']))
    open.push(await serveLiveSubgraph(toy.people, subgraph.port))
    await eventually(() => expect(late.got.map(codeOf)).toEqual(['SUBSCRIPTION_INTERRUPTED', 'SUBSCRIPTION_RESUMED']))
    await eventually(() => expect(toy.topic.listeners).toBe(1))
    toy.topic.emit(event)
    await eventually(() => expect([early.got[2], late.got[2]]).toEqual([answer, answer]))
  })

  test('that is not there at all refuses the subscription, without an address', async () => {
    const { subgraph, listen } = await scene(protocol)
    await subgraph.close()
    const { end } = listen()
    await eventually(() => expect(codeOf({ errors: end() })).toBe('SUBGRAPH_UNAVAILABLE'))
    expect(JSON.stringify(end())).not.toMatch(/127\.0\.0\.1|ECONN/)
  })
})

test('a connection that falls silent is taken for lost', async () => {
  const toy = createLiveToy()
  let connections = 0
  const silent: RequestListener = (_, response) => {
    connections += 1
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(':\n\n')
  }
  const server = await startServer(silent)
  const { gateway, url } = await startLiveGateway({
    supergraphSdl: liveSupergraph({ people: server.url }),
    subgraphs: (name, address) =>
      name === 'people'
        ? createHttpClient({ name, url: address, subscriptions: { silenceMs: 50 } })
        : createInProcessClient(toy.health),
    subscriptions: { backoff: { firstMs: 10, capMs: 50 } },
  })
  const { client, listen } = socketClient(url)
  open.push(server, gateway, { close: () => client.dispose() })
  const { got } = listen(renamed)
  await eventually(() => expect(codeOf(got[0] ?? {})).toBe('SUBSCRIPTION_INTERRUPTED'))
  expect(connections).toBeGreaterThan(0)
})

test('a first answer that is no stream is the refusal', async () => {
  const server = await startServer((_, response) => {
    response.writeHead(401, { 'content-type': 'application/json' })
    response.end('{"errors":[{"message":"调用者凭据无效或已过期","extensions":{"code":"UNAUTHENTICATED"}}]}')
  })
  const toy = createLiveToy()
  const { gateway, url } = await startLiveGateway({
    supergraphSdl: liveSupergraph({ people: server.url }),
    subgraphs: (name, address) =>
      name === 'people' ? createHttpClient({ name, url: address }) : createInProcessClient(toy.health),
  })
  const { client, listen } = socketClient(url)
  open.push(server, gateway, { close: () => client.dispose() })
  const { got, end } = listen(renamed)
  await eventually(() => expect(end()).toBe('complete'))
  expect(codeOf(got[0])).toBe('UNAUTHENTICATED')
})
