/**
 * All subgraphs of the bench in a process of their own. Each distinct call is executed once, by the real departments on
 * their sample data or by the synthetic schemas, and answered from memory from then on.
 *
 * Sends its parent what it serves (`Served`) when it is ready, and answers each message with the calls it got since the
 * one before (`Received`).
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { departments, everything, loadKeys, loadMissingData, openDepartments } from '@yiwang/cli'
import { composeSupergraph } from '@yiwang/gateway'
import { createCallerSigner } from '@yiwang/shared/caller'
import { graphql } from 'graphql'
import { callerOf } from '../../src/caller-of.ts'
import { sampleConfig } from '../../src/open-graph.ts'
import { withoutRights } from '../without-rights.ts'
import { deepGraph, type SyntheticGraph, wideGraph } from './synthetic-graphs.ts'

export interface Served {
  readonly supergraphs: { readonly departments: string; readonly deep: string; readonly wide: string }
}

export interface Received {
  readonly calls: readonly { readonly url: string; readonly body: string }[]
  /** calls that were not known yet */
  readonly executed: number
}

interface GraphQLBody {
  readonly query: string
  readonly variables?: Record<string, unknown> | null
  readonly operationName?: string | null
}

type Execute = (body: GraphQLBody) => Promise<unknown>

const deep = deepGraph()
const wide = wideGraph()
const executors = new Map<string, Execute>([
  ...(process.argv.includes('departments') ? await departmentExecutors() : []),
  ...syntheticExecutors('deep', deep),
  ...syntheticExecutors('wide', wide),
])
const answers = new Map<string, Buffer>()
let calls: { url: string; body: string }[] = []
let executed = 0

const server = createServer((request, response) => void answer(request, response))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
// a listening TCP server has an AddressInfo
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

process.on('message', () => {
  process.send?.({ calls, executed } satisfies Received)
  calls = []
  executed = 0
})
process.send?.({
  supergraphs: {
    departments: compose(
      departments.map(({ definition: { name, sdl } }) => ({ name, sdl })),
      'departments',
    ),
    deep: compose(deep.subgraphs, 'deep'),
    wide: compose(wide.subgraphs, 'wide'),
  },
} satisfies Served)

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  // no encoding is set, so chunks are Buffers
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks).toString()
  const { url = '' } = request
  calls.push({ url: origin + url, body })
  const key = `${url} ${body}`
  const known = answers.get(key) ?? (await execute(url, body))
  answers.set(key, known)
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': known.length })
  response.end(known)
}

async function execute(url: string, body: string): Promise<Buffer> {
  executed += 1
  const executor = executors.get(url)
  if (!executor) throw new Error(`nobody serves ${url}`)
  // every gateway here sends GraphQL over HTTP
  return Buffer.from(JSON.stringify(await executor(JSON.parse(body) as GraphQLBody)))
}

/** Whoever asks may see everything: what is measured is the way, not the rights. */
async function departmentExecutors(): Promise<[string, Execute][]> {
  const config = sampleConfig()
  const keys = loadKeys(config)
  const open = await openDepartments(config, keys)
  await loadMissingData(open)
  const sign = createCallerSigner(keys.caller)
  const caller = callerOf(everything().claims)
  return open.map(({ subgraph }) => [
    `/departments/${subgraph.name}`,
    async ({ query, variables, operationName }) =>
      subgraph.execute({
        query,
        ...(variables ? { variables } : {}),
        ...(operationName ? { operationName } : {}),
        callerAssertion: await sign(caller, subgraph.name),
        traceId: 'bench-bench',
      }),
  ])
}

function syntheticExecutors(graph: string, { subgraphs }: SyntheticGraph): [string, Execute][] {
  return subgraphs.map(({ name, schema }) => [
    `/${graph}/${name}`,
    ({ query, variables, operationName }) =>
      graphql({ schema, source: query, variableValues: variables ?? {}, operationName: operationName ?? null }),
  ])
}

function compose(subgraphs: readonly { readonly name: string; readonly sdl: string }[], graph: string): string {
  const composed = composeSupergraph(
    subgraphs.map(({ name, sdl }) => ({ name, sdl, url: `${origin}/${graph}/${name}` })),
  )
  if (composed.errors) throw new Error(JSON.stringify(composed.errors))
  return withoutRights(composed.supergraphSdl)
}
