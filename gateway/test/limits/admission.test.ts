import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { anonymous, type Caller } from '@yiwang/shared/caller'
import { clientAddress } from '../../src/limits/client-address.ts'
import { createConcurrencyLimit } from '../../src/limits/concurrency.ts'
import { createRateLimiter } from '../../src/limits/rate-limiter.ts'
import { createMemoryBuckets } from '../../src/limits/token-bucket.ts'
import { withDeadline } from '../../src/limits/with-deadline.ts'

const callerNamed = (id: string): Caller => ({ ...anonymous, id })

describe('a token bucket', () => {
  test('holds so many at once and fills again with time', () => {
    const clock = { now: 0 }
    const take = createMemoryBuckets(() => clock.now)
    const rate = { perMinute: 60, burst: 2 }
    expect([take('a', rate), take('a', rate), take('a', rate)]).toEqual([0, 0, 1_000])
    clock.now = 500
    expect(take('a', rate)).toBe(500)
    clock.now = 1_000
    expect([take('a', rate), take('a', rate)]).toEqual([0, 1_000])
    clock.now = 1_000_000
    expect([take('a', rate), take('a', rate), take('a', rate)]).toEqual([0, 0, 1_000])
  })

  test('is one for each key', () => {
    const take = createMemoryBuckets(() => 0)
    const rate = { perMinute: 1, burst: 1 }
    expect([take('a', rate), take('b', rate), take('a', rate)]).toEqual([0, 0, 60_000])
  })
})

describe('the rate', () => {
  const limiter = (perCaller: number, perAddress: number) =>
    createRateLimiter(
      { perCaller: { perMinute: 1, burst: perCaller }, perAddress: { perMinute: 1, burst: perAddress } },
      createMemoryBuckets(() => 0),
    )

  test('of one account is no other account’s', async () => {
    const { ofCaller } = limiter(1, 1)
    await ofCaller(callerNamed('a'))
    await ofCaller(callerNamed('b'))
    await expect(ofCaller(callerNamed('a'))).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      status: 429,
      extensions: { max: 1, retryAfterSeconds: 60 },
    })
  })

  test('of the anonymous is that of their address alone', async () => {
    const { ofCaller, ofAddress } = limiter(1, 2)
    await ofCaller(anonymous)
    await ofCaller(anonymous)
    await ofAddress('192.0.2.1')
    await ofAddress('192.0.2.1')
    await expect(ofAddress('192.0.2.1')).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    await ofAddress('192.0.2.2')
  })
})

describe('the address of a client', () => {
  const from = (remoteAddress: string, forwarded?: string) =>
    ({
      socket: { remoteAddress },
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    }) as unknown as IncomingMessage

  test('is that of its connection, whatever it says of itself', () => {
    expect(clientAddress(from('192.0.2.1', '198.51.100.7'), 0)).toBe('192.0.2.1')
    expect(clientAddress(from('::ffff:192.0.2.1'), 0)).toBe('192.0.2.1')
  })

  test('is what the outermost own proxy saw', () => {
    expect(clientAddress(from('10.0.0.1', '203.0.113.9, 198.51.100.7'), 1)).toBe('198.51.100.7')
    expect(clientAddress(from('10.0.0.1', '203.0.113.9, 198.51.100.7, 10.0.0.2'), 2)).toBe('198.51.100.7')
    expect(clientAddress(from('10.0.0.1', 'unknown'), 1)).toBe('10.0.0.1')
  })

  test('of IPv6 is its network, of which one customer has all addresses', () => {
    expect(clientAddress(from('2001:db8:1:2:3:4:5:6'), 0)).toBe('2001:db8:1:2::/64')
    expect(clientAddress(from('2001:db8::6'), 0)).toBe('2001:db8:0:0::/64')
  })
})

describe('the queue', () => {
  test('lets so many in at once, the others in their order', async () => {
    const enter = createConcurrencyLimit({ running: 1, waiting: 2, queueTimeoutMs: 10_000 })
    const order: string[] = []
    const first = await enter()
    const waiting = ['b', 'c'].map((name) => enter().then((release) => (order.push(name), release)))
    await expect(enter()).rejects.toMatchObject({ code: 'SERVER_BUSY', status: 503 })
    first()
    first()
    const [b, c] = waiting
    ;(await b)?.()
    await c
    expect(order).toEqual(['b', 'c'])
  })

  test('gives up on whoever waits too long, and goes on', async () => {
    const enter = createConcurrencyLimit({ running: 1, waiting: 1, queueTimeoutMs: 10 })
    const first = await enter()
    await expect(enter()).rejects.toMatchObject({ code: 'SERVER_BUSY', extensions: { retryAfterSeconds: 1 } })
    first()
    await enter()
  })
})

test('an operation has so long and no longer', async () => {
  await expect(withDeadline(10, () => new Promise(() => undefined))).rejects.toMatchObject({
    code: 'REQUEST_TIMED_OUT',
    status: 504,
  })
  expect(await withDeadline(10_000, () => Promise.resolve(1))).toBe(1)
})
