import type { AccessTokenClaims } from '@yiwang/shared/caller'
import type { Answer } from './ask.ts'
import type { World } from './mutations/world.ts'

/** A client of one subscription, over server-sent events. */
export interface Listener {
  /** what came, in order */
  readonly answers: readonly Answer[]
  close(): void
}

/** Opens a subscription; when this resolves it stands, or its refusal has come. */
export async function listen(
  world: Pick<World, 'endpoint' | 'tokenOf'>,
  claims: AccessTokenClaims | null,
  query: string,
): Promise<Listener> {
  const connection = new AbortController()
  const response = await fetch(world.endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(claims === null ? {} : { authorization: `Bearer ${await world.tokenOf(claims)}` }),
    },
    body: JSON.stringify({ query }),
    signal: connection.signal,
  })
  if (response.body === null || response.status !== 200) throw new Error(`HTTP status ${response.status}`)
  const answers: Answer[] = []
  const reading = read(response.body, answers)
  reading.catch((error: unknown) => {
    if (!connection.signal.aborted) throw error
  })
  return { answers, close: () => connection.abort() }
}

async function read(body: ReadableStream<Uint8Array>, answers: Answer[]): Promise<void> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of body) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = /^event: next\ndata: (.*)$/s.exec(block)?.[1]
      // the graph's own answer
      if (data !== undefined) answers.push(JSON.parse(data) as Answer)
    }
  }
}
