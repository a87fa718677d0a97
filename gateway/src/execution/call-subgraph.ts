import type { SubgraphResponse } from '@yiwang/shared/subgraph'
import { GatewayError } from '../errors/gateway-error.ts'
import { clientOperation } from '../operations/client-operation.ts'
import { writeOwn } from '../operations/own-properties.ts'
import { subgraphUnavailable } from '../subgraph-client/with-failure-mapping.ts'
import type { FetchBase } from './executable.ts'
import type { Data, Run } from './run.ts'

/**
 * Sends one fetch. A subgraph that fails, or that answers in another form than the fetch asked for, gives an answer
 * with an error in it and no data.
 */
export async function callSubgraph(
  fetch: FetchBase,
  variables: Data,
  { context, operation, log }: Run,
): Promise<SubgraphResponse> {
  const { client, kind, query, operationName, fits } = fetch
  const { caller, traceId, forwarded: headers } = context
  const asked = { query, variables, operationName, kind, operation: clientOperation(operation) }
  let answer: SubgraphResponse
  try {
    answer = await client.execute({ ...asked, caller, traceId, headers })
  } catch (error) {
    return failure(error)
  }
  if (!answer.data || (fits(answer.data) && countFits(answer.data, variables))) return answer
  log({ level: 'warn', event: 'subgraph-breaks-contract', traceId, subgraph: client.name })
  return failure(subgraphUnavailable(client.name))
}

function failure(error: unknown): SubgraphResponse {
  if (!(error instanceof GatewayError)) throw error
  return { data: null, errors: [{ message: error.message, extensions: { code: error.code } }] }
}

/** One entity for each representation, or else nobody knows which is whose. */
function countFits({ _entities: entities }: Data, { representations }: Data): boolean {
  return !Array.isArray(representations) || (Array.isArray(entities) && entities.length === representations.length)
}

/** The client's variables that a fetch uses; what the client left out is left out here. */
export function pickVariables({ variableNames }: FetchBase, { variables }: Pick<Run, 'variables'>): Data {
  const picked: Data = {}
  for (const name of variableNames) {
    if (Object.hasOwn(variables, name)) writeOwn(picked, name, variables[name])
  }
  return picked
}
