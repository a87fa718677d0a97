import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { JsonAnswer } from '../../src/execution/json-answer.ts'
import type { IncrementalOutcome } from '../../src/execution/outcome.ts'
import { incrementalTexts } from '../../src/subscriptions/incremental-texts.ts'
import { eventually, type LiveGateway, startLiveGateway } from './live-toy.ts'
import { eventsIn, openStream, partsIn, socketClient } from './live-clients.ts'

let live: LiveGateway
beforeAll(async () => {
  live = await startLiveGateway()
})
afterAll(() => live.gateway.close())

const query = '{ person(id: "1") { name ... @defer(label: "later") { bloodType } } }'
const whole = { data: { person: { name: '张一', bloodType: 'AB' } } }

async function ask(accept: string, text = query) {
  const { response, text: received, ended } = await openStream(live.url, { query: text, accept })
  await eventually(() => expect(ended()).toBe(true))
  return { type: response.headers['content-type'], text: received() }
}

describe('a deferred answer', () => {
  test('comes in the parts of deferSpec=20220824', async () => {
    const { type, text } = await ask('multipart/mixed;deferSpec=20220824, application/json')
    expect(type).toBe('multipart/mixed; boundary="-"; deferSpec=20220824')
    expect(partsIn(text, '-')).toEqual([
      { data: { person: { name: '张一' } }, hasNext: true },
      { incremental: [{ data: { bloodType: 'AB' }, path: ['person'], label: 'later' }], hasNext: false },
    ])
    expect(text).toMatch(/\r\n-----\r\n$/)
  })

  test('comes in the parts of the current format', async () => {
    const { type, text } = await ask('multipart/mixed')
    expect(type).toBe('multipart/mixed; boundary="-"')
    const [first, second, ...others] = partsIn(text, '-') as { pending?: { id: string }[] }[]
    const id = first?.pending?.[0]?.id
    expect(first).toEqual({
      data: { person: { name: '张一' } },
      pending: [{ id, path: ['person'], label: 'later' }],
      hasNext: true,
    })
    expect(second).toEqual({ incremental: [{ data: { bloodType: 'AB' }, id }], completed: [{ id }], hasNext: false })
    expect(others).toEqual([])
  })

  test('comes whole for a client that reads JSON only', async () => {
    expect(JSON.parse((await ask('application/json')).text)).toEqual(whole)
  })

  test('comes in parts over server-sent events and WebSocket too', async () => {
    const events = eventsIn((await ask('text/event-stream')).text)
    const { client, listen } = socketClient(live.url)
    const { got, end } = listen(query)
    await eventually(() => expect(end()).toBe('complete'))
    await client.dispose()
    expect(events).toMatchObject([{ hasNext: true }, { incremental: [{ data: { bloodType: 'AB' } }], hasNext: false }])
    expect(got).toEqual(events)
  })

  test('that is not deferred after all is one answer', async () => {
    const { type, text } = await ask(
      'multipart/mixed;deferSpec=20220824',
      '{ person(id: "1") { name ... @defer(if: false) { bloodType } } }',
    )
    expect([type?.split(';')[0], JSON.parse(text)]).toEqual(['application/json', whole])
  })
})

describe('a part whose non-null field failed', () => {
  const answer = (data: Record<string, unknown> | null, message?: string) =>
    new JsonAnswer(Buffer.from(JSON.stringify(data)), message === undefined ? [] : [{ message }])
  const place = { id: '0', path: ['person'] }
  const outcome = (): IncrementalOutcome => ({
    kind: 'incremental',
    initial: answer({ person: {} }),
    pending: [place],
    subsequent: (async function* () {
      yield { items: [{ place, answer: answer(null, 'x') }], pending: [], hasNext: true }
      yield await Promise.resolve({ items: [], pending: [], hasNext: false })
    })(),
  })
  const textsOf = async (format: '2022' | 'current') => {
    const texts: unknown[] = []
    for await (const text of incrementalTexts(outcome(), format)) texts.push(JSON.parse(text))
    return texts.slice(1)
  }

  test('is null in the older format', async () => {
    const incremental = [{ errors: [{ message: 'x' }], data: null, path: ['person'] }]
    expect(await textsOf('2022')).toEqual([{ incremental, hasNext: true }, { hasNext: false }])
  })

  test('is completed with the errors in the current one', async () => {
    const completed = [{ id: '0', errors: [{ message: 'x' }] }]
    expect(await textsOf('current')).toEqual([{ completed, hasNext: true }, { hasNext: false }])
  })
})
