import { executeQueryPlan } from '@apollo/gateway/dist/executeQueryPlan.js'
import { operationFromDocument } from '@apollo/federation-internals'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { anonymous } from '@yiwang/shared/caller'
import { graphql, type GraphQLSchema, OperationTypeNode, parse, type OperationDefinitionNode } from 'graphql'
import { composeSupergraph } from '../../gateway/src/supergraph/compose-supergraph.ts'
import { loadSupergraph } from '../../gateway/src/supergraph/load-supergraph.ts'
import { createSnapshot } from '../../gateway/src/execution/create-snapshot.ts'
import { createEngineCounters } from '../../gateway/src/execution/engine-counters.ts'
import { executeOperation } from '../../gateway/src/execution/execute-operation.ts'
import { toAnswerText } from '../../gateway/src/execution/answer-text.ts'
import type { SubgraphCall, SubgraphClient } from '../../gateway/src/subgraph-client/subgraph-client.ts'

// The gateway's own CPU per request of a heavy federated query, without HTTP: subgraphs answer canned JSON text, which
// both executors parse. `node --conditions=source --import tsx test/bench/engine.ts [rounds]`

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@shareable"])'
const contracts: Record<string, string> = {
  users: `${link} type Query { users: [User] } type User @key(fields: "id") { id: ID! name: String username: String }`,
  products: `${link} type Query { topProducts(first: Int): [Product] }
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
  inventory: `${link} type Product @key(fields: "upc") {
    upc: String! weight: Int @external price: Int @external inStock: Boolean shippingEstimate: Int @requires(fields: "price weight") }`,
  reviews: `${link} type Review @key(fields: "id") { id: ID! body: String author: User product: Product }
    type User @key(fields: "id") { id: ID! reviews: [Review] } type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
}
const query = `
  fragment User on User { id username name }
  fragment Review on Review { id body }
  fragment Product on Product { inStock name price shippingEstimate upc weight }
  query TestQuery {
    users { ...User reviews { ...Review product { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } } } }
    topProducts(first: 5) { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } }
  }`

const users = Array.from({ length: 6 }, (_, n) => ({ id: `${n}`, name: `User name ${n}`, username: `user_${n}` }))
const products = Array.from({ length: 9 }, (_, n) => ({ upc: `upc-${n}`, name: `Product ${n}`, price: 100 + n, weight: n }))
const reviews = Array.from({ length: 20 }, (_, n) => ({
  id: `${n}`,
  body: `Review number ${n} says that it is worth the money`,
  author: users[n % 6],
  product: products[n % 9],
}))
const schemas: Record<string, GraphQLSchema> = {
  users: schema('users', { Query: { users: () => users }, User: { __resolveReference: ({ id }: { id: string }) => users.find((u) => u.id === id) } }),
  products: schema('products', {
    Query: { topProducts: () => products.slice(0, 5) },
    Product: { __resolveReference: ({ upc }: { upc: string }) => products.find((p) => p.upc === upc) },
  }),
  inventory: schema('inventory', {
    Product: { __resolveReference: (p: object) => p, inStock: () => true, shippingEstimate: ({ price, weight }: { price: number; weight: number }) => price * weight },
  }),
  reviews: schema('reviews', {
    User: { __resolveReference: (u: object) => u, reviews: ({ id }: { id: string }) => reviews.filter((r) => r.author?.id === id) },
    Product: { __resolveReference: (p: object) => p, reviews: ({ upc }: { upc: string }) => reviews.filter((r) => r.product?.upc === upc) },
  }),
}

function schema(name: string, resolvers: object): GraphQLSchema {
  return buildSubgraphSchema({ typeDefs: parse(contracts[name] ?? ''), resolvers: resolvers as never })
}

const canned = new Map<string, string[]>()
let calls = 0
async function answer(name: string, text: string, variables: Record<string, unknown>): Promise<Record<string, unknown>> {
  calls++
  const bySize = canned.get(text) ?? []
  canned.set(text, bySize)
  const size = (variables['representations'] as unknown[] | undefined)?.length ?? 0
  let json = bySize[size]
  if (json === undefined) {
    const result = await graphql({ schema: schemas[name] as GraphQLSchema, source: text, variableValues: variables })
    if (result.errors) throw new Error(JSON.stringify(result.errors))
    json = JSON.stringify(result)
    bySize[size] = json
  }
  return JSON.parse(json) as Record<string, unknown>
}

const { supergraphSdl = '', errors } = composeSupergraph(Object.entries(contracts).map(([name, sdl]) => ({ name, sdl, url: `http://${name}` })))
if (errors) throw new Error(JSON.stringify(errors))
const supergraph = loadSupergraph(supergraphSdl)
const clientOf = (name: string): SubgraphClient => ({
  name,
  close: () => Promise.resolve(),
  execute: ({ query: text, variables = {} }: SubgraphCall) => answer(name, text, variables),
})
const snapshot = createSnapshot(supergraph, { clientOf, cacheSize: 100, counters: createEngineCounters() })
const document = parse(query)
const node = document.definitions.find((d) => d.kind === 'OperationDefinition') as OperationDefinitionNode
const context = { caller: anonymous, traceId: 'bench-bench' }

async function ours(): Promise<Buffer> {
  const outcome = await executeOperation(snapshot, { source: { key: query, document, node }, variables: {}, context }, (entry) => console.error(entry))
  if (outcome.kind !== 'single') throw new Error(JSON.stringify(outcome))
  return Buffer.from(toAnswerText(outcome.answer))
}

const plan = supergraph.planner.buildQueryPlan(operationFromDocument(supergraph.plannerApiSchema, document))
const fragments = Object.fromEntries(document.definitions.flatMap((d) => (d.kind === 'FragmentDefinition' ? [[d.name.value, d]] : [])))
const services = Object.fromEntries(
  Object.keys(contracts).map((name) => [
    name,
    { process: ({ request }: { request: { query: string; variables: Record<string, unknown> } }) => answer(name, request.query, request.variables) },
  ]),
)
const logger = { debug() {}, info() {}, warn() {}, error() {} }
async function stock(): Promise<Buffer> {
  const result = await executeQueryPlan(
    plan,
    services as never,
    { request: { variables: {} }, context: {}, metrics: {}, logger } as never,
    { schema: supergraph.apiSchema, operation: node, fragments, } as never,
    supergraph.supergraphSchema,
    supergraph.plannerApiSchema,
  )
  return Buffer.from(JSON.stringify({ data: result.data, errors: result.errors }))
}

/** Parses what the fetches answer, and serialises the answer once: what no gateway in JavaScript can go below. */
function floorOf(texts: readonly string[], data: unknown): () => Promise<Buffer> {
  return async () => {
    for (const text of texts) {
      await Promise.resolve()
      JSON.parse(text)
    }
    return Buffer.from(JSON.stringify(data))
  }
}

async function cpuMsPer(run: () => Promise<Buffer>, rounds: number): Promise<number> {
  for (let n = 0; n < 300; n++) await run()
  const start = process.cpuUsage()
  for (let n = 0; n < rounds; n++) await run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000 / rounds
}

const rounds = Number(process.argv[2] ?? 1000)
const only = process.argv[3]
const a = await ours()
const oursCalls = calls
const oursTexts = [...canned.values()].flatMap((bySize) => Object.values(bySize))
calls = 0
const b = await stock()
const stockCalls = calls
if (JSON.stringify(JSON.parse(a.toString())) !== JSON.stringify(JSON.parse(b.toString()))) throw new Error('answers differ')
console.log({ bytes: a.length, oursCalls, stockCalls })
const result: Record<string, number> = {}
if (only === undefined || only === 'floor') result['floor'] = await cpuMsPer(floorOf(oursTexts, JSON.parse(a.toString())), rounds)
if (only === undefined || only === 'ours') result['ours'] = await cpuMsPer(ours, rounds)
if (only === undefined || only === 'stock') result['stock'] = await cpuMsPer(stock, Math.max(100, rounds / 4))
console.log(result)
if (only === undefined) console.log({ stockToOurs: (result['stock'] ?? 0) / (result['ours'] ?? 1), oursToFloor: (result['ours'] ?? 0) / (result['floor'] ?? 1) })
