import type { TakeEvent } from '../event-bus.ts'
import type { ReportFailure } from '../report-failure.ts'
import { type RedisClientType, whenReady } from './redis-client.ts'
import type { RedisLease } from './redis-lease.ts'
import { pause } from './read-loop.ts'
import { parseEntry, SOURCES, streamOf } from './streams.ts'

export interface GroupReader {
  /** for commands that answer at once */
  readonly client: RedisClientType
  /** a connection of its own, since a blocking read stops all behind it */
  readonly blocking: RedisClientType
  /** name of the consuming subgraph */
  readonly group: string
  /** this instance */
  readonly consumer: string
  readonly lease: RedisLease
  readonly take: TakeEvent
  readonly report: ReportFailure
}

interface Entry {
  readonly id: string
  readonly message: Readonly<Record<string, string>>
}

const BLOCK_MS = 500
const COUNT = 100
const WAIT_FOR_LEASE_MS = 500
const LOOK_FOR_SOURCES_MS = 5_000

/**
 * Reads all streams for the group as its one active instance: two at once would take events of one record side by
 * side. First whatever an earlier reader left unacknowledged, in its order, then what is new. Each entry is
 * acknowledged after it was taken; a failure ends the reading, and the next starts with that same entry.
 */
export async function readGroup(reader: GroupReader, signal: AbortSignal): Promise<void> {
  const known = new Set<string>()
  let lookAt = 0
  for (const client of [reader.client, reader.blocking]) await whenReady(client, signal)
  while (!signal.aborted) {
    if (!(await reader.lease.hold())) {
      // another instance reads; after it something may be left over
      known.clear()
      await pause(WAIT_FOR_LEASE_MS, signal)
      continue
    }
    if (known.size === 0 || Date.now() >= lookAt) {
      await joinNewStreams(reader, known, signal)
      lookAt = Date.now() + LOOK_FOR_SOURCES_MS
    }
    if (known.size === 0) await pause(WAIT_FOR_LEASE_MS, signal)
    else await readNew(reader, [...known], signal)
  }
}

async function joinNewStreams(reader: GroupReader, known: Set<string>, signal: AbortSignal): Promise<void> {
  const { client, group } = reader
  for (const source of await client.sMembers(SOURCES)) {
    const stream = streamOf(source)
    if (source === group || known.has(stream)) continue
    await createGroup(client, stream, group)
    await takePending(reader, stream, signal)
    known.add(stream)
  }
}

/** From the stream's beginning: a department that joins late takes in what is still there. */
async function createGroup(client: RedisClientType, stream: string, group: string): Promise<void> {
  try {
    await client.xGroupCreate(stream, group, '0', { MKSTREAM: true })
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('BUSYGROUP'))) throw error
  }
}

/** Claims what any instance read and did not acknowledge; the lease says that none of them works any more. */
async function takePending(reader: GroupReader, stream: string, signal: AbortSignal): Promise<void> {
  const { client, group, consumer } = reader
  for (let from = '0-0'; !signal.aborted;) {
    const { nextId, messages } = await client.xAutoClaim(stream, group, consumer, 0, from, { COUNT })
    for (const entry of messages) if (entry && !(await takeEntry(reader, stream, entry, signal))) return
    if (nextId === '0-0') break
    from = nextId
  }
  await forgetDeadConsumers(reader, stream)
}

async function forgetDeadConsumers({ client, group, consumer }: GroupReader, stream: string): Promise<void> {
  for (const { name, pending } of await client.xInfoConsumers(stream, group))
    if (name !== consumer && pending === 0) await client.xGroupDelConsumer(stream, group, name)
}

async function readNew(reader: GroupReader, streams: readonly string[], signal: AbortSignal): Promise<void> {
  const { blocking, group, consumer } = reader
  const from = streams.map((key) => ({ key, id: '>' }))
  const answer = await blocking.xReadGroup(group, consumer, from, { COUNT, BLOCK: BLOCK_MS })
  // the library leaves the answer's type open
  for (const { name, messages } of (answer ?? []) as { name: string; messages: Entry[] }[])
    for (const entry of messages) {
      if (await takeEntry(reader, name, entry, signal)) continue
      // what is left stays pending and is claimed by the next reader
      if (signal.aborted) return
      throw new LeaseLostError()
    }
}

/** @returns false when this instance must not go on */
async function takeEntry(reader: GroupReader, stream: string, entry: Entry, signal: AbortSignal): Promise<boolean> {
  const { client, group, lease, take, report } = reader
  if (signal.aborted || !(await lease.hold())) return false
  const event = parseEntry(entry.message)
  if (event) await take(event)
  else report('redis.entry.malformed', new Error(`entry ${entry.id} of ${stream} is no event`))
  await client.xAck(stream, group, entry.id)
  return true
}

/** This instance was silent for so long that another reads now. */
class LeaseLostError extends Error {
  readonly code = 'LEASE_LOST'

  constructor() {
    super('another instance reads the events now')
  }
}
