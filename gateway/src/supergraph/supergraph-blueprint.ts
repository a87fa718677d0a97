import type { RequirementEntries } from '../authorization/requirement-index.ts'
import type { CostEntries } from '../limits/cost-index.ts'
import type { ReservedNames } from '../planning/guard-aliases.ts'

export interface SupergraphSource {
  readonly sdl: string
  /** the text comes straight from composition, which has checked it; checking again takes a third of a second */
  readonly composedHere: boolean
  /** what a planner of this build has made of the same text before; making it again takes half a second */
  readonly blueprint?: SupergraphBlueprint | undefined
}

/**
 * What the gateway's main thread needs of a supergraph, as data that can be posted between threads. Federation's own
 * schema classes, which take a second to build, stay with the planner.
 */
export interface SupergraphBlueprint {
  readonly sdl: string
  /** what clients see, without federation */
  readonly apiSdl: string
  /** the types as the planner speaks of them, without applied directives */
  readonly supergraphSdl: string
  readonly requirements: RequirementEntries
  readonly costs: CostEntries
  /** of `@override(label:)` */
  readonly overrideLabels: readonly string[]
  readonly reservedNames: ReservedNames
  readonly subgraphs: readonly SubgraphBlueprint[]
}

export interface SubgraphBlueprint {
  readonly name: string
  readonly url: string
  readonly sdl: string
}
