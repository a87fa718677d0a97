import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SubgraphExecutor } from '@yiwang/shared/subgraph'

export interface TestServer {
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/** A server on a free port of this machine, or on a given one. */
export async function startServer(listener: RequestListener, port = 0): Promise<TestServer> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  // a listening TCP server has an AddressInfo
  const bound = (server.address() as AddressInfo).port
  return {
    port: bound,
    url: `http://127.0.0.1:${bound}/graphql`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

/** A subgraph behind a socket. */
export function serveExecutor(executor: SubgraphExecutor): RequestListener {
  return (request, response) => {
    void readText(request).then(async (text) => {
      const body = JSON.parse(text) as { query: string; variables?: Record<string, unknown> }
      const answer = await executor.execute({
        ...body,
        callerAssertion: String(request.headers['x-yiwang-caller']),
        traceId: String(request.headers['x-trace-id']),
      })
      response.setHeader('content-type', 'application/json; charset=utf-8')
      response.end(JSON.stringify(answer))
    })
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}
