import { operationFromDocument, Supergraph } from '@apollo/federation-internals'
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner'
import { parse, printSchema } from 'graphql'
import { readRequirements } from '../authorization/read-requirements.ts'
import { readCosts } from '../limits/read-costs.ts'
import type { SupergraphBlueprint, SupergraphSource } from '../supergraph/supergraph-blueprint.ts'
import { reserveNames } from './guard-aliases.ts'
import { nameRequiredFields } from './name-required-fields.ts'
import { orderKeys } from './order-keys.ts'
import { readOverrideLabels } from './override-labels.ts'
import { toExecutablePlan } from './to-executable-plan.ts'

/** One operation to plan, as data that can be posted between threads. */
export interface PlanRequest {
  /** the operation and its fragments, validated and authorised */
  readonly document: string
  /** which labels of `@override(label:)` count */
  readonly overrides: ReadonlyMap<string, boolean>
}

export interface BuiltPlanner {
  readonly blueprint: SupergraphBlueprint
  readonly plan: (request: PlanRequest) => QueryPlan
}

/** Everything that only federation's own classes can do. It takes seconds; whoever serves requests has a thread for it. */
export function buildPlanner({ sdl, composedHere }: SupergraphSource): BuiltPlanner {
  // stock @apollo/gateway passes a set that lacks @authenticated and @requiresScopes and so refuses to start; null
  // lifts the check, and `authorization` enforces both
  const options = { supportedFeatures: null, validateSupergraph: !composedHere }
  const names = nameRequiredFields(orderKeys(parse(sdl, { noLocation: true })))
  const isRenamed = names.fields.size > 0
  const shown = Supergraph.build(isRenamed ? sdl : names.supergraph, options)
  // a required field that got another name leaves an `@external` behind that nothing uses, which validation refuses
  const supergraph = isRenamed ? Supergraph.build(names.supergraph, { ...options, validateSupergraph: false }) : shown
  const apiSchema = supergraph.apiSchema()
  // fragments in the operation of a fetch would hide which fields a failed fetch leaves empty
  const planner = new QueryPlanner(supergraph, {
    reuseQueryFragments: false,
    incrementalDelivery: { enableDefer: true },
  })
  return {
    blueprint: {
      sdl,
      apiSdl: printSchema(shown.apiSchema().toGraphQLJSSchema({ includeDefer: true })),
      supergraphSdl: printSchema(supergraph.schema.toGraphQLJSSchema()),
      requirements: readRequirements(shown.schema),
      costs: readCosts(shown.schema),
      overrideLabels: readOverrideLabels(shown.schema),
      reservedNames: reserveNames(names.supergraph),
      subgraphs: [...supergraph.subgraphs()].map(({ name, url, schema }) => ({
        name,
        url,
        sdl: printSchema(schema.toGraphQLJSSchema()),
      })),
    },
    plan: ({ document, overrides }) => {
      const parsed = parse(document, { noLocation: true })
      // the document has been validated and the filter only takes away
      const operation = operationFromDocument(apiSchema, parsed, { validate: false })
      return toExecutablePlan(planner.buildQueryPlan(operation, { overrideConditions: new Map(overrides) }), names)
    },
  }
}
