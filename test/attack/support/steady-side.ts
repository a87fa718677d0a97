/**
 * What stands beside the attacks, in a process of its own so that no attacker's work delays it: the subgraph that works,
 * and the other people who ask meanwhile. Sends its parent the subgraph's port, then an answer to each message.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { graphql, parse } from 'graphql'
import { steadySdl } from './schemas.ts'

/** A message to this process. */
export type Command =
  /** other people's requests from now on, one after the other, to that address */
  | { readonly kind: 'start-asking'; readonly url: string }
  | { readonly kind: 'stop-asking' }
  | { readonly kind: 'written' }

/** How other people fared: how long each waited, milliseconds in ascending order, and what was no right answer. */
export interface Waits {
  readonly waits: readonly number[]
  readonly wrong: string | null
}

/** Two other people's requests in a row, so that the loop itself is not the load. */
const PAUSE_MS = 5

const written: string[] = []
const schema = buildSubgraphSchema({
  typeDefs: parse(steadySdl),
  resolvers: {
    Query: {
      ping: () => 'pong',
      person: (_: unknown, { id }: { id: string }) => ({ id, name: '张三' }),
      people: () => [{ id: '1', name: '张三' }],
      hidden: () => 'secret_table',
    },
    Mutation: { write: (_: unknown, { text }: { text: string }) => (written.push(text), text) },
    Person: { friends: () => [{ id: '2', name: '李四' }] },
  },
})

const server = createServer((request, response) => void answer(request, response))
server.listen(0, '127.0.0.1', () => {
  // a listening TCP server has an AddressInfo
  process.send?.((server.address() as AddressInfo).port)
})

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  const { query, variables } = JSON.parse(text) as { query: string; variables?: Record<string, unknown> }
  const result = await graphql({ schema, source: query, variableValues: variables })
  response.setHeader('content-type', 'application/json').end(JSON.stringify(result))
}

let asking: { running: boolean; readonly done: Promise<Waits> } | undefined

process.on('message', (command: Command) => void obey(command).then((reply) => process.send?.(reply)))

async function obey(command: Command): Promise<unknown> {
  if (command.kind === 'written') return written
  if (command.kind === 'start-asking') {
    const state = { running: true }
    asking = Object.assign(state, { done: ask(command.url, state) })
    return null
  }
  if (asking) asking.running = false
  return asking?.done
}

async function ask(url: string, state: { readonly running: boolean }): Promise<Waits> {
  const waits: number[] = []
  let wrong: string | null = null
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ ping }' }),
  }
  while (state.running) {
    const began = performance.now()
    const text = await fetch(url, init).then(
      (response) => response.text(),
      (error: unknown) => String(error),
    )
    waits.push(performance.now() - began)
    if (text !== '{"data":{"ping":"pong"}}') wrong = text
    await sleep(PAUSE_MS)
  }
  return { waits: waits.sort((a, b) => a - b), wrong }
}
