import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  composeSupergraph,
  createGateway,
  createHttpClient,
  type Gateway,
  type GatewayOptions,
  type LogEntry,
} from '@yiwang/gateway'
import { graphql, parse } from 'graphql'

/** Names that nobody outside may read: they stand in addresses, statements and files of the graph under attack. */
export const secrets = ['internal-host', 'secret_table', '/srv/yiwang', 'node_modules', 'undici', 'ECONN', '127.0.0.1']

/** Short enough for a test to wait for, long enough for a busy machine. */
export const limits = {
  subgraphMs: 400,
  headersMs: 700,
  requestMs: 1_200,
  bodyBytes: 64 * 1024,
  responseBytes: 1024 * 1024,
} as const

export const accessTokenKey = new Uint8Array(32).fill(9)
const callerKey = new Uint8Array(32).fill(7)

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated", "@requiresScopes", "@inaccessible"])`

const steadySdl = `${link}
  type Query { ping: String person(id: ID!): Person people(first: Int = 10): [Person!]! hidden: String @requiresScopes(scopes: [["secret"]]) }
  type Mutation { write(text: String!): String }
  type Person @key(fields: "id") { id: ID! name: String friends(first: Int): [Person!]! secret_table: String @inaccessible }`

/** Answers as the case says. */
const wildSdl = `${link}
  type Query { wild: String! wildOrNull: String things: [Thing!] }
  type Thing { name: String count: Int }
  type Person @key(fields: "id") { id: ID! score: Int }`

export type Misbehaviour = (request: IncomingMessage, response: ServerResponse) => void

export interface Target {
  readonly url: string
  readonly port: number
  readonly log: readonly LogEntry[]
  readonly gateway: Gateway
  /** how the wild subgraph answers from now on */
  behave(how: Misbehaviour): void
  /** bodies of writes that reached a subgraph */
  readonly written: string[]
  close(): Promise<void>
}

/** A gateway with one steady and one wild subgraph, each behind a real socket. */
export async function openTarget(options: Partial<GatewayOptions> = {}): Promise<Target> {
  const written: string[] = []
  const wild: { how: Misbehaviour } = { how: (_, response) => response.end() }
  const servers = [
    createServer(steady(written)),
    createServer((request, response) => {
      request.resume()
      wild.how(request, response)
    }),
  ] as const
  const [steadyPort, wildPort] = await Promise.all(servers.map(listening))
  const { supergraphSdl } = composeSupergraph([
    { name: 'steady', sdl: steadySdl, url: `http://127.0.0.1:${steadyPort}/internal-host` },
    { name: 'wild', sdl: wildSdl, url: `http://127.0.0.1:${wildPort}/internal-host` },
  ])
  if (supergraphSdl === undefined) throw new Error('the attacked graph composes')
  const log: LogEntry[] = []
  const gateway = await createGateway({
    supergraphSdl,
    composedHere: true,
    subgraphs: (name, url) => createHttpClient({ name, url, maxResponseBytes: limits.responseBytes }),
    policyOf: (name) => (name === 'wild' ? { timeoutMs: limits.subgraphMs } : {}),
    identity: { accessTokenKey },
    callerKey,
    limits: { maxBodyBytes: limits.bodyBytes },
    sendingTimes: { headersTimeoutMs: limits.headersMs, requestTimeoutMs: limits.requestMs },
    log: (entry) => log.push(entry),
    ...options,
  })
  const { url } = await gateway.listen({ port: 0, host: '127.0.0.1' })
  return {
    url: `${url}/graphql`,
    port: Number(new URL(url).port),
    log,
    gateway,
    written,
    behave: (how) => {
      wild.how = how
    },
    close: async () => {
      await gateway.close()
      for (const server of servers) {
        server.closeAllConnections()
        server.close()
      }
    },
  }
}

function steady(written: string[]) {
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
  return (request: IncomingMessage, response: ServerResponse): void => {
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString()))
    request.on('end', () => {
      const { query, variables } = JSON.parse(text) as { query: string; variables?: Record<string, unknown> }
      void graphql({ schema, source: query, variableValues: variables }).then((answer) => {
        response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
      })
    })
  }
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    // a listening TCP server has an AddressInfo
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port)
    })
  })
}

export interface Answered {
  /** 0: the connection was closed without an answer */
  readonly status: number
  readonly text: string
}

/** Bytes as they are on a connection of their own, until the other side closes it or `patienceMs` are over. */
export function sendRaw(
  port: number,
  write: (send: (bytes: string | Buffer) => void, isOpen: () => boolean) => Promise<void> | void,
  patienceMs = 5_000,
): Promise<Answered & { readonly closed: boolean }> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    const finish = (closed: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text, closed })
    }
    const timer = setTimeout(finish, patienceMs, false)
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      finish(true)
    })
    socket.on('connect', () => {
      void write(
        (bytes) => void socket.write(bytes),
        () => !socket.destroyed && socket.writable,
      )
    })
  })
}

/** One request, as a client of GraphQL over HTTP sends it. */
export async function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  return sendHttp(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

export async function sendHttp(url: string, init: RequestInit): Promise<Answered> {
  try {
    const response = await fetch(url, { redirect: 'manual', ...init })
    return { status: response.status, text: await response.text() }
  } catch {
    return { status: 0, text: '' }
  }
}
