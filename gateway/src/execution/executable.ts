import type { OperationTypeNode } from 'graphql'
import type { ResponsePath } from '../operations/response-path.ts'
import type { SubgraphClient } from '../subgraph-client/subgraph-client.ts'
import type { AnswerCheck } from './compile-answer-check.ts'
import type { ContextReader } from './compile-context.ts'
import type { Collector } from './compile-path.ts'
import type { Representer } from './compile-representation.ts'
import type { Rewrite } from './compile-rewrites.ts'
import type { AwaitedFetch } from './deferred-parts.ts'
import type { TypeKeeper } from './keep-types.ts'
import type { Part, Run } from './run.ts'

/** One node of a plan, ready to run. Rejects only on a bug; what a subgraph does wrong becomes a fault. */
export type Step = (run: Run, part: Part) => Promise<void>

/** What every fetch is, whatever it fetches. */
export interface FetchBase {
  readonly client: SubgraphClient
  readonly kind: `${OperationTypeNode}`
  readonly query: string
  readonly operationName: string | undefined
  readonly variableNames: readonly string[]
  /** where its data belongs, `@` for list elements */
  readonly path: ResponsePath
  readonly collect: Collector
  readonly fits: AnswerCheck
  readonly keepTypes: TypeKeeper | undefined
  readonly rewriteOutput: Rewrite | undefined
  /** a step of a path in the subgraph's answer as the client knows it */
  readonly clientName: (step: string) => string
  /** the response names it fills; what is missing when all of it fails */
  readonly fields: () => readonly string[]
}

/** Asks for fields of a root type. */
export type RootFetch = FetchBase

/** Asks for fields of entities that other fetches found. */
export interface EntityFetch extends FetchBase {
  readonly representer: Representer
  readonly context: ContextReader | undefined
  /** equal for fetches that ask the same of the same subgraph; undefined for one that stands alone in its plan */
  readonly sharedBy: string | undefined
  /** received objects that stand at several places are copied, because later fetches tell those places apart */
  readonly copies: boolean
  /** equal objects of several places become one */
  readonly unifies: boolean
}

/** A `@defer` of a plan. */
export interface Deferral {
  readonly primary: Step
  readonly deferred: readonly {
    readonly label: string
    /** the fetches whose data it needs */
    readonly depends: readonly AwaitedFetch[]
    readonly step: Step
  }[]
}
