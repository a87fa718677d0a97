export interface ServerSentEvent {
  readonly name: string
  readonly data: string
}

/** Splits a byte stream into events (HTML standard §9.2.6). Comments, which serve as heartbeats, are dropped. */
export async function* readServerSentEvents(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<ServerSentEvent, undefined> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const blocks = (rest + decoder.decode(value, { stream: true })).split(/\r?\n\r?\n/)
    rest = blocks.pop() ?? ''
    yield* blocks.flatMap(parseBlock)
  }
}

function parseBlock(block: string): readonly ServerSentEvent[] {
  const fields = block.split(/\r?\n/).map(parseLine)
  const valuesOf = (name: string) => fields.filter((field) => field.name === name).map((field) => field.value)
  const name = valuesOf('event').at(-1)
  const data = valuesOf('data')
  return name === undefined && data.length === 0 ? [] : [{ name: name ?? 'message', data: data.join('\n') }]
}

function parseLine(line: string): { readonly name: string; readonly value: string } {
  const colon = line.indexOf(':')
  if (colon === -1) return { name: line, value: '' }
  return { name: line.slice(0, colon), value: line.slice(colon + 1).replace(/^ /, '') }
}
