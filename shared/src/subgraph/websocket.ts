import type { IncomingMessage, Server } from 'node:http'
import { type ExecutionResult, type FormattedExecutionResult, GraphQLError, parse } from 'graphql'
import { CloseCode, type Context } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import type { Asker } from '../caller/index.ts'
import type { Subgraph } from './create-subgraph.ts'
import type { SubgraphRequest } from './types.ts'

const MAX_MESSAGE_BYTES = 1_000_000
const MAX_SUBSCRIPTIONS = 1_000
const KEEP_ALIVE_MS = 12_000

interface Extra extends Record<PropertyKey, unknown> {
  readonly request: IncomingMessage
  readonly socket: { close(code: number, reason: string): void }
  asker?: Asker
}

/**
 * Subscriptions over WebSocket at /graphql, protocol graphql-transport-ws. A connection speaks for one caller: the
 * gateway's assertion in the payload of connection_init (`callerAssertion`) or in the header x-yiwang-caller of the
 * upgrade; it is checked when the connection opens and not again. An invalid one closes it with 4401.
 */
export function serveWebSocket(server: Server, subgraph: Subgraph): { close(): Promise<void> } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES })
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?')[0] === '/graphql')
      sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request))
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
  })
  const disposable = useServer<Record<string, unknown>, Extra>(
    {
      onConnect: (context) => acceptCaller(subgraph, context),
      onSubscribe: ({ extra, subscriptions }, _, payload) =>
        openedAs(extra, Object.keys(subscriptions).length, {
          query: payload.query,
          variables: payload.variables ?? undefined,
          operationName: payload.operationName ?? undefined,
        }),
      // both get what onSubscribe gave; an operation that is no subscription is refused there
      subscribe: ({ contextValue }) => subscribe(subgraph, contextValue as Opened),
      execute: ({ contextValue }) => subscribe(subgraph, contextValue as Opened),
      // returned as it is: errors are formatted already, and graphql-ws would format them once more
      onNext: (_context, _id, _payload, _args, result) => result as FormattedExecutionResult,
      onError: (_context, _id, _payload, errors) => errors.map(({ message, extensions }) => ({ message, extensions })),
    },
    sockets,
    KEEP_ALIVE_MS,
  )
  return { close: async () => disposable.dispose() }
}

async function acceptCaller(
  subgraph: Subgraph,
  { extra, connectionParams }: Context<Record<string, unknown>, Extra>,
): Promise<boolean> {
  const given = connectionParams?.['callerAssertion'] ?? extra.request.headers['x-yiwang-caller']
  try {
    extra.asker = await subgraph.authenticate(typeof given === 'string' ? given : undefined)
    return true
  } catch {
    // closes before graphql-ws would, whose own code for a refusal is 4403
    extra.socket.close(CloseCode.Unauthorized, 'Unauthorized')
    return false
  }
}

/** What travels through graphql-ws from one hook to the next. */
interface Opened {
  readonly asker: Asker
  readonly request: SubgraphRequest
}

function openedAs({ asker }: Extra, open: number, request: SubgraphRequest) {
  if (!asker) return [new GraphQLError('连接尚未确认', { extensions: { code: 'UNAUTHENTICATED' } })]
  if (open > MAX_SUBSCRIPTIONS)
    return [new GraphQLError(`一个连接最多 ${MAX_SUBSCRIPTIONS} 个订阅`, { extensions: { code: 'BAD_USER_INPUT' } })]
  try {
    const document = parse(request.query)
    const opened: Opened = { asker, request }
    // the schema is the subgraph's affair, which subscribes by itself
    return { document, operationName: request.operationName ?? null, contextValue: opened, schema: undefined as never }
  } catch (error) {
    return [
      new GraphQLError(error instanceof Error ? error.message : '', { extensions: { code: 'GRAPHQL_PARSE_FAILED' } }),
    ]
  }
}

async function subscribe(
  subgraph: Subgraph,
  { asker, request }: Opened,
): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
  // graphql-ws only passes the results on, to onNext
  return (await subgraph.subscribeAs(asker, request)) as AsyncIterable<ExecutionResult> | ExecutionResult
}
