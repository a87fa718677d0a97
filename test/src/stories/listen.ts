import { expect } from '@jest/globals'
import type { AccessTokenClaims } from '@yiwang/shared/caller'
import { serveSubgraph } from '@yiwang/shared/subgraph'
import { buildASTSchema, getNamedType, Kind, parse, print, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import { contractFacts } from '../contract-facts.ts'
import type { World } from '../mutations/world.ts'

/** What somebody hears on an open subscription. */
export interface Listener {
  /** Waits until as many events have come, and gives all that have. */
  heard(count: number): Promise<readonly unknown[]>
  close(): Promise<void>
}

interface Stream {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly query: string
  close(): Promise<void>
}

/** Where subscriptions are open to listeners: at their owner, until the gateway carries them. */
const openStream = streamOfOwner

/** Somebody begins to listen, over server-sent events. */
export async function listen(
  world: World,
  who: AccessTokenClaims,
  document: string,
  variables: Record<string, unknown>,
): Promise<Listener> {
  const stream = await openStream(world, who, document)
  const stopping = new AbortController()
  const response = await fetch(stream.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...stream.headers },
    body: JSON.stringify({ query: stream.query, variables }),
    signal: stopping.signal,
  })
  expect(response.headers.get('content-type')).toMatch('text/event-stream')
  const events: unknown[] = []
  const ended = keepEvents(response, events).catch(() => undefined)
  return {
    heard: async (count) => {
      for (let waited = 0; events.length < count && waited < PATIENCE_MS; waited += 20)
        await new Promise((resolve) => setTimeout(resolve, 20))
      return [...events]
    },
    close: async () => {
      stopping.abort()
      await ended
      await stream.close()
    },
  }
}

const PATIENCE_MS = 20_000

async function keepEvents({ body }: Response, events: unknown[]): Promise<void> {
  let text = ''
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = /^event: next\ndata: (.+)$/m.exec(block)?.[1]
      if (data !== undefined) events.push(firstField(JSON.parse(data)))
    }
  }
}

/** A subscription has one field. */
function firstField(answer: unknown): unknown {
  expect(answer).not.toHaveProperty('errors')
  const { data } = answer as { data: Record<string, unknown> }
  return Object.values(data)[0]
}

async function streamOfOwner(world: World, who: AccessTokenClaims, document: string): Promise<Stream> {
  const owner = ownerOf(document)
  const subgraph = world.subgraph(owner)
  // the world closes its subgraphs itself
  const served = await serveSubgraph({ ...subgraph, close: () => Promise.resolve() }, { port: 0, host: '127.0.0.1' })
  return {
    url: served.url,
    headers: { 'x-yiwang-caller': await world.callerAssertion(who, owner) },
    query: partOf(document, subgraph.sdl),
    close: () => served.close(),
  }
}

function ownerOf(document: string): string {
  const [operation] = parse(document).definitions
  const field = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections[0] : undefined
  const name = field?.kind === Kind.FIELD ? field.name.value : ''
  const [owner] = contractFacts().owners.get(`Subscription.${name}`) ?? []
  if (owner === undefined) throw new Error(`nobody owns the subscription ${name}`)
  return owner
}

/** What of a screen's subscription its owner can answer alone. */
function partOf(document: string, sdl: string): string {
  // the federation directives are declared nowhere in the contract
  const types = new TypeInfo(buildASTSchema(parse(sdl), { assumeValidSDL: true }))
  const kept = visit(
    parse(document),
    visitWithTypeInfo(types, {
      Field: {
        enter: () => (types.getFieldDef() ? undefined : null),
        leave: (field) => {
          const type = getNamedType(types.getType())
          return type && 'getFields' in type && (field.selectionSet?.selections.length ?? 0) === 0 ? null : undefined
        },
      },
    }),
  )
  return print(kept)
}
