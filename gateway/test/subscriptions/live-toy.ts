import { buildSubgraphSchema } from '@apollo/subgraph'
import { type Caller, signAccessToken, verifyAsker } from '@yiwang/shared/caller'
import type { SubgraphExecutor, SubgraphRequest, SubgraphResponse, SubgraphResponses } from '@yiwang/shared/subgraph'
import { createBoundedQueue, type BoundedQueue } from '@yiwang/shared/subscriptions'
import { graphql, parse, subscribe } from 'graphql'
import {
  composeSupergraph,
  createGateway,
  createInProcessClient,
  type Gateway,
  type GatewayOptions,
} from '../../src/index.ts'

export const callerKey = new Uint8Array(32).fill(7)
export const accessTokenKey = new Uint8Array(32).fill(9)

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@requiresScopes", "@authenticated"])`

const peopleSdl = `${link}
  type Query { person(id: ID!): Person }
  type Mutation { rename(id: ID!, name: String!): Person }
  type Subscription {
    renamed(id: ID): Person
    guarded: Person @requiresScopes(scopes: [["read"]])
    count: Int!
  }
  type Person @key(fields: "id") { id: ID! name: String salary: Int @requiresScopes(scopes: [["pay"]]) }`

const healthSdl = `${link}
  type Query { clinics: [String!] }
  type Person @key(fields: "id") { id: ID! bloodType: String }`

/** What the toy's people department tells to those who listen now. */
export interface Topic {
  emit(event: Readonly<Record<string, unknown>>): void
  readonly listeners: number
  /** Ends every subscription, as a department does that takes one back. */
  complete(): void
}

export interface LiveToy {
  readonly topic: Topic
  readonly people: SubgraphExecutor
  readonly health: SubgraphExecutor
  /** callers that people was subscribed by, and how often health was asked */
  readonly subscribedBy: Caller[]
  healthCalls: number
}

export function createLiveToy(): LiveToy {
  const queues = new Set<BoundedQueue<Readonly<Record<string, unknown>>>>()
  const listen = () => {
    const queue = createBoundedQueue<Readonly<Record<string, unknown>>>(1_000, () => queues.delete(queue))
    queues.add(queue)
    return queue
  }
  const toy: LiveToy = {
    topic: {
      emit: (event) => {
        for (const queue of [...queues]) queue.push(event)
      },
      get listeners() {
        return queues.size
      },
      complete: () => {
        for (const queue of [...queues]) queue.close()
      },
    },
    subscribedBy: [],
    healthCalls: 0,
    people: toExecutor('people', peopleSdl, peopleResolvers(listen), (caller) => toy.subscribedBy.push(caller)),
    health: toExecutor('health', healthSdl, {
      Person: {
        bloodType: () => {
          toy.healthCalls += 1
          return 'AB'
        },
      },
    }),
  }
  return toy
}

function peopleResolvers(listen: () => AsyncIterable<unknown>) {
  const names = new Map([['1', '张一']])
  const field = { subscribe: listen }
  return {
    Query: { person: (_: unknown, { id }: { id: string }) => ({ id, name: names.get(id) }) },
    Mutation: {
      rename: (_: unknown, { id, name }: { id: string; name: string }) => {
        names.set(id, name)
        return { id, name }
      },
    },
    Subscription: { renamed: field, guarded: field, count: field },
    Person: { salary: () => 10 },
  }
}

/** A subgraph on graphql-js that trusts only the gateway's signature. */
function toExecutor(
  name: string,
  sdl: string,
  resolvers: object,
  onSubscribe: (caller: Caller) => void = () => undefined,
): SubgraphExecutor {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never })
  const read = ({ query, variables }: SubgraphRequest) => ({ schema, variableValues: variables ?? {}, query })
  return {
    name,
    execute: async (request) => {
      await verifyAsker(request.callerAssertion, name, callerKey)
      const { query: source, ...rest } = read(request)
      return plain(await graphql({ source, ...rest }))
    },
    subscribe: async (request) => {
      onSubscribe((await verifyAsker(request.callerAssertion, name, callerKey)).caller)
      const { query, ...rest } = read(request)
      const opened = await subscribe({ document: parse(query), ...rest })
      return Symbol.asyncIterator in opened ? plainResponses(opened) : plain(opened)
    },
  }
}

function plain(response: unknown): SubgraphResponse {
  return JSON.parse(JSON.stringify(response)) as SubgraphResponse
}

function plainResponses(results: AsyncIterator<unknown>): SubgraphResponses {
  const responses: SubgraphResponses = {
    next: async () => {
      const next = await results.next()
      return next.done === true ? { done: true, value: undefined } : { done: false, value: plain(next.value) }
    },
    return: async () => {
      await results.return?.()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]: () => responses,
  }
  return responses
}

export function liveSupergraph(urls: Readonly<Record<string, string>> = {}): string {
  const subgraphs = Object.entries({ people: peopleSdl, health: healthSdl })
  const { supergraphSdl, errors } = composeSupergraph(
    subgraphs.map(([name, sdl]) => ({ name, sdl, url: urls[name] ?? `http://${name}.invalid/graphql` })),
  )
  if (supergraphSdl === undefined) throw new Error(JSON.stringify(errors))
  return supergraphSdl
}

export interface LiveGateway {
  readonly toy: LiveToy
  readonly gateway: Gateway
  /** of /graphql */
  readonly url: string
}

export async function startLiveGateway(options: Partial<GatewayOptions> = {}): Promise<LiveGateway> {
  const toy = createLiveToy()
  const gateway = await createGateway({
    supergraphSdl: liveSupergraph(),
    subgraphs: (name) => createInProcessClient(name === 'people' ? toy.people : toy.health),
    identity: { accessTokenKey },
    callerKey,
    planning: 'main-thread',
    ...options,
  })
  const { url } = await gateway.listen({ port: 0, host: '127.0.0.1' })
  return { toy, gateway, url: `${url}/graphql` }
}

export interface TokenParts {
  readonly sub?: string
  readonly scopes?: string[]
  readonly regions?: string[]
  readonly purpose?: string
  readonly expiresIn?: string
}

export function tokenOf({ sub = 'u1', expiresIn = '1h', ...parts }: TokenParts = {}): Promise<string> {
  const nobody = { grids: [], department: null, organisation: null, personId: null, workerId: null }
  const claims = { sub, displayName: '王某', roles: ['TOWN_CLERK' as const], regions: [], ...nobody, ...parts }
  return signAccessToken(claims, accessTokenKey, expiresIn)
}

/** Tries until `check` holds; fails with its last complaint. */
export async function eventually(check: () => void): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      check()
      return
    } catch (error) {
      if (tries >= 200) throw error
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
}
