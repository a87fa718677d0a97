import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import WebSocket from 'ws'
import { createToyGateway, type ToyGateway } from './toy-graph.ts'

const app = 'https://app.example.cn'
const foreign = 'https://evil.example'

let toy: ToyGateway
let url = ''
beforeAll(async () => {
  toy = await createToyGateway({
    cors: {
      origins: [app],
      credentials: true,
      allowHeaders: ['content-type', 'authorization'],
      exposeHeaders: ['x-trace-id'],
      maxAgeSeconds: 600,
    },
  })
  url = `${(await toy.gateway.listen({ port: 0, host: '127.0.0.1' })).url}/graphql`
})
afterAll(() => toy.gateway.close())

const asked = (origin: string) => ({ origin, 'access-control-request-method': 'POST' })
const corsOf = ({ headers }: Response) =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-') || name === 'vary'))

describe('a page of a listed origin', () => {
  test('is told what it may send', async () => {
    const response = await fetch(url, { method: 'OPTIONS', headers: asked(app) })
    expect(response.status).toBe(204)
    expect(corsOf(response)).toEqual({
      vary: 'Origin',
      'access-control-allow-origin': app,
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'content-type, authorization',
      'access-control-expose-headers': 'x-trace-id',
      'access-control-max-age': '600',
    })
  })

  test('may read answers, refusals and streams', async () => {
    const post = (body: string, accept = 'application/json') =>
      fetch(url, { method: 'POST', headers: { origin: app, 'content-type': 'application/json', accept }, body })
    for (const response of [
      await post('{"query":"{ open }"}'),
      await post('no JSON'),
      await post('{"query":"{ open }"}', 'text/event-stream'),
    ])
      expect(corsOf(response)).toMatchObject({ 'access-control-allow-origin': app, vary: 'Origin' })
  })
})

describe('a page of any other origin', () => {
  test('gets no permission', async () => {
    const response = await fetch(url, { method: 'OPTIONS', headers: asked(foreign) })
    expect([response.status, corsOf(response)]).toEqual([405, { vary: 'Origin' }])
  })

  test('may read nothing', async () => {
    const body = '{"query":"{ open }"}'
    const headers = { origin: foreign, 'content-type': 'application/json' }
    expect(corsOf(await fetch(url, { method: 'POST', headers, body }))).toEqual({ vary: 'Origin' })
  })
})

describe('what the browser lets any page open', () => {
  const statusOfStream = async (headers: Record<string, string>) => {
    const accept = 'text/event-stream'
    const response = await fetch(`${url}?query={open}`, {
      headers: { accept, 'sec-fetch-site': 'cross-site', ...headers },
    })
    await response.text()
    return response.status
  }
  const statusOfSocket = async (origin: string) => {
    const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { origin })
    socket.on('error', () => undefined)
    const refused = once(socket, 'unexpected-response').then(
      ([, response]: unknown[]) => (response as IncomingMessage).statusCode,
    )
    const status = await Promise.race([refused, once(socket, 'open').then(() => 101)])
    socket.terminate()
    return status
  }

  test('an event stream opens for the listed origin alone', async () => {
    expect(await statusOfStream({ origin: app })).toBe(200)
    expect(await statusOfStream({ origin: foreign })).toBe(400)
    expect(await statusOfStream({})).toBe(400)
  })

  test('a WebSocket opens for the listed origin and this host', async () => {
    expect(await statusOfSocket(app)).toBe(101)
    expect(await statusOfSocket('http://127.0.0.1:9')).toBe(101)
    expect(await statusOfSocket(foreign)).toBe(403)
    expect(await statusOfSocket('https://app.example.cn.evil.example')).toBe(403)
  })
})
