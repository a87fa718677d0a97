/** One event of `text/event-stream`. */
export interface StreamEvent {
  readonly name: string
  readonly data: string
}

/** The stream is longer between two events than an answer may be. */
export class EventTooLargeError extends Error {
  readonly code = 'SUBGRAPH_EVENT_TOO_LARGE'

  constructor(maxBytes: number) {
    super(`an event of more than ${maxBytes} bytes`)
    this.name = 'EventTooLargeError'
  }
}

/** Splits a byte stream into events (HTML standard §9.2.6). Comments, which serve as heartbeats, are dropped. */
export async function* readEventStream(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<StreamEvent, undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of body) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n\r?\n/)
    rest = blocks.pop() ?? ''
    if (rest.length > maxBytes) throw new EventTooLargeError(maxBytes)
    for (const block of blocks) {
      const event = parseBlock(block)
      if (event) yield event
    }
  }
}

function parseBlock(block: string): StreamEvent | null {
  const data: string[] = []
  let name: string | undefined
  for (const line of block.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const field = colon === -1 ? line : line.slice(0, colon)
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'data') data.push(value)
    else if (field === 'event') name = value
  }
  return name === undefined && data.length === 0 ? null : { name: name ?? 'message', data: data.join('\n') }
}
