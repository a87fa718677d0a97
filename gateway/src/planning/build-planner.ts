import { operationFromDocument, Supergraph } from '@apollo/federation-internals'
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner'
import { parse } from 'graphql'
import { readRequirements } from '../authorization/read-requirements.ts'
import { readCosts } from '../limits/read-costs.ts'
import type { SupergraphBlueprint, SupergraphSource } from '../supergraph/supergraph-blueprint.ts'
import { reserveNames } from './guard-aliases.ts'
import { dropProvides } from './drop-provides.ts'
import { hideExternalFields } from './hide-external-fields.ts'
import { readInterfaceObjects } from './interface-objects.ts'
import { createImplementationNamer } from './name-implementations.ts'
import { nameRequiredFields, type RequiredNames } from './name-required-fields.ts'
import { orderKeys } from './order-keys.ts'
import { readOverrideLabels } from './override-labels.ts'
import { planOrRefuse } from './plan-or-refuse.ts'
import { printTypes } from './print-types.ts'
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
  /** Does now what the first plan would wait for. */
  readonly warmUp: () => void
}

/**
 * Everything that only federation's own classes can do. It takes seconds; whoever serves requests has a thread for it.
 * What composition has checked needs no planner to be known as sound, so that the blueprint does not wait for one.
 */
export function buildPlanner(source: SupergraphSource): BuiltPlanner {
  const { sdl, composedHere } = source
  // stock @apollo/gateway passes a set that lacks @authenticated and @requiresScopes and so refuses to start; null
  // lifts the check, and `authorization` enforces both
  const reading = { supportedFeatures: null, validateSupergraph: !composedHere }
  const ordered = orderKeys(parse(sdl, { noLocation: true }))
  const provided = dropProvides(ordered)
  const names = nameRequiredFields(provided)
  const isRewritten = provided !== ordered || names.fields.size > 0
  const asWritten = isRewritten && !source.blueprint ? Supergraph.build(sdl, reading) : undefined
  // what is renamed or no longer provided leaves an `@external` behind that nothing uses, which validation refuses
  const supergraph = Supergraph.build(
    names.supergraph,
    isRewritten ? { ...reading, validateSupergraph: false } : reading,
  )
  const apiSchema = supergraph.apiSchema()
  const nameImplementations = createImplementationNamer(readInterfaceObjects(names.supergraph), () =>
    apiSchema.toGraphQLJSSchema(),
  )
  // fragments in the operation of a fetch would hide which fields a failed fetch leaves empty
  const options = { reuseQueryFragments: false, incrementalDelivery: { enableDefer: true } }
  let planner: QueryPlanner | undefined
  const plannerNow = () => (planner ??= openPlanner(supergraph, options))
  if (!composedHere) plannerNow()
  return {
    warmUp: () => void plannerNow(),
    blueprint: source.blueprint ?? drawBlueprint(source, asWritten ?? supergraph, { supergraph, names }),
    plan: ({ document, overrides }) => {
      const parsed = nameImplementations(parse(document, { noLocation: true }))
      // the document has been validated and the filter only takes away
      const operation = operationFromDocument(apiSchema, parsed, { validate: false })
      const planner = plannerNow()
      const plan = planOrRefuse(() => planner.buildQueryPlan(operation, { overrideConditions: new Map(overrides) }))
      return toExecutablePlan(plan, { names, document: parsed })
    },
  }
}

/** What a build can know before a gateway starts: the blueprint of a supergraph straight from composition. */
export function describeSupergraph(sdl: string): SupergraphBlueprint {
  return buildPlanner({ sdl, composedHere: true }).blueprint
}

function drawBlueprint(
  { sdl, composedHere }: SupergraphSource,
  asWritten: Supergraph,
  asPlanned: { readonly supergraph: Supergraph; readonly names: RequiredNames },
): SupergraphBlueprint {
  const { schema } = asWritten
  return {
    sdl,
    apiSdl: printTypes(asWritten.apiSchema(), { isChecked: composedHere, includeDefer: true }),
    supergraphSdl: printTypes(asPlanned.supergraph.schema, { isChecked: composedHere }),
    requirements: readRequirements(schema),
    costs: readCosts(schema),
    overrideLabels: readOverrideLabels(schema),
    reservedNames: reserveNames(asPlanned.names.supergraph),
    subgraphs: [...asPlanned.supergraph.subgraphs()].map(({ name, url, schema }) => ({
      name,
      url,
      sdl: printTypes(schema, { isChecked: composedHere }),
    })),
  }
}

function openPlanner(supergraph: Supergraph, options: ConstructorParameters<typeof QueryPlanner>[1]): QueryPlanner {
  const planner = new QueryPlanner(supergraph, options)
  hideExternalFields(supergraph.subgraphs())
  return planner
}
