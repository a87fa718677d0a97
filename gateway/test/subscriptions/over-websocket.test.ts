import { once } from 'node:events'
import { afterEach, describe, expect, test } from '@jest/globals'
import WebSocket from 'ws'
import { eventually, liveSupergraph, type LiveGateway, startLiveGateway, tokenOf } from './live-toy.ts'
import { socketClient, type SocketClient } from './live-clients.ts'
import type { GatewayOptions } from '../../src/index.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

async function gatewayWith(options: Partial<GatewayOptions> = {}): Promise<LiveGateway> {
  const live = await startLiveGateway(options)
  open.push(live.gateway)
  return live
}

function connect(url: string, parameters: Record<string, unknown> = {}): SocketClient {
  const connected = socketClient(url, parameters)
  open.push({ close: () => connected.client.dispose() })
  return connected
}

const as = async (parts: Parameters<typeof tokenOf>[0] = {}) => ({ authorization: `Bearer ${await tokenOf(parts)}` })
const renamed = 'subscription { renamed { name bloodType } }'
const event = { renamed: { id: '1', name: '李' }, guarded: { id: '1', name: '李' }, count: 1 }
const answer = { data: { renamed: { name: '李', bloodType: 'AB' } } }
const codes = (got: unknown) =>
  (got as { errors?: { extensions: { code: string } }[] }).errors?.map((e) => e.extensions.code)

describe('over WebSocket', () => {
  test('an event is completed by the other subgraphs', async () => {
    const { toy, url } = await gatewayWith()
    const { got } = connect(url).listen(renamed)
    await eventually(() => expect(toy.topic.listeners).toBe(1))
    toy.topic.emit(event)
    await eventually(() => expect(got).toEqual([answer]))
  })

  test('queries and mutations are answered once', async () => {
    const { url } = await gatewayWith()
    const client = connect(url)
    const mutation = client.listen('mutation { rename(id: "1", name: "孙") { name } }')
    await eventually(() => expect(mutation.end()).toBe('complete'))
    const query = client.listen('query ($id: ID!) { person(id: $id) { name bloodType } }', { id: '1' })
    await eventually(() => expect(query.end()).toBe('complete'))
    expect([...mutation.got, ...query.got]).toEqual([
      { data: { rename: { name: '孙' } } },
      { data: { person: { name: '孙', bloodType: 'AB' } } },
    ])
  })

  test('what is no valid operation is refused, and the connection stays', async () => {
    const { url } = await gatewayWith()
    const client = connect(url)
    const invalid = client.listen('subscription { dance }')
    await eventually(() => expect(invalid.end()).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]))
    const query = client.listen('{ person(id: "1") { name } }')
    await eventually(() => expect(query.end()).toBe('complete'))
  })

  test('a guarded subscription is refused without the scope, a guarded field is null', async () => {
    const { toy, url } = await gatewayWith()
    const refused = connect(url).listen('subscription { guarded { name } }')
    await eventually(() => expect(codes({ errors: refused.end() })).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']))
    const { got } = connect(url, await as({ scopes: ['read'] })).listen('subscription { guarded { name salary } }')
    await eventually(() => expect(toy.topic.listeners).toBe(1))
    toy.topic.emit(event)
    await eventually(() => expect(got).toMatchObject([{ data: { guarded: { name: '李', salary: null } } }]))
    expect(codes(got[0])).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE'])
  })

  test('the subgraph is told who subscribes, and why', async () => {
    const { toy, url } = await gatewayWith()
    connect(url, { ...(await as({ sub: 'u7' })), 'x-purpose': '入户核实' }).listen(renamed)
    await eventually(() => expect(toy.subscribedBy).toMatchObject([{ id: 'u7', purpose: '入户核实' }]))
  })

  test('a subgraph that ends a subscription ends it for the client', async () => {
    const { toy, url } = await gatewayWith()
    const { end } = connect(url).listen(renamed)
    await eventually(() => expect(toy.topic.listeners).toBe(1))
    toy.topic.complete()
    await eventually(() => expect(end()).toBe('complete'))
  })

  test('an invalid token closes the connection with 4401', async () => {
    const { url } = await gatewayWith()
    const { end } = connect(url, { authorization: 'Bearer a.b.c' }).listen(renamed)
    await eventually(() => expect(end()).toMatchObject({ code: 4401 }))
  })

  test('a token that expires closes it with 4403 and ends the subscription upstream', async () => {
    const { toy, url } = await gatewayWith()
    const { end } = connect(url, await as({ expiresIn: '2s' })).listen(renamed)
    await eventually(() => expect(toy.topic.listeners).toBe(1))
    await eventually(() => expect(end()).toMatchObject({ code: 4403 }))
    await eventually(() => expect(toy.topic.listeners).toBe(0))
  })

  test('who does not introduce himself is closed with 4408, who speaks another protocol with 4406', async () => {
    const { url } = await gatewayWith({ subscriptions: { sockets: { initTimeoutMs: 50 } } })
    const closeOf = (...protocols: string[]) =>
      new Promise((resolve) => new WebSocket(url.replace('http', 'ws'), protocols).once('close', resolve))
    expect(await closeOf('graphql-transport-ws')).toBe(4408)
    expect(await closeOf()).toBe(4406)
  })

  test('a page of another host is not let in', async () => {
    const { url } = await gatewayWith()
    const statusFor = (origin: string) =>
      new Promise((resolve) => {
        const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { origin })
        socket.once('unexpected-response', (_, { statusCode }) => resolve(statusCode)).on('error', () => undefined)
        socket.once('open', () => {
          socket.terminate()
          resolve(101)
        })
      })
    expect(await statusFor('http://evil.example')).toBe(403)
    expect(await statusFor('http://127.0.0.1:9')).toBe(101)
  })

  test('a message that is too long closes its connection', async () => {
    const closeOf = async (options: Partial<GatewayOptions>) => {
      const { url } = await gatewayWith(options)
      const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws')
      await once(socket, 'open')
      socket.send(JSON.stringify({ type: 'connection_init', payload: { padding: 'x'.repeat(5_000) } }))
      const closed = once(socket, 'close').then(([code]: unknown[]) => code)
      return Promise.race([closed, once(socket, 'message').then(() => 'taken')])
    }
    expect(await closeOf({})).toBe('taken')
    expect(await closeOf({ subscriptions: { maxMessageBytes: 2_000 } })).toBe(1009)
    // what one request may not be, one message may not be either
    expect(await closeOf({ limits: { maxBodyBytes: 2_000 } })).toBe(1009)
  })

  test('an address that has connected too often is refused before the protocol changes', async () => {
    const rate = { perCaller: null, perAddress: { perMinute: 1, burst: 2 } }
    const { url } = await gatewayWith({ limits: { rate } })
    const answerOf = () =>
      new Promise((resolve) => {
        const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws')
        socket.once('unexpected-response', (_, { statusCode, headers }) =>
          resolve([statusCode, Number(headers['retry-after']) > 0]),
        )
        socket.on('error', () => undefined).once('open', () => resolve(101))
      })
    expect([await answerOf(), await answerOf()]).toEqual([101, 101])
    expect(await answerOf()).toEqual([429, true])
  })

  test('a connection has only so many subscriptions, and an account', async () => {
    const { url, gateway } = await gatewayWith({ subscriptions: { limits: { perConnection: 2, perCaller: 3 } } })
    const authorization = await as()
    const [first, second] = [connect(url, authorization), connect(url, authorization)]
    const refusalOf = async ({ end }: { end: () => unknown }) => {
      await eventually(() => expect(end()).not.toBeNull())
      return codes({ errors: end() })
    }
    const taken = [first.listen(renamed), first.listen(renamed)]
    await eventually(() => expect(gateway.liveCounts().clients).toBe(2))
    expect(await refusalOf(first.listen(renamed))).toEqual(['TOO_MANY_SUBSCRIPTIONS'])
    taken.push(second.listen(renamed))
    await eventually(() => expect(gateway.liveCounts().clients).toBe(3))
    expect(await refusalOf(second.listen(renamed))).toEqual(['TOO_MANY_SUBSCRIPTIONS'])
    expect(taken.map(({ end }) => end())).toEqual([null, null, null])
  })

  test('a gateway that stops closes with 1001 and tells why', async () => {
    const { toy, gateway, url } = await gatewayWith()
    const { got, end } = connect(url).listen(renamed)
    await eventually(() => expect(toy.topic.listeners).toBe(1))
    await gateway.close()
    expect(codes(got[0])).toEqual(['SERVER_STOPPING'])
    expect(end()).toBe('complete')
    expect(toy.topic.listeners).toBe(0)
    expect(gateway.liveCounts()).toEqual({ upstream: 0, clients: 0, callers: 0, connections: 0 })
  })

  test('a new supergraph ends what was planned on the old one', async () => {
    const { gateway, toy, url } = await gatewayWith()
    const { got, end } = connect(url).listen(renamed)
    await eventually(() => expect(toy.topic.listeners).toBe(1))
    await gateway.replaceSupergraph(liveSupergraph({ people: 'http://elsewhere.invalid/graphql' }))
    await eventually(() => expect(end()).toBe('complete'))
    expect(codes(got[0])).toEqual(['SUPERGRAPH_CHANGED'])
  })
})
