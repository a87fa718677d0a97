import type { DeferredNode, PlanNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import type { Variables } from '../operations/coerce-variables.ts'
import type { CompiledOperation } from '../operations/compile-operation.ts'
import { conditionOf, isIncluded } from '../operations/conditions.ts'
import { type DeferredFragment, labelOf } from '../operations/read-deferrals.ts'
import type { ResponsePath } from '../operations/response-path.ts'
import { compileProjection } from './compile-projection.ts'
import type { Complete } from './compile-value.ts'

/** How the merged tree becomes an answer, in one part or in several. */
export interface AnswerProjection {
  readonly complete: Complete
  /** what the first part leaves to later ones */
  readonly deferred: readonly DeferredProjection[]
}

export interface DeferredProjection extends AnswerProjection {
  /** the planner's name of it */
  readonly key: string
  /** the client's */
  readonly label: string | undefined
  /** `@` for list elements, `... on T` where only some types have it */
  readonly path: ResponsePath
}

export interface AnswerSource {
  readonly schema: GraphQLSchema
  /** what introspection answers from; default: all of the schema */
  readonly introspected?: GraphQLSchema | undefined
  readonly operation: CompiledOperation
  /** the values of all conditions */
  readonly variables: Variables
  readonly plan: PlanNode | undefined
}

export function compileAnswer(source: AnswerSource): AnswerProjection {
  const { schema, introspected, operation, variables, plan } = source
  const deferrals = deferralsOf(source, plan)
  const deferred = new Set(flatten(deferrals).map(({ place }) => place.fragment))
  const scope = { schema, introspected, operation, variables, deferred }
  const compileDeferred = ({ key, place, inner }: PlannedDeferral): DeferredProjection => ({
    key,
    label: labelOf(place.directive),
    path: place.path,
    complete: compileProjection(scope, place.fragment.type, place.fragment.children),
    deferred: inner.map(compileDeferred),
  })
  return {
    complete: compileProjection(scope, operation.rootType, operation.selections),
    deferred: deferrals.map(compileDeferred),
  }
}

interface PlannedDeferral {
  readonly key: string
  readonly place: DeferredFragment
  readonly inner: readonly PlannedDeferral[]
}

/** The parts that a plan defers under these variables; a fragment it did not defer belongs to what is around it. */
function deferralsOf(source: AnswerSource, node: PlanNode | undefined): readonly PlannedDeferral[] {
  switch (node?.kind) {
    case 'Defer':
      return [...deferralsOf(source, node.primary.node), ...node.deferred.flatMap((each) => toDeferral(source, each))]
    case 'Condition':
      return deferralsOf(source, source.variables[node.condition] === true ? node.ifClause : node.elseClause)
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((inner) => deferralsOf(source, inner))
    case 'Flatten':
      return deferralsOf(source, node.node)
    case 'Fetch':
    case undefined:
      return []
  }
}

function toDeferral(source: AnswerSource, { label: key, node }: DeferredNode): readonly PlannedDeferral[] {
  const { operation, variables } = source
  invariant(key !== undefined, 'every @defer has a label before it is planned')
  const place = operation.deferrals.get(key)
  const inner = deferralsOf(source, node)
  const active = place && isIncluded(place.conditions, variables) && conditionOf(place.directive, variables)
  return active ? [{ key, place, inner }] : inner
}

function flatten(deferrals: readonly PlannedDeferral[]): readonly PlannedDeferral[] {
  return deferrals.flatMap((deferral) => [deferral, ...flatten(deferral.inner)])
}
