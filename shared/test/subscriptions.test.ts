import { request } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type Client, createClient } from 'graphql-ws'
import WebSocket from 'ws'
import { anonymous, type Caller, createCallerSigner } from '../src/caller/index.ts'
import { createSubgraph, serveSubgraph, type Subgraph, type SubgraphResponse } from '../src/subgraph/index.ts'
import { createBoundedQueue, createSubscriptionHub } from '../src/subscriptions/index.ts'
import { type TestDatabase, testCaller, testDatabase, everyRow } from '../src/testing/index.ts'
import { addNote, clerk, county, emitNote, eventually, north, office, south } from './events-toy.ts'

const callerKey = new Uint8Array(32).fill(7)
const signer = createCallerSigner(callerKey)
const sign = (caller: Caller) => signer(caller, 'office')

let place: TestDatabase
let subgraph: Subgraph
let served: { readonly url: string; close(): Promise<void> }

beforeAll(async () => {
  place = testDatabase()
  subgraph = await createSubgraph(office, { ...place.options, callerKey, background: false })
  served = await serveSubgraph(subgraph, { port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await served.close()
  await place.remove()
})
beforeEach(async () => {
  await subgraph.database.write((transaction) => transaction.run(everyRow`DELETE FROM note`))
  await addNote(subgraph.database, 'n', north)
  await addNote(subgraph.database, 's', south)
})

const open: { return(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.return()
})

const noteChanged = (region: string, more = '') =>
  `subscription { noteChanged(regionCode: "${region}"${more}) { noteId title seenBy } }`

/** Subscribes in process and keeps what comes. */
async function subscribed(caller: Caller, query: string) {
  const got: SubgraphResponse[] = []
  const opened = await subgraph.subscribe({ query, callerAssertion: await sign(caller) })
  if (!(Symbol.asyncIterator in opened)) return { got, refused: opened }
  open.push({ return: async () => opened.return?.() })
  const ended = (async () => {
    for await (const response of opened) got.push(response)
  })()
  return { got, refused: null, ended }
}

/** Changes the notes of both townships and tells of it. */
async function changeBoth(title: string) {
  await emitNote(subgraph.database, 'n', title, north)
  await emitNote(subgraph.database, 's', title, south)
  await subgraph.deliverEvents()
}

const ids = (responses: readonly SubgraphResponse[]) =>
  responses.map(({ data }) => (data?.['noteChanged'] as { noteId: string } | undefined)?.noteId)
const codeOf = (response: SubgraphResponse | null) => response?.errors?.[0]?.extensions?.['code']

describe('a subscription', () => {
  test('delivers the record as it stands, and resolves it for the subscriber', async () => {
    const { got } = await subscribed(clerk(county, 'li'), noteChanged(county))
    await changeBoth('x')
    await eventually(() =>
      expect(got).toEqual([
        { data: { noteChanged: { noteId: 'n', title: 'first', seenBy: 'li' } } },
        { data: { noteChanged: { noteId: 's', title: 'first', seenBy: 'li' } } },
      ]),
    )
  })

  test('never delivers an event of another region', async () => {
    const north1 = await subscribed(clerk(county), noteChanged(north))
    const south1 = await subscribed(clerk(south), noteChanged(south))
    await changeBoth('x')
    await eventually(() => expect([ids(north1.got), ids(south1.got)]).toEqual([['n'], ['s']]))
  })

  test('never delivers a record that has left the region since', async () => {
    const { got } = await subscribed(clerk(north), noteChanged(north))
    await subgraph.database.write((transaction) =>
      transaction.run(everyRow`UPDATE note SET town_code = ${south}, region_code = ${south} WHERE note_id = 'n'`),
    )
    await emitNote(subgraph.database, 'n', 'x', north)
    await addNote(subgraph.database, 'n2', north)
    await emitNote(subgraph.database, 'n2', 'x', north)
    await subgraph.deliverEvents()
    await eventually(() => expect(ids(got)).toEqual(['n2']))
  })

  test('follows its other arguments', async () => {
    const { got } = await subscribed(clerk(county), noteChanged(county, ', titles: ["wanted"]'))
    await changeBoth('other')
    await changeBoth('wanted')
    await eventually(() => expect(ids(got)).toEqual(['n', 's']))
  })

  test('delivers an event once although the bus repeats it', async () => {
    const { got } = await subscribed(clerk(north), noteChanged(north))
    await emitNote(subgraph.database, 'n', 'x', north)
    await subgraph.deliverEvents()
    await subgraph.database.write((transaction) => transaction.run(everyRow`UPDATE outbox SET state = 'WAITING'`))
    await subgraph.deliverEvents()
    await emitNote(subgraph.database, 'n', 'y', north)
    await subgraph.deliverEvents()
    await eventually(() => expect(ids(got)).toEqual(['n', 'n']))
  })

  test('gives an analyst, who sees no rows, nothing', async () => {
    const { got } = await subscribed(testCaller({ roles: ['ANALYST'], regions: [county] }), noteChanged(county))
    const clerks = await subscribed(clerk(county), noteChanged(county))
    await changeBoth('x')
    await eventually(() => expect(clerks.got).toHaveLength(2))
    expect(got).toEqual([])
  })

  test.each([
    ['of a region that is not the caller’s', clerk(south), noteChanged(north), 'OUT_OF_REGION'],
    ['of a region above the caller’s', clerk(south), noteChanged(county), 'OUT_OF_REGION'],
    ['of what is no region', clerk(south), noteChanged('12'), 'BAD_USER_INPUT'],
    ['without login', anonymous, noteChanged(north), 'UNAUTHENTICATED'],
    [
      'without the scope',
      testCaller({ roles: ['TOWN_CLERK'], regions: [county], scopes: ['secret:read'] }),
      `subscription { secretNoteChanged(regionCode: "${county}") { noteId } }`,
      'FORBIDDEN',
    ],
    [
      'that no resolver serves',
      clerk(county),
      `subscription { unfinished(regionCode: "${county}") { noteId } }`,
      'NOT_IMPLEMENTED',
    ],
    ['that is a query', clerk(county), 'query { note(noteId: "n") { noteId } }', 'OPERATION_RESOLUTION_FAILURE'],
    ['of an unknown field', clerk(county), 'subscription { dance }', 'GRAPHQL_VALIDATION_FAILED'],
    ['that does not parse', clerk(county), 'subscription {', 'GRAPHQL_PARSE_FAILED'],
  ])('%s is refused', async (_, caller, query, code) => {
    const { refused } = await subscribed(caller, query)
    expect(codeOf(refused)).toBe(code)
  })

  test('with one of the alternative scopes is allowed', async () => {
    const caller = testCaller({ roles: ['TOWN_CLERK'], regions: [county], scopes: ['case:read'] })
    const query = `subscription { secretNoteChanged(regionCode: "${county}") { noteId } }`
    expect((await subscribed(caller, query)).refused).toBeNull()
  })

  test('by a forged assertion is refused', async () => {
    const refused = await subgraph.subscribe({ query: noteChanged(north), callerAssertion: 'forged' })
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
  })

  test('of a subscriber that does not take its events ends with a clear error, and holds up nobody', async () => {
    const slow = await subgraph.subscribe({ query: noteChanged(north), callerAssertion: await sign(clerk(north)) })
    if (!(Symbol.asyncIterator in slow)) throw new Error('refused')
    open.push({ return: async () => slow.return?.() })
    const quick = await subscribed(clerk(north), noteChanged(north))
    for (let n = 0; n < 300; n += 1) await emitNote(subgraph.database, 'n', `t${n}`, north)
    await subgraph.deliverEvents()
    const answers: SubgraphResponse[] = []
    for await (const answer of slow) answers.push(answer)
    expect(answers.map(codeOf)).toEqual(['SUBSCRIBER_TOO_SLOW'])
    // the quick one took them while they came, in order
    await eventually(() => expect(quick.got.length).toBeGreaterThan(0))
  })
})

describe('the queue of a subscriber', () => {
  test('never holds more than its limit and is closed beyond it', async () => {
    const queue = createBoundedQueue<number>(2)
    expect([queue.push(1), queue.push(2), queue.push(3), queue.push(4)]).toEqual([true, true, false, false])
    expect(queue.overflowed).toBe(true)
    expect(await queue.next()).toEqual({ done: true, value: undefined })
  })

  test('lets a waiting reader go when it leaves', async () => {
    const hub = createSubscriptionHub()
    const queue = hub.subscribe(() => true)
    const waiting = queue.next()
    await queue.return()
    expect(await waiting).toEqual({ done: true, value: undefined })
    expect(hub.subscribers).toBe(0)
  })
})

describe('over WebSocket', () => {
  const clients: Client[] = []
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose()
  })

  const clientOf = (connectionParams: Record<string, unknown>, headers: Record<string, string> = {}) => {
    class WithHeaders extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { headers })
      }
    }
    const client = createClient({
      url: served.url.replace('http', 'ws'),
      connectionParams,
      webSocketImpl: WithHeaders,
      retryAttempts: 0,
    })
    clients.push(client)
    return client
  }

  /** Subscribes and keeps what comes; `ended` rejects with the close event of a refused connection. */
  const listen = (client: Client, query: string) => {
    const got: unknown[] = []
    let stop: () => void = () => undefined
    const ended = new Promise<void>((resolve, reject) => {
      stop = client.subscribe({ query }, { next: (one) => got.push(one), error: reject, complete: resolve })
    })
    return { got, ended, stop }
  }

  /** Emits until the subscriber, whose subscription opens in its own time, has something. */
  const until = async (got: readonly unknown[]) => {
    for (let n = 0; got.length === 0 && n < 200; n += 1) {
      await emitNote(subgraph.database, 'n', `w${n}`, north)
      await subgraph.deliverEvents()
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }

  test('events arrive, for the caller of connection_init', async () => {
    const { got, stop } = listen(clientOf({ callerAssertion: await sign(clerk(north, 'wang')) }), noteChanged(north))
    await until(got)
    expect(got[0]).toEqual({ data: { noteChanged: { noteId: 'n', title: 'first', seenBy: 'wang' } } })
    stop()
  })

  test('or for the caller of the header', async () => {
    const client = clientOf({}, { 'x-yiwang-caller': await sign(clerk(north, 'zhao')) })
    const { got, stop } = listen(client, noteChanged(north))
    await until(got)
    expect(got[0]).toMatchObject({ data: { noteChanged: { seenBy: 'zhao' } } })
    stop()
  })

  test.each([
    ['no assertion', () => Promise.resolve({})],
    ['a forged one', () => Promise.resolve({ callerAssertion: 'forged' })],
    ['that of another subgraph', async () => ({ callerAssertion: await signer(clerk(north), 'mirror') })],
  ])('%s closes the connection with 4401', async (_, params) => {
    const { ended } = listen(clientOf(await params()), noteChanged(north))
    await expect(ended).rejects.toMatchObject({ code: 4401 })
  })

  test('a refused subscription and a query are answered with errors, and the connection stays', async () => {
    const client = clientOf({ callerAssertion: await sign(clerk(south)) })
    const refused = listen(client, noteChanged(north))
    await refused.ended
    expect(refused.got).toMatchObject([{ errors: [{ extensions: { code: 'OUT_OF_REGION' } }] }])
    const query = listen(client, '{ note(noteId: "n") { noteId } }')
    await query.ended
    expect(query.got).toMatchObject([{ errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }] }])
    await expect(listen(client, 'subscription {').ended).rejects.toMatchObject([
      { extensions: { code: 'GRAPHQL_PARSE_FAILED' } },
    ])
  })

  test('a subscriber that unsubscribes is forgotten although no event comes', async () => {
    const opened = subgraph.subscribeAs.bind(subgraph)
    const returned: string[] = []
    subgraph.subscribeAs = async (...args) => {
      const stream = await opened(...args)
      if (!(Symbol.asyncIterator in stream)) return stream
      const back = async () => {
        returned.push('returned')
        await stream.return?.()
        return { done: true as const, value: undefined }
      }
      return { ...stream, return: back }
    }
    const { got, stop } = listen(clientOf({ callerAssertion: await sign(clerk(north)) }), noteChanged(north))
    await until(got)
    stop()
    await eventually(() => expect(returned).toEqual(['returned']))
    subgraph.subscribeAs = opened
  })
})

describe('as server-sent events', () => {
  /** POSTs and gives the status and the text as it comes. */
  const post = (body: object, headers: Record<string, string>) =>
    new Promise<{ status: number; type: string; text: () => string; ended: Promise<void>; destroy: () => void }>(
      (resolve, reject) => {
        const sent = request(
          served.url,
          { method: 'POST', headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers } },
          (response) => {
            let text = ''
            response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
            response.on('error', () => undefined)
            resolve({
              status: response.statusCode ?? 0,
              type: String(response.headers['content-type']),
              text: () => text,
              ended: new Promise((done) => response.once('close', done)),
              destroy: () => response.destroy(),
            })
          },
        )
        sent.on('error', reject)
        sent.end(JSON.stringify(body))
      },
    )

  test('events arrive one by one until the client leaves', async () => {
    const { status, type, text, destroy } = await post(
      { query: noteChanged(north) },
      { 'x-yiwang-caller': await sign(clerk(north, 'sun')) },
    )
    expect([status, type]).toEqual([200, 'text/event-stream; charset=utf-8'])
    // the headers are sent when the subscription stands
    await changeBoth('x')
    const first = JSON.stringify({ data: { noteChanged: { noteId: 'n', title: 'first', seenBy: 'sun' } } })
    await eventually(() => expect(text()).toBe(`:\n\nevent: next\ndata: ${first}\n\n`))
    destroy()
  })

  test('a refusal is one event and the end', async () => {
    const { text, ended } = await post({ query: noteChanged(north) }, { 'x-yiwang-caller': await sign(clerk(south)) })
    await ended
    expect(text()).toContain('OUT_OF_REGION')
    expect(text()).toMatch(/event: complete\ndata:\n\n$/)
  })

  test('a forged assertion is refused before anything is sent', async () => {
    const { status, ended, text } = await post({ query: noteChanged(north) }, { 'x-yiwang-caller': 'forged' })
    await ended
    expect(status).toBe(401)
    expect(text()).toContain('UNAUTHENTICATED')
  })
})
