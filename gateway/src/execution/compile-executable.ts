import type { PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import type { SubgraphClient } from '../subgraph-client/subgraph-client.ts'
import { BoundedCache } from '../operations/bounded-cache.ts'
import type { Variables } from '../operations/coerce-variables.ts'
import type { CompiledOperation } from '../operations/compile-operation.ts'
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts'
import { type AnswerProjection, compileAnswer } from './compile-answer.ts'
import { compileRootFetch } from './compile-fetch.ts'
import { compilePlan } from './compile-plan.ts'
import { readSharing } from './read-sharing.ts'
import { readSwitches } from './read-switches.ts'
import type { RootFetch, Step } from './executable.ts'

/** An operation as one kind of caller may run it, ready to run. */
export interface Executable {
  /** fetches everything, or with a subscription what completes an event */
  readonly step: Step
  /** what a subscription subscribes to */
  readonly source: RootFetch | undefined
  /** How the tree becomes the answer, for these values of the variables that switch parts of it on and off. */
  readonly projectionFor: (variables: Variables) => AnswerProjection
}

export interface ExecutableSource {
  readonly plan: QueryPlan
  readonly operation: CompiledOperation
  readonly supergraph: LoadedSupergraph
  readonly clients: ReadonlyMap<string, SubgraphClient>
  /** what introspection answers from; undefined: it is not asked */
  readonly introspected: GraphQLSchema | undefined
}

/** Few operations have more than two or three conditions, and few clients use all their combinations. */
const MAX_PROJECTIONS = 64

export function compileExecutable({
  plan,
  operation,
  supergraph,
  clients,
  introspected,
}: ExecutableSource): Executable {
  const switches = readSwitches(operation.selections)
  const projections = new BoundedCache<AnswerProjection>(MAX_PROJECTIONS)
  const { primary, rest } = split(plan.node)
  const scope = { supergraph, clients }
  return {
    step: compilePlan(scope, rest, primary),
    source: primary && compileRootFetch({ ...scope, sharing: readSharing([]) }, primary, []),
    projectionFor: (variables) => {
      const values = switches.map((name) => variables[name] === true)
      return projections.getOrCreate(values.map(Number).join(''), () => {
        const known = Object.fromEntries(switches.map((name, index) => [name, values[index]]))
        return compileAnswer({ schema: supergraph.apiSchema, introspected, operation, variables: known, plan: rest })
      })
    },
  }
}

function split(node: PlanNode | SubscriptionNode | undefined) {
  return node?.kind === 'Subscription' ? node : { primary: undefined, rest: node }
}
