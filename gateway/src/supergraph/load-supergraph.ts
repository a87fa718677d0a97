import { setImmediate } from 'node:timers/promises'
import { buildASTSchema, type GraphQLSchema, parse } from 'graphql'
import { indexRequirements, type RequirementIndex } from '../authorization/requirement-index.ts'
import { type CostIndex, indexCosts } from '../limits/cost-index.ts'
import { type AliasGuard, createAliasGuard } from '../planning/guard-aliases.ts'
import type { SubgraphBlueprint, SupergraphBlueprint } from './supergraph-blueprint.ts'

export interface LoadedSubgraph {
  readonly name: string
  readonly url: string
  /** built on first use */
  readonly schema: GraphQLSchema
}

/** Everything that follows from a supergraph's text alone; immutable, built once. */
export interface LoadedSupergraph {
  readonly sdl: string
  /** what clients see */
  readonly apiSchema: GraphQLSchema
  readonly supergraphSchema: GraphQLSchema
  readonly aliasGuard: AliasGuard
  readonly requirements: RequirementIndex
  readonly costs: CostIndex
  /** of `@override(label:)` */
  readonly overrideLabels: readonly string[]
  readonly subgraphs: ReadonlyMap<string, LoadedSubgraph>
}

/**
 * Builds what requests need, with other requests between the steps: one for a large city takes 20 ms. Gateways of one
 * process that share a blueprint share what is built of it.
 */
export function loadSupergraph(blueprint: SupergraphBlueprint): Promise<LoadedSupergraph> {
  const known = loaded.get(blueprint) ?? build(blueprint)
  loaded.set(blueprint, known)
  return known
}

const loaded = new WeakMap<SupergraphBlueprint, Promise<LoadedSupergraph>>()

async function build({
  sdl,
  apiSdl,
  supergraphSdl,
  requirements,
  costs,
  overrideLabels,
  reservedNames,
  subgraphs,
}: SupergraphBlueprint): Promise<LoadedSupergraph> {
  const apiSchema = await buildSchemaInSteps(apiSdl)
  const supergraphSchema = await buildSchemaInSteps(supergraphSdl)
  return {
    sdl,
    apiSchema,
    supergraphSchema,
    aliasGuard: createAliasGuard(reservedNames),
    requirements: indexRequirements(requirements),
    costs: indexCosts(costs),
    overrideLabels,
    subgraphs: new Map(subgraphs.map((subgraph) => [subgraph.name, toSubgraph(subgraph)])),
  }
}

async function buildSchemaInSteps(sdl: string): Promise<GraphQLSchema> {
  const document = parse(sdl, { noLocation: true })
  await setImmediate()
  const schema = buildASTSchema(document, alreadyChecked)
  await setImmediate()
  return schema
}

/** The planner has read the text before. */
const alreadyChecked = { assumeValid: true, assumeValidSDL: true } as const

function toSubgraph({ name, url, sdl }: SubgraphBlueprint): LoadedSubgraph {
  const schema = lazily(() => buildASTSchema(parse(sdl, { noLocation: true }), alreadyChecked))
  return {
    name,
    url,
    get schema() {
      return schema()
    },
  }
}

function lazily<Value extends object>(create: () => Value): () => Value {
  let value: Value | undefined
  return () => (value ??= create())
}
