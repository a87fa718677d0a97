import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { floods } from './cases/floods.ts'
import { probes } from './cases/probes.ts'
import { requests } from './cases/requests.ts'
import { sockets } from './cases/sockets.ts'
import { subgraphs } from './cases/subgraphs.ts'
import type { AttackCase } from './support/attack-case.ts'
import { type Answered, post } from './support/requests.ts'
import { type Front, openTarget, secrets, type Target } from './support/target.ts'

/** What a limit may be exceeded by, and the time that everything else is over in. */
const SLACK_MS = 1_000
/** Node looks for late senders twice a second; this machine may be busy. */
const BUSY_MS = 3_000
/** For a bystander on a busy machine; `npm run bench attack` tells the time on a quiet one. */
const BYSTANDER_MS = 2_000

const kinds: readonly (readonly [kind: string, cases: readonly AttackCase[]])[] = [
  ['floods', floods],
  ['malformed and foreign requests', requests],
  ['probes', probes],
  ['subgraphs', subgraphs],
  ['sockets', sockets],
]

describe.each<Front>(['lean', 'apollo-server'])('the front %s', (front) => {
  let target: Target
  const slowest: string[] = []

  beforeAll(async () => {
    target = await openTarget(front)
    // the first plan waits for the planner to start
    await post(target.url, { query: '{ ping }' })
  })
  afterAll(async () => {
    await target.close()
    process.stderr.write(`bystanders of ${front} waited at most: ${slowest.join(', ')}\n`)
  })

  describe.each(kinds)('%s', (kind, cases) => {
    beforeAll(() => target.bystanders.startAsking(target.url))
    // every bystander was answered
    afterAll(async () => {
      const longest = (await target.bystanders.stopAsking()).at(-1) ?? 0
      slowest.push(`${kind} ${longest.toFixed(0)} ms`)
      expect(longest).toBeLessThan(BYSTANDER_MS)
    })

    test.each(cases.map((attack) => [attack.name, attack] as const))(
      '%s',
      async (_, { send, refused, boundMs = 0 }) => {
        const started = performance.now()
        const answer = await send(target)
        expect(performance.now() - started).toBeLessThan(boundMs + SLACK_MS + BUSY_MS)
        const [status, code] = refused
        expect([status].flat()).toContain(answer.status)
        if (code === 'none') expect(codesOf(answer)).toEqual([])
        else if (code !== null && answer.status !== 0) expect(codesOf(answer)).toContain(code)
        expectNothingInternal(answer)
      },
    )
  })

  test('nothing was written by any of them', async () => {
    expect(await target.bystanders.written()).toEqual([])
  })

  test('the gateway lives', async () => {
    expect(target.exitCode()).toBeNull()
    expect((await post(target.url, { query: '{ ping }' })).text).toBe('{"data":{"ping":"pong"}}')
  })

  test('the log names every failing subgraph and holds no line of a client’s making', () => {
    const log = target.log()
    expect(log.map(({ event }) => event)).toContain('subgraph-unavailable')
    expect(JSON.stringify(log)).not.toContain('Bearer')
    expect(log.filter(({ level }) => level === 'error').map(({ event }) => event)).not.toContain('request-failed')
  })
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
