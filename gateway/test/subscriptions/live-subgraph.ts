import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { type ExecutionResult, type FormattedExecutionResult, parse } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import type { SubgraphExecutor } from '@yiwang/shared/subgraph'

/** A subgraph behind a socket, written on the protocols' own library where there is one. */
export interface LiveSubgraph {
  readonly url: string
  readonly port: number
  /** assertions of the callers that connected, in order */
  readonly assertions: string[]
  /** Breaks every connection, as a cable does. */
  breakConnections(): void
  close(): Promise<void>
}

export async function serveLiveSubgraph(executor: SubgraphExecutor, port = 0): Promise<LiveSubgraph> {
  const assertions: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    answer(executor, assertions, request, response).catch(() => response.destroy())
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  serveWebSocket(server, executor, assertions)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  // a listening TCP server has an AddressInfo
  const bound = (server.address() as AddressInfo).port
  const breakConnections = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${bound}/graphql`,
    port: bound,
    assertions,
    breakConnections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        breakConnections()
      }),
  }
}

async function answer(
  executor: SubgraphExecutor,
  assertions: string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  const callerAssertion = String(request.headers['x-yiwang-caller'])
  const operation = { ...(JSON.parse(text) as { query: string }), callerAssertion }
  if (request.headers.accept !== 'text/event-stream') {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(await executor.execute(operation)))
    return
  }
  assertions.push(callerAssertion)
  const opened = await executor.subscribe?.(operation)
  if (!opened || !(Symbol.asyncIterator in opened)) throw new Error('the toy refuses nothing')
  response.once('close', () => void opened.return?.())
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.write(':\n\n')
  for await (const one of opened) response.write(`event: next\r\ndata: ${JSON.stringify(one)}\r\n\r\n`)
  response.end('event: complete\ndata: \n\n')
}

function serveWebSocket(server: Server, executor: SubgraphExecutor, assertions: string[]): void {
  const sockets = new WebSocketServer({ server, path: '/graphql' })
  useServer(
    {
      onConnect: ({ connectionParams }) => {
        assertions.push(String(connectionParams?.['callerAssertion']))
        return true
      },
      onSubscribe: ({ connectionParams }, _id, { query, variables, operationName }) => ({
        document: parse(query),
        schema: undefined as never,
        contextValue: {
          query,
          variables: variables ?? undefined,
          operationName: operationName ?? undefined,
          callerAssertion: String(connectionParams?.['callerAssertion']),
        },
      }),
      subscribe: async ({ contextValue }) =>
        (await executor.subscribe?.(contextValue as { query: string })) as AsyncIterable<ExecutionResult>,
      onNext: (_context, _id, _payload, _args, result) => result as FormattedExecutionResult,
    },
    sockets,
  )
}
