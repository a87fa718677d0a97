import { connect as connectTcp, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { JsonAnswer } from '../../src/execution/json-answer.ts'
import { notices } from '../../src/subscriptions/notices.ts'
import { type Delivery, Subscriber } from '../../src/subscriptions/subscriber.ts'
import { eventually, type LiveGateway, startLiveGateway } from './live-toy.ts'
import { socketClient } from './live-clients.ts'
import type { GatewayOptions } from '../../src/index.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

async function gatewayWith(options: Partial<GatewayOptions> = {}): Promise<LiveGateway> {
  const live = await startLiveGateway({ drainMs: 100, ...options })
  open.push(live.gateway)
  return live
}

const answer = (text: string) => new JsonAnswer(Buffer.from(JSON.stringify({ text })), [])

describe('the answers that wait for a client', () => {
  const subscriberOf = (limit: number) => {
    let ends = 0
    const subscriber = new Subscriber({ limit, tooSlow: notices.SUBSCRIBER_TOO_SLOW, onEnd: () => (ends += 1) })
    return { subscriber, ends: () => ends }
  }
  const readAll = async (subscriber: Subscriber) => {
    const read: Delivery[] = []
    for await (const delivery of subscriber) read.push(delivery)
    return read
  }

  test('are read in order, also those from before the end', async () => {
    const { subscriber } = subscriberOf(3)
    subscriber.push(answer('a'))
    subscriber.push(answer('b'))
    subscriber.end()
    expect(await readAll(subscriber)).toEqual(['a', 'b'].map((text) => ({ answer: answer(text), last: false })))
  })

  test('are dropped for a reason when there are too many', async () => {
    const { subscriber, ends } = subscriberOf(2)
    for (const text of ['a', 'b', 'c', 'd']) subscriber.push(answer(text))
    expect(ends()).toBe(1)
    expect(await readAll(subscriber)).toEqual([{ answer: notices.SUBSCRIBER_TOO_SLOW, last: true }])
  })

  test('are nothing to a client that has left', async () => {
    const { subscriber, ends } = subscriberOf(2)
    const waiting = subscriber.next()
    await subscriber.return()
    subscriber.push(answer('a'))
    expect([await waiting, await subscriber.next(), ends()]).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
      1,
    ])
  })
})

/** A client that sends its request and then reads nothing. */
async function deafClient(url: string, lines: readonly string[], body = ''): Promise<Socket> {
  const { port } = new URL(url)
  const socket = connectTcp(Number(port), '127.0.0.1')
  open.push({ close: () => socket.destroy() })
  socket.on('error', () => undefined)
  await new Promise((resolve) => socket.once('connect', resolve))
  socket.pause()
  socket.write([...lines, 'host: localhost', `content-length: ${Buffer.byteLength(body)}`, '', body].join('\r\n'))
  return socket
}

const query = 'subscription { renamed { name } }'
const bigEvent = { renamed: { id: '1', name: '长'.repeat(100_000) } }
const post = ['POST /graphql HTTP/1.1', 'content-type: application/json']

describe.each([
  ['server-sent events', 'accept: text/event-stream'],
  ['multipart', 'accept: multipart/mixed;subscriptionSpec=1.0'],
])('a client of %s that reads nothing', (_, accept) => {
  test('is cut off, and holds up nobody', async () => {
    const { toy, gateway, url } = await gatewayWith({
      subscriptions: { limits: { waiting: 10 }, streams: { stallMs: 100 } },
    })
    await deafClient(url, [...post, accept], JSON.stringify({ query }))
    const quick = socketClient(url)
    open.push({ close: () => quick.client.dispose() })
    const { got } = quick.listen(query)
    await eventually(() => expect([gateway.liveCounts().clients, toy.topic.listeners]).toEqual([2, 1]))
    let sent = 0
    for (; gateway.liveCounts().clients === 2 && sent < 1_000; sent += 1) {
      toy.topic.emit(bigEvent)
      await eventually(() => expect(got).toHaveLength(sent + 1))
    }
    expect(gateway.liveCounts().clients).toBe(1)
    toy.topic.emit(bigEvent)
    await eventually(() => expect(got).toHaveLength(sent + 1))
  })
})

test('a WebSocket client that reads nothing is dropped, and holds up nobody', async () => {
  const { toy, gateway, url } = await gatewayWith({
    subscriptions: { limits: { waiting: 10 }, sockets: { pingMs: 200 } },
  })
  const deaf = await deafClient(url, [
    'GET /graphql HTTP/1.1',
    'connection: upgrade',
    'upgrade: websocket',
    'sec-websocket-version: 13',
    'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-protocol: graphql-transport-ws',
  ])
  await eventually(() => expect(gateway.liveCounts().connections).toBe(1))
  deaf.write(frame({ type: 'connection_init' }))
  deaf.write(frame({ type: 'subscribe', id: '1', payload: { query } }))
  const quick = socketClient(url)
  open.push({ close: () => quick.client.dispose() })
  const { got } = quick.listen(query)
  await eventually(() => expect([gateway.liveCounts().clients, toy.topic.listeners]).toEqual([2, 1]))
  for (let sent = 0; gateway.liveCounts().clients === 2 && sent < 1_000; sent += 1) {
    toy.topic.emit(bigEvent)
    await eventually(() => expect(got).toHaveLength(sent + 1))
  }
  await eventually(() => expect(gateway.liveCounts()).toMatchObject({ clients: 1, connections: 1 }))
})

/** A message of a client as a masked text frame (RFC 6455 §5.2), the mask being zero. */
function frame(message: object): Buffer {
  const text = Buffer.from(JSON.stringify(message))
  const length = text.length < 126 ? [0x80 | text.length] : [0x80 | 126, text.length >> 8, text.length & 0xff]
  return Buffer.concat([Buffer.from([0x81, ...length, 0, 0, 0, 0]), text])
}
