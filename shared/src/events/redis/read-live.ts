import type { DeliveredEvent } from '../delivered-event.ts'
import { type RedisClientType, whenReady } from './redis-client.ts'
import { parseEntry, streamOf } from './streams.ts'

const BLOCK_MS = 500
const COUNT = 200

export interface LiveReader {
  readonly client: RedisClientType
  readonly source: string
  readonly see: (event: DeliveredEvent) => void
  /** id of the newest entry seen; kept between readings, so that a lost connection loses no event */
  lastId: string | null
}

interface Entry {
  readonly id: string
  readonly message: Readonly<Record<string, string>>
}

/** Reads one stream from now on without a group: every instance sees every event. */
export async function readLive(reader: LiveReader, signal: AbortSignal): Promise<void> {
  const { client, source, see } = reader
  const stream = streamOf(source)
  if (!(await whenReady(client, signal))) return
  reader.lastId ??= await newestId(client, stream)
  while (!signal.aborted) {
    const answer = await client.xRead({ key: stream, id: reader.lastId }, { COUNT, BLOCK: BLOCK_MS })
    // the library leaves the answer's type open
    for (const { messages } of (answer ?? []) as { messages: Entry[] }[])
      for (const { id, message } of messages) {
        reader.lastId = id
        const event = parseEntry(message)
        if (event) see(event)
      }
  }
}

/** `$` would skip what arrives between two reads; the concrete id does not. */
async function newestId(client: RedisClientType, stream: string): Promise<string> {
  const newest = await client.xRevRange(stream, '+', '-', { COUNT: 1 })
  return newest?.[0]?.id ?? '0-0'
}
