import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** All departments in one: answers what the bench's operation asks for and nothing else, and costs next to nothing. */
export interface StandIn {
  readonly url: string
  /** subscriptions that are open */
  readonly streams: ReadonlySet<ServerResponse>
  /** entity fetches since the start */
  readonly fetches: () => number
  /** Tells all who listen. */
  emit(order: number): void
  close(): void
}

const uscc = '91610702000000002B'

export async function startStandIn(): Promise<StandIn> {
  const streams = new Set<ServerResponse>()
  let fetches = 0
  const server = createServer((request, response) => {
    request.resume()
    if (request.headers.accept === 'text/event-stream') {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(':\n\n')
      streams.add(response)
      response.once('close', () => streams.delete(response))
      return
    }
    fetches += 1
    const body = JSON.stringify({ data: { _entities: [{ __typename: 'Organisation', name: '汉中某某有限公司' }] } })
    response.setHeader('content-type', 'application/json')
    response.end(body)
  })
  const heartbeat = setInterval(() => {
    for (const stream of streams) stream.write(':\n\n')
  }, 12_000).unref()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // a listening TCP server has an AddressInfo
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    streams,
    fetches: () => fetches,
    emit: (order) => {
      const organisation = { __typename: 'Organisation', uscc }
      const hazard = {
        __typename: 'Hazard',
        hazardNo: `YH${order}`,
        grade: 'MAJOR',
        status: 'DISCOVERED',
        organisation,
      }
      const event = `event: next\ndata: ${JSON.stringify({ data: { hazardChanged: hazard } })}\n\n`
      for (const stream of streams) stream.write(event)
    },
    close: () => {
      clearInterval(heartbeat)
      server.close()
      server.closeAllConnections()
    },
  }
}
