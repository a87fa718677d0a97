import type { IncomingHttpHeaders } from 'node:http'
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  parse,
} from 'graphql'
import { CloseCode, makeServer } from 'graphql-ws'
import { GatewayError } from '../errors/gateway-error.ts'
import type { Identify } from '../identity/create-identifier.ts'
import { toAnswerText } from '../execution/answer-text.ts'
import { traceIdOf } from '../observability/trace-id.ts'
import { type OperationInput, type OperationParameters, readParameters } from '../operations/operation-input.ts'
import type { FindText } from '../operations/persisted-queries.ts'
import { incrementalTexts } from './incremental-texts.ts'
import type { Live, OpenOperation } from './live-operations.ts'
import { toPayload } from './payload.ts'
import { sendDeliveries } from './send-deliveries.ts'
import { shareBytes } from './shared-bytes.ts'
import type { Connection } from './websocket-connection.ts'

export interface ProtocolParts {
  readonly open: OpenOperation
  readonly findText: FindText
  readonly identify: Identify
  readonly perConnection: number
  readonly initTimeoutMs: number
}

/** graphql-ws looks into the document only to tell subscriptions from the rest, which makes no difference here. */
const anyDocument: DocumentNode = parse('{ __typename }')

/** The protocol graphql-transport-ws; parsing, validation and execution are the gateway's own. */
export function createProtocol({ open, findText, identify, perConnection, initTimeoutMs }: ProtocolParts) {
  return makeServer<Record<string, unknown>, Connection>({
    connectionInitWaitTimeout: initTimeoutMs,
    onConnect: ({ extra, connectionParams }) =>
      acceptCaller(extra, { ...extra.headers, ...toHeaders(connectionParams) }, identify),
    onSubscribe: async ({ extra, subscriptions }, id, payload) => {
      if (Object.keys(subscriptions).length > perConnection) return [tooMany(perConnection)]
      if (extra.identity === null)
        return [toError({ message: '连接尚未确认', extensions: { code: 'UNAUTHENTICATED' } })]
      const { caller } = extra.identity
      // the connection itself ends with the token
      const context = { caller, traceId: traceIdOf(undefined) }
      const operation = readOperation(payload, (parameters) => findText(parameters, caller.client))
      if ('errors' in operation) return operation.errors.map(toError)
      const live = await open({ operation, context, expiresAt: null, mayDefer: true })
      return live.kind === 'refused' ? live.errors.map(toError) : toArguments({ live, id, connection: extra })
    },
    execute: ({ contextValue }) => toResult(contextValue as Opened),
    onNext: (_context, _id, _payload, _args, result) => result as FormattedExecutionResult,
    onError: (_context, _id, _payload, errors) => errors.map((error) => error.toJSON()),
  })
}

async function acceptCaller(
  connection: Connection,
  headers: IncomingHttpHeaders,
  identify: Identify,
): Promise<boolean> {
  try {
    connection.accept(await identify(headers))
    return true
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    // closes before graphql-ws would, whose own code for a refusal is 4403
    const code = error.code === 'UNAUTHENTICATED' ? CloseCode.Unauthorized : CloseCode.BadRequest
    connection.refuse(code, error.code)
    return false
  }
}

/** connection_init carries what would be headers of a request: authorization, x-purpose. */
function toHeaders(parameters: Readonly<Record<string, unknown>> = {}): IncomingHttpHeaders {
  const texts = Object.entries(parameters).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(texts.map(([name, text]) => [name.toLowerCase(), text]))
}

function readOperation(
  payload: unknown,
  find: (parameters: OperationParameters) => OperationInput,
): OperationInput | { readonly errors: readonly GraphQLFormattedError[] } {
  try {
    return find(readParameters(payload))
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    return { errors: [{ message: error.message, extensions: { code: error.code } }] }
  }
}

interface Opened {
  readonly live: Exclude<Live, { readonly kind: 'refused' }>
  /** of the operation in its connection */
  readonly id: string
  readonly connection: Connection
}

function toArguments(opened: Opened): ExecutionArgs {
  // the schema is the gateway's affair, which has executed already
  return { document: anyDocument, contextValue: opened, schema: undefined as never }
}

/** graphql-ws only passes the results on, to onNext. */
function toResult({ live, id, connection }: Opened): AsyncIterable<ExecutionResult> | ExecutionResult {
  if (live.kind === 'single') return toPayload(live.answer) as ExecutionResult
  if (live.kind === 'incremental') return parsedTexts(incrementalTexts(live, 'current'))
  const own = `{"id":${JSON.stringify(id)},"type":"next","payload":`
  return sendDeliveries(live.deliveries, (answer) => connection.sendShared(own, payloadOf(answer)))
}

/** The rest of a `next` message. */
const payloadOf = shareBytes((answer) => `${toAnswerText(answer)}}`)

async function* parsedTexts(texts: AsyncIterable<string>): AsyncGenerator<ExecutionResult, undefined> {
  for await (const text of texts) yield JSON.parse(text) as ExecutionResult
}

function tooMany(limit: number): GraphQLError {
  return toError({ message: `一个连接最多 ${limit} 个订阅`, extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } })
}

function toError({ message, extensions, path }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { ...(path ? { path } : {}), ...(extensions ? { extensions } : {}) })
}
