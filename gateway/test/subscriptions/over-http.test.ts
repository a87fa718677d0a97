import { afterEach, describe, expect, test } from '@jest/globals'
import { eventually, type LiveGateway, startLiveGateway, tokenOf } from './live-toy.ts'
import { eventsIn, type HttpAsk, type HttpStream, openStream, partsIn } from './live-clients.ts'
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

async function stream(url: string, ask: HttpAsk): Promise<HttpStream> {
  const opened = await openStream(url, ask)
  open.push({ close: () => opened.leave() })
  return opened
}

const events = 'text/event-stream'
const multipart = 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0,application/json'
const renamed = 'subscription { renamed { name bloodType } }'
const event = { renamed: { id: '1', name: '李' }, guarded: { id: '1', name: '李' }, count: 1 }
const answer = { data: { renamed: { name: '李', bloodType: 'AB' } } }
const refusal = (code: string) => ({ errors: [{ extensions: { code } }] })

describe('server-sent events', () => {
  test.each(['GET', 'POST'] as const)('%s: an event is completed by the other subgraphs', async (method) => {
    const { toy, url } = await gatewayWith()
    const { response, text } = await stream(url, { query: renamed, accept: events, method })
    expect(response.headers['content-type']).toBe('text/event-stream; charset=utf-8')
    toy.topic.emit(event)
    await eventually(() => expect(eventsIn(text())).toEqual([answer]))
  })

  test('a subgraph that ends a subscription completes it', async () => {
    const { toy, url } = await gatewayWith()
    const { text, ended } = await stream(url, { query: renamed, accept: events })
    toy.topic.complete()
    await eventually(() => expect(ended()).toBe(true))
    expect(text()).toBe(':\n\nevent: complete\ndata:\n\n')
  })

  test('a client that leaves is forgotten although no event comes', async () => {
    const { toy, gateway, url } = await gatewayWith()
    const { leave } = await stream(url, { query: renamed, accept: events })
    expect(toy.topic.listeners).toBe(1)
    leave()
    await eventually(() => expect(toy.topic.listeners).toBe(0))
    expect(gateway.liveCounts().clients).toBe(0)
  })

  test('comments keep an idle connection open', async () => {
    const { url } = await gatewayWith({ subscriptions: { streams: { heartbeatMs: 20 } } })
    const { text } = await stream(url, { query: renamed, accept: events })
    await eventually(() => expect(text()).toMatch(/^(:\n\n){3,}$/))
  })

  test('a query and what is refused are one event and the end', async () => {
    const { url } = await gatewayWith()
    const ask = async (query: string) => {
      const { text, ended } = await stream(url, { query, accept: events })
      await eventually(() => expect(ended()).toBe(true))
      expect(text()).toMatch(/event: complete\ndata:\n\n$/)
      return eventsIn(text())
    }
    expect(await ask('{ person(id: "1") { name } }')).toEqual([{ data: { person: { name: '张一' } } }])
    expect(await ask('subscription { dance }')).toMatchObject([refusal('GRAPHQL_VALIDATION_FAILED')])
    expect(await ask('subscription { guarded { name } }')).toMatchObject([refusal('UNAUTHORIZED_FIELD_OR_TYPE')])
  })

  test('a forged token is 401 before anything is sent', async () => {
    const { url } = await gatewayWith()
    const { response } = await stream(url, { query: renamed, accept: events, token: 'a.b.c' })
    expect(response.statusCode).toBe(401)
  })

  test('a token that expires ends the subscription with a reason', async () => {
    const { url, toy } = await gatewayWith()
    const token = await tokenOf({ expiresIn: '2s' })
    const { text, ended } = await stream(url, { query: renamed, accept: events, token })
    await eventually(() => expect(ended()).toBe(true))
    expect(eventsIn(text())).toMatchObject([refusal('TOKEN_EXPIRED')])
    expect(toy.topic.listeners).toBe(0)
  })

  test('a mutation by GET and a page of another host are refused', async () => {
    const { url } = await gatewayWith()
    const statusOf = async (ask: Partial<HttpAsk>) =>
      (await stream(url, { query: renamed, accept: events, method: 'GET', ...ask })).response.statusCode
    expect(await statusOf({ query: 'mutation { rename(id: "1", name: "x") { name } }' })).toBe(405)
    expect(await statusOf({ headers: { 'sec-fetch-site': 'cross-site' } })).toBe(400)
    expect(await statusOf({ headers: { origin: 'http://evil.example' } })).toBe(400)
    expect(await statusOf({ headers: { 'sec-fetch-site': 'same-origin' } })).toBe(200)
  })

  test('a gateway that stops says so and completes', async () => {
    const { gateway, url } = await gatewayWith()
    const { text, ended } = await stream(url, { query: renamed, accept: events })
    await gateway.close()
    await eventually(() => expect(ended()).toBe(true))
    expect(eventsIn(text())).toMatchObject([refusal('SERVER_STOPPING')])
    expect(text()).toMatch(/event: complete\ndata:\n\n$/)
  })
})

describe('multipart', () => {
  test('an event is a part, an idle time an empty one', async () => {
    const { toy, url } = await gatewayWith({ subscriptions: { streams: { heartbeatMs: 20 } } })
    const { response, text } = await stream(url, { query: renamed, accept: multipart })
    expect(response.headers['content-type']).toBe('multipart/mixed; boundary="graphql"; subscriptionSpec=1.0')
    await eventually(() => expect(partsIn(text(), 'graphql')).toContainEqual({}))
    toy.topic.emit(event)
    await eventually(() => expect(partsIn(text(), 'graphql')).toContainEqual({ payload: answer }))
  })

  test('the end is the terminating boundary, with a reason when there is one', async () => {
    const { toy, gateway, url } = await gatewayWith()
    const completed = await stream(url, { query: renamed, accept: multipart })
    toy.topic.complete()
    await eventually(() => expect(completed.text()).toMatch(/^--graphql--\r\n$/))
    const stopped = await stream(url, { query: renamed, accept: multipart })
    await gateway.close()
    await eventually(() => expect(stopped.text()).toMatch(/\r\n--graphql--\r\n$/))
    expect(partsIn(stopped.text(), 'graphql')).toMatchObject([{ payload: null, ...refusal('SERVER_STOPPING') }])
  })

  test('a query is answered as JSON, a refused subscription with its reason', async () => {
    const { url } = await gatewayWith()
    const query = await stream(url, { query: '{ person(id: "1") { name } }', accept: multipart })
    expect(query.response.headers['content-type']).toMatch(/^application\/json/)
    const refused = await stream(url, { query: 'subscription { dance }', accept: multipart })
    expect(refused.response.statusCode).toBe(200)
    await eventually(() => expect(JSON.parse(refused.text())).toMatchObject(refusal('GRAPHQL_VALIDATION_FAILED')))
  })
})

test('a subscription for a client that reads no stream is refused with a reason', async () => {
  const { toy, url } = await gatewayWith()
  const { response, text } = await stream(url, { query: renamed, accept: 'application/json' })
  expect(response.statusCode).toBe(200)
  await eventually(() => expect(JSON.parse(text())).toMatchObject(refusal('OPERATION_NOT_SUPPORTED')))
  expect(toy.topic.listeners).toBe(0)
})
