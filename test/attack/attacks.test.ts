import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { floods } from './cases/floods.ts'
import { probes } from './cases/probes.ts'
import { requests } from './cases/requests.ts'
import { sockets } from './cases/sockets.ts'
import { subgraphs } from './cases/subgraphs.ts'
import type { AttackCase } from './support/attack-case.ts'
import { type Pinger, startPinger } from './support/pinger.ts'
import { type Answered, openTarget, post, secrets, type Target } from './support/target.ts'

/** What a limit may be exceeded by, and the time that everything else is over in. */
const SLACK_MS = 1_000
/** Node looks for late senders twice a second; this machine may be busy. */
const BUSY_MS = 3_000

let target: Target
let pinger: Pinger
const slowest: string[] = []

beforeAll(async () => {
  target = await openTarget()
  // the first plan waits for the planner to start
  await post(target.url, { query: '{ ping }' })
})
afterAll(async () => {
  await target.close()
  process.stderr.write(`bystanders waited at most: ${slowest.join(', ')}\n`)
})
afterEach(() => {
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})

describe.each<[string, readonly AttackCase[]]>([
  ['floods', floods],
  ['malformed and foreign requests', requests],
  ['probes', probes],
  ['subgraphs', subgraphs],
  ['sockets', sockets],
])('%s', (kind, cases) => {
  beforeAll(() => {
    pinger = startPinger(target.url)
  })
  // every bystander was answered
  afterAll(async () => {
    slowest.push(`${kind} ${(await pinger.stop()).toFixed(0)} ms`)
  })

  test.each(cases.map((attack) => [attack.name, attack] as const))('%s', async (_, { send, refused, boundMs = 0 }) => {
    const started = performance.now()
    const answer = await send(target)
    expect(performance.now() - started).toBeLessThan(boundMs + SLACK_MS + BUSY_MS)
    const [status, code] = refused
    expect([status].flat()).toContain(answer.status)
    if (code === 'none') expect(codesOf(answer)).toEqual([])
    else if (code !== null && answer.status !== 0) expect(codesOf(answer)).toContain(code)
    expectNothingInternal(answer)
  })
})

test('nothing was written by any of them', () => {
  expect(target.written).toEqual([])
})

test('the log names every failing subgraph and holds no line of a client’s making', () => {
  const events = new Set(target.log.map(({ event }) => event))
  expect(events).toContain('subgraph-unavailable')
  expect(JSON.stringify(target.log)).not.toContain('Bearer')
  expect(target.log.filter(({ level }) => level === 'error').map(({ event }) => event)).not.toContain('request-failed')
})

function codesOf({ text }: Answered): readonly unknown[] {
  const body = text.startsWith('HTTP/1.1') ? text.slice(text.indexOf('\r\n\r\n') + 4) : text
  const { errors = [] } = JSON.parse(body) as { errors?: readonly { extensions?: { code?: unknown } }[] }
  return errors.map(({ extensions }) => extensions?.code)
}

function expectNothingInternal({ text }: Answered): void {
  for (const secret of secrets) expect(text).not.toContain(secret)
  expect(text).not.toMatch(/\n\s+at |\bSELECT\b|[A-Za-z]Error:|graphql-js|Apollo|Did you mean/)
}
