import type { GraphQLDataSource } from '@apollo/gateway'
import { type DocumentNode, type GraphQLFormattedError, OperationTypeNode } from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import type { SubgraphResponse } from '@yiwang/shared/subgraph'
import { GatewayError } from '../errors/gateway-error.ts'
import { toClientErrorOfSubgraph } from '../errors/to-client-error.ts'
import type { Log } from '../observability/log.ts'
import type { ResponsePath } from '../operations/response-path.ts'
import type { SubgraphCall, SubgraphClient } from '../subgraph-client/subgraph-client.ts'
import { subgraphUnavailable } from '../subgraph-client/with-failure-mapping.ts'
import type { LoadedSubgraph } from '../supergraph/load-supergraph.ts'
import { type AnswerCheck, compileAnswerCheck } from './check-answer-shape.ts'
import { fetchFields } from './fetch-fields.ts'
import { type FetchFault, faultOf, positionProbe } from './fetch-fault.ts'
import type { FetchContext } from './execute-plan.ts'

type ProcessOptions = Parameters<GraphQLDataSource['process']>[0]

/** One subgraph as Apollo's executor calls it. A fetch that fails is answered with errors, never with a rejection. */
export function createDataSource(client: SubgraphClient, subgraph: LoadedSubgraph, log: Log): GraphQLDataSource {
  const checks = new WeakMap<DocumentNode, AnswerCheck>()
  const checkOf = (document: DocumentNode): AnswerCheck => {
    const check = checks.get(document) ?? compileAnswerCheck(subgraph.schema, document)
    checks.set(document, check)
    return check
  }
  return {
    process: async (options) => {
      const fetch = toFetch(options)
      const answer = await client.execute(fetch.call).catch(failure)
      const fits = !answer.data || fitsFetch(answer.data, fetch, checkOf(fetch.document))
      if (!fits)
        log({ level: 'warn', event: 'subgraph-breaks-contract', traceId: fetch.call.traceId, subgraph: client.name })
      const { data, errors = [] } = fits ? answer : failure(subgraphUnavailable(client.name))
      const faults = errors.length === 0 ? [] : toFaults(errors, fetch)
      // the executor reads message, path and extensions of an error and keeps the object as its original
      return { data: data ?? null, ...(faults.length === 0 ? {} : { errors: faults }) }
    },
  }
}

interface Fetch {
  readonly call: SubgraphCall
  readonly document: DocumentNode
  readonly place: ResponsePath
  readonly representations: number | null
}

function toFetch(options: ProcessOptions): Fetch {
  invariant('document' in options && options.document, 'the planner exposes the document of each fetch')
  // the executor hands the context on that execute-plan gave it
  const { caller, traceId, kind } = options.context as FetchContext
  const { query = '', variables = {}, operationName } = options.request
  // parsed or built by the executor, so of no known type
  const representations: unknown = variables['representations']
  return {
    call: {
      query,
      variables,
      operationName,
      caller,
      traceId,
      kind: Array.isArray(representations) ? OperationTypeNode.QUERY : kind,
    },
    document: options.document,
    place: options.pathInIncomingRequest ?? [],
    representations: Array.isArray(representations) ? representations.length : null,
  }
}

function failure(error: unknown): SubgraphResponse {
  if (!(error instanceof GatewayError)) throw error
  return { data: null, errors: [{ message: error.message, extensions: { code: error.code } }] }
}

function fitsFetch(data: Record<string, unknown>, { representations }: Fetch, check: AnswerCheck): boolean {
  if (!check(data)) return false
  const entities = data['_entities']
  return representations === null || (Array.isArray(entities) && entities.length === representations)
}

function toFaults(
  errors: readonly GraphQLFormattedError[],
  { call, document, place, representations }: Fetch,
): readonly FetchFault[] {
  const positions = { shifted: false }
  const probe = representations === null ? [] : [positionProbe(representations, positions)]
  const faults = errors
    .map((error) => toClientErrorOfSubgraph(error, call.traceId))
    .flatMap((error) => (error.path ? [error] : fetchFields(document).map((field) => ({ ...error, path: [field] }))))
    .map((error) => faultOf(error, place, positions))
  return [...probe, ...faults]
}
