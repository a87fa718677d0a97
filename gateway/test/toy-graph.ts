import { buildSubgraphSchema } from '@apollo/subgraph'
import { anonymous, type Caller, verifyAsker } from '@yiwang/shared/caller'
import type { SubgraphExecutor, SubgraphRequest, SubgraphResponse } from '@yiwang/shared/subgraph'
import { graphql, type GraphQLSchema, parse } from 'graphql'
import {
  composeSupergraph,
  createGateway,
  createInProcessClient,
  type Gateway,
  type GatewayOptions,
} from '../src/index.ts'

export const callerKey = new Uint8Array(32).fill(7)
export const accessTokenKey = new Uint8Array(32).fill(9)

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@inaccessible", "@authenticated", "@requiresScopes", "@shareable"])`

export const peopleSdl = `${link}
  type Query {
    open: String
    guarded: String @authenticated
    person(id: ID!): Person
    people: [Person]
    node(id: ID!): Node
    nodes: [Node!]
    found: [Found]
    fail(how: String): String
  }
  type Mutation {
    ping: String
    rename(id: ID!, name: String!): Person @requiresScopes(scopes: [["write"]])
    erase: String @authenticated
  }
  type Subscription { renamed: Person @requiresScopes(scopes: [["read"]]) ticks: Int }
  interface Node { id: ID! label: String owner: Person }
  type Person implements Node @key(fields: "id") {
    id: ID!
    idHash: String @inaccessible
    label: String
    owner: Person
    name: String
    salary: Int @requiresScopes(scopes: [["pay", "read"], ["boss"]])
    diary: Diary
    friends: [Person!]
    grade: Grade
  }
  type Robot implements Node @key(fields: "id") { id: ID! label: String @requiresScopes(scopes: [["robots"]]) owner: Person model: String }
  type Ghost implements Node @requiresScopes(scopes: [["ghosts"]]) { id: ID! label: String owner: Person }
  type Diary @requiresScopes(scopes: [["diary"]]) { text: String }
  enum Grade @authenticated { A B }
  union Found = Person | Diary`

export const healthSdl = `${link}
  type Query { clinics: [Clinic!] }
  type Clinic { name: String beds: Int }
  type Person @key(fields: "id") { id: ID! idHash: String @external bloodType: String visits: [Visit!] insured: Boolean @requires(fields: "idHash") }
  type Visit { day: String place: Clinic }`

const people = [
  {
    __typename: 'Person',
    id: '1',
    idHash: 'h1',
    label: 'one',
    name: '张一',
    salary: 10,
    grade: 'A',
    diary: { text: 'dear' },
  },
  { __typename: 'Person', id: '2', idHash: 'h2', label: 'two', name: '李二', salary: 20, grade: 'B', diary: null },
]
const robot = { __typename: 'Robot', id: 'r', label: 'rust', model: 'R2', owner: people[0] }
const ghost = { __typename: 'Ghost', id: 'g', label: 'boo', owner: people[1] }
const byId = (id: string) => [...people, robot, ghost].find((node) => node.id === id) ?? null

/** The toy departments' data, as plain GraphQL schemas. */
export function toySchemas(): { readonly people: GraphQLSchema; readonly health: GraphQLSchema } {
  return {
    people: buildSubgraphSchema({
      typeDefs: parse(peopleSdl),
      resolvers: {
        Query: {
          open: () => 'open',
          guarded: () => 'guarded',
          person: (_: unknown, { id }: { id: string }) => byId(id),
          people: () => people,
          node: (_: unknown, { id }: { id: string }) => byId(id),
          nodes: () => [people[0], robot, ghost, people[1]],
          found: () => [people[0], { __typename: 'Diary', text: 'dear' }],
          fail: (_: unknown, { how }: { how?: string }) => {
            throw Object.assign(new Error(how ?? 'SELECT secret FROM people at http://db.internal:3306'), {
              extensions: how ? { code: how, stacktrace: ['x'], rule: 'R-1' } : {},
            })
          },
        },
        Mutation: {
          ping: () => 'pong',
          rename: (_: unknown, { id }: { id: string }) => byId(id),
          erase: () => 'erased',
        },
        Person: {
          __resolveReference: ({ id }: { id: string }) => byId(id),
          friends: ({ id }: { id: string }) => people.filter((person) => person.id !== id),
        },
      },
    }),
    health: buildSubgraphSchema({
      typeDefs: parse(healthSdl),
      resolvers: {
        Query: { clinics: () => [{ name: '一院', beds: 3 }] },
        Person: {
          __resolveReference: (reference: { id: string }) => reference,
          bloodType: ({ id }: { id: string }) => {
            if (id === '2') throw Object.assign(new Error('超出本人辖区'), { extensions: { code: 'OUT_OF_REGION' } })
            return 'AB'
          },
          visits: () => [{ day: '2026-01-01', place: { name: '一院', beds: 3 } }],
          insured: ({ idHash }: { idHash?: string }) => idHash === 'h1',
        },
      },
    }),
  }
}

export interface Recorded {
  readonly subgraph: string
  readonly request: SubgraphRequest
  readonly caller: Caller
}

/** Executes a schema as a subgraph does, trusting only the gateway's signature, and writes down what it was asked. */
export function toExecutor(name: string, schema: GraphQLSchema, asked: Recorded[] = []): SubgraphExecutor {
  return {
    name,
    execute: async (request) => {
      asked.push({ subgraph: name, request, ...(await verifyAsker(request.callerAssertion, name, callerKey)) })
      const { data, errors } = await graphql({ schema, source: request.query, variableValues: request.variables ?? {} })
      return JSON.parse(JSON.stringify({ data, errors })) as SubgraphResponse
    },
  }
}

export function toySupergraph(urls: Readonly<Record<string, string>> = {}): string {
  const subgraphs = [
    { name: 'people', sdl: peopleSdl },
    { name: 'health', sdl: healthSdl },
  ]
  const { supergraphSdl, errors } = composeSupergraph(
    subgraphs.map((s) => ({ ...s, url: urls[s.name] ?? `http://${s.name}.invalid/graphql` })),
  )
  if (supergraphSdl === undefined) throw new Error(JSON.stringify(errors))
  return supergraphSdl
}

export interface ToyGateway {
  readonly gateway: Gateway
  readonly asked: Recorded[]
}

export async function createToyGateway(options: Partial<GatewayOptions> = {}): Promise<ToyGateway> {
  const asked: Recorded[] = []
  const schemas = toySchemas()
  const executors = [toExecutor('people', schemas.people, asked), toExecutor('health', schemas.health, asked)]
  const gateway = await createGateway({
    supergraphSdl: toySupergraph(),
    subgraphs: (name) =>
      createInProcessClient(executors.find((executor) => executor.name === name) ?? neverCalled(name)),
    identity: { accessTokenKey },
    callerKey,
    planning: 'main-thread',
    ...options,
  })
  return { gateway, asked }
}

function neverCalled(name: string): SubgraphExecutor {
  throw new Error(`no toy subgraph ${name}`)
}

export function callerWith(...scopes: string[]): Caller {
  return { ...anonymous, id: 'u1', displayName: '王某', roles: ['CITIZEN'], scopes }
}
