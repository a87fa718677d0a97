import type { GraphQLSchema } from 'graphql'
import type { RefusedFields } from '../authorization/tell-denials.ts'
import type { RequestContext } from '../identity/request-context.ts'
import { describeFailure, type Log } from '../observability/log.ts'
import type { Variables } from '../operations/coerce-variables.ts'
import type { CompiledOperation } from '../operations/compile-operation.ts'
import { toResponseShape } from '../operations/response-path.ts'
import type { TreeFragment } from '../operations/selection-tree.ts'
import type { AskedPaths } from './answer-errors.ts'
import type { AnswerProjection } from './compile-answer.ts'
import type { Executable } from './compile-executable.ts'
import { type AnswerContext, completeAnswer } from './complete-answer.ts'
import { completeByReference } from './complete-by-reference.ts'
import { DeferredParts } from './deferred-parts.ts'
import type { EngineCounters } from './engine-counters.ts'
import { EntityLoader } from './entity-loader.ts'
import { isAsked } from './is-asked.ts'
import type { Answer } from './outcome.ts'
import type { Data, Fault, Run } from './run.ts'

/** An authorised and planned operation with everything its execution needs. */
export interface PreparedOperation {
  readonly executable: Executable
  readonly operation: CompiledOperation
  readonly variables: Variables
  readonly context: RequestContext
  readonly log: Log
  readonly denials: RefusedFields
  readonly schema: GraphQLSchema
  readonly counters: EngineCounters
}

export function startRun({ variables, context, operation, log }: PreparedOperation, tree: Data): Run {
  return {
    tree,
    variables,
    context,
    operation,
    log,
    loader: new EntityLoader(),
    deferred: new DeferredParts(),
    shared: new Set(),
  }
}

/** The answer, or the first part of it. */
export function completeTree(
  prepared: PreparedOperation,
  projection: AnswerProjection,
  { tree, shared, faults }: Pick<Run, 'tree' | 'shared'> & { readonly faults: readonly Fault[] },
): Answer {
  const { schema, operation, variables, counters, log, context } = prepared
  const bail = (failure: unknown) => {
    counters.bails++
    log({ level: 'error', event: 'projection-failed', traceId: context.traceId, ...describeFailure(failure) })
    // the reference knows one schema for all callers, so that what introspection may show is not its to decide
    if (operation.introspects) throw failure
    return completeByReference(schema, operation, { tree, variables, deferred: projection.deferred.length > 0 })
  }
  const part = { object: tree, path: [], complete: projection.complete, faults, shared, bail }
  return completeAnswer(part, { ...toAnswerContext(prepared, tree), denials: prepared.denials })
}

const noFragments: ReadonlySet<TreeFragment> = new Set()

const nothingRefused: RefusedFields = { errors: [], response: 'errors' }

/** For parts after the first, which holds what authorization has to say. */
export function toAnswerContext(
  { schema, variables, operation, context, log }: PreparedOperation,
  tree: Data,
): AnswerContext {
  const { selections, rootType } = operation
  const asked = (): AskedPaths => ({
    shape: toResponseShape(selections, variables),
    isAsked: (path) =>
      isAsked({ schema, variables, deferred: noFragments }, { value: tree, type: rootType.name, selections }, path),
  })
  return { variables, asked, traceId: context.traceId, log, denials: nothingRefused }
}
