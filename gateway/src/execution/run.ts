import type { GraphQLFormattedError } from 'graphql'
import type { RequestContext } from '../identity/request-context.ts'
import type { Log } from '../observability/log.ts'
import type { CompiledOperation } from '../operations/compile-operation.ts'
import type { Variables } from '../operations/coerce-variables.ts'
import type { ResponsePath } from '../operations/response-path.ts'
import type { DeferredParts } from './deferred-parts.ts'
import type { EntityLoader } from './entity-loader.ts'

/** JSON objects as subgraphs answer them; the engine merges into them. */
export type Data = Record<string, unknown>

/** One execution of a plan: what all its steps share. */
export interface Run {
  readonly tree: Data
  readonly variables: Variables
  readonly context: RequestContext
  readonly operation: CompiledOperation
  readonly log: Log
  /** entities that several fetches of the plan ask for alike */
  readonly loader: EntityLoader
  readonly deferred: DeferredParts
  /** lists and objects that were received once and stand at several places of the tree */
  readonly shared: Set<object>
}

/** One part of an answer: the whole of it, or with `@defer` the first or a later one. */
export interface Part {
  /** what went wrong on the way to its data */
  readonly faults: Fault[]
  /** settled when the client may see it; only then parts inside it may follow */
  readonly announced: Promise<void>
}

/** What a subgraph reported, as the client may read it, at its place in the client's answer. */
export interface Fault {
  readonly error: GraphQLFormattedError
  readonly path: ResponsePath
}
