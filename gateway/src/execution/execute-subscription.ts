import type { SubgraphResponse } from '@yiwang/shared/subgraph'
import { INTERNAL_MESSAGE } from '../errors/to-client-error.ts'
import { describeFailure } from '../observability/log.ts'
import { clientOperation } from '../operations/client-operation.ts'
import { pickVariables } from './call-subgraph.ts'
import type { RootFetch } from './executable.ts'
import { answerWithoutData } from './json-answer.ts'
import { mergeData } from './merge-data.ts'
import type { Answer, SubscriptionOutcome } from './outcome.ts'
import { completeTree, type PreparedOperation, startRun } from './prepared-operation.ts'
import { toFaults } from './to-faults.ts'

/** A subscription: one upstream operation, and for each of its events the rest of the plan. */
export function executeSubscription(source: RootFetch, prepared: PreparedOperation): SubscriptionOutcome {
  const { client, query, operationName } = source
  return {
    kind: 'subscription',
    fetch: {
      subgraph: client.name,
      query,
      variables: pickVariables(source, prepared),
      operation: clientOperation(prepared.operation),
      ...(operationName === undefined ? {} : { operationName }),
    },
    complete: async (event) => {
      const { log, context } = prepared
      try {
        return await completeEvent(source, prepared, event)
      } catch (failure) {
        log({ level: 'error', event: 'event-failed', traceId: context.traceId, ...describeFailure(failure) })
        return internalError(context.traceId)
      }
    },
  }
}

async function completeEvent(
  source: RootFetch,
  prepared: PreparedOperation,
  { data, errors = [] }: SubgraphResponse,
): Promise<Answer> {
  const { executable, variables, context } = prepared
  const run = startRun(prepared, {})
  const at = { places: [[]], traceId: context.traceId }
  const faults = errors.flatMap((error) => toFaults(source, error, { ...at, path: error.path ?? [] }))
  if (data && source.fits(data)) {
    source.rewriteOutput?.(data)
    mergeData(run.tree, data)
  }
  const part = { faults, announced: Promise.resolve() }
  await executable.step(run, part)
  return completeTree(prepared, executable.projectionFor(variables), { tree: run.tree, shared: run.shared, faults })
}

function internalError(traceId: string): Answer {
  return answerWithoutData([{ message: INTERNAL_MESSAGE, extensions: { code: 'INTERNAL_SERVER_ERROR', traceId } }])
}
