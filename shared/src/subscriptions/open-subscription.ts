import {
  createSourceEventStream,
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql'
import { AppError } from '../errors/index.ts'
import { formatError, type RequestContext } from '../graphql/index.ts'
import type { EventRow } from './event-rows.ts'
import type { SubscriptionContext } from './subscription-context.ts'

export interface OpenSubscription {
  readonly schema: GraphQLSchema
  readonly context: SubscriptionContext
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>> | undefined
  readonly operationName: string | undefined
  /** lets a response go, e.g. once it is on record */
  readonly release: (context: RequestContext, response: SubscriptionResponse) => Promise<SubscriptionResponse>
  /** told of the errors of each response as they are, before they are made what a client may know */
  readonly tell: (errors: readonly GraphQLError[]) => void
}

export interface SubscriptionResponse {
  readonly data?: Record<string, unknown> | null
  readonly errors?: readonly GraphQLFormattedError[]
}

/** Ends when the subscriber or the subgraph ends it; what goes wrong meanwhile is the last response. */
export type ResponseStream = AsyncIterableIterator<SubscriptionResponse>

/** @returns the responses, or one response with errors when the subscription is refused */
export async function openSubscription(request: OpenSubscription): Promise<ResponseStream | SubscriptionResponse> {
  const prepared = prepare(request)
  if ('errors' in prepared) return toResponse(prepared, request)
  const source = await createSourceEventStream(prepared)
  if (!(Symbol.asyncIterator in source)) return toResponse(source, request)
  // resolvers of Subscription come from subscriptionResolvers, whose streams give rows
  return responses(prepared, (source as AsyncIterable<EventRow>)[Symbol.asyncIterator](), request)
}

function prepare(request: OpenSubscription): ExecutionArgs | { readonly errors: readonly GraphQLError[] } {
  const { schema, context: contextValue, query, variables, operationName } = request
  const document = parsed(query)
  if (document instanceof GraphQLError) return { errors: [document] }
  const invalid = validate(schema, document)
  if (invalid.length > 0) return { errors: invalid.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) }
  const operation = getOperationAST(document, operationName)
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
    return { errors: [new GraphQLError('应为一个订阅操作', { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } })] }
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables })
  if (coerced.errors) return { errors: coerced.errors.map((error) => withCode(error, 'BAD_USER_INPUT')) }
  return { schema, document, contextValue, operationName: operationName ?? null, variableValues: { ...variables } }
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query)
  } catch (error) {
    if (error instanceof GraphQLError) return withCode(error, 'GRAPHQL_PARSE_FAILED')
    throw error
  }
}

/** An error of ours inside, e.g. of a scalar, keeps its own code. */
function withCode(error: GraphQLError, code: string): GraphQLError {
  if (error.originalError instanceof AppError) return error
  const { nodes = null, source = null, positions = null, path = null, originalError = null } = error
  return new GraphQLError(error.message, { nodes, source, positions, path, originalError, extensions: { code } })
}

/** Each event is resolved with a context of its own, like a request. */
function responses(
  args: ExecutionArgs,
  source: AsyncIterator<EventRow>,
  request: Pick<OpenSubscription, 'release' | 'tell'>,
): ResponseStream {
  let ended = false
  const stream: ResponseStream = {
    next: async () => {
      if (ended) return { done: true, value: undefined }
      try {
        const next = await source.next()
        if (next.done === true) return { done: true, value: undefined }
        const { context } = next.value
        const result = await execute({ ...args, rootValue: next.value, contextValue: context })
        return { done: false, value: await request.release(context, toResponse(result, request)) }
      } catch (error) {
        ended = true
        await source.return?.()
        return { done: false, value: toResponse({ errors: [asGraphqlError(error)] }, request) }
      }
    },
    return: async () => {
      ended = true
      await source.return?.()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]: () => stream,
  }
  return stream
}

function toResponse(
  { data, errors }: Pick<ExecutionResult, 'data'> & { readonly errors?: readonly GraphQLError[] },
  { tell }: Pick<OpenSubscription, 'tell'>,
): SubscriptionResponse {
  if (errors) tell(errors)
  return { ...(data === undefined ? {} : { data }), ...(errors ? { errors: errors.map(toFormatted) } : {}) }
}

function asGraphqlError(error: unknown): GraphQLError {
  const originalError = error instanceof Error ? error : new Error(String(error))
  return new GraphQLError(originalError.message, { originalError })
}

function toFormatted(error: GraphQLError): GraphQLFormattedError {
  return formatError(error.toJSON(), error)
}
