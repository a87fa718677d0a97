import { readServerSentEvents, type ServerSentEvent } from '../src/read-server-sent-events.ts'

async function readAll(...chunks: readonly string[]): Promise<ServerSentEvent[]> {
  const bytes = chunks.map((chunk) => new TextEncoder().encode(chunk))
  const events: ServerSentEvent[] = []
  for await (const event of readServerSentEvents(new Blob(bytes).stream())) events.push(event)
  return events
}

describe('reading server-sent events', () => {
  it('splits the stream at empty lines', async () => {
    expect(await readAll('event: next\ndata: {"n":1}\n\n', 'event: complete\ndata:\n\n')).toEqual([
      { name: 'next', data: '{"n":1}' },
      { name: 'complete', data: '' },
    ])
  })

  it('drops heartbeats and an unfinished event', async () => {
    expect(await readAll(':\n\n', ': still here\n\n', 'event: next\ndata: {"n"')).toEqual([])
  })

  it('joins the lines of one event', async () => {
    expect(await readAll('data: a\r\ndata: b\r\n\r\n')).toEqual([{ name: 'message', data: 'a\nb' }])
  })
})
