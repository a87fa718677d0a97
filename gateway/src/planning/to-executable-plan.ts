import type { FetchDataRewrite, FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner'
import { type DocumentNode, type FieldNode, Kind, parse, visit } from 'graphql'
import { toText } from './entity-operation.ts'
import { fetchRequirementsFirst } from './fetch-requirements-first.ts'
import { flattenRequires } from './flatten-requires.ts'
import { keepToKeys } from './keep-to-keys.ts'
import { mapPlan, withNode } from './map-fetches.ts'
import type { RequiredNames } from './name-required-fields.ts'
import { type Planned, restoreConditions } from './restore-conditions.ts'
import { splitFetch } from './split-fetch.ts'
import { splitInterfaceObjects } from './split-interface-objects.ts'
import { writeAliases } from './write-aliases.ts'

/**
 * Makes a plan what it was meant to be, and turns the names that `name-required-fields` made for the planner back: a fetch
 * asks `price__r1: price(currency: "USD")`, and a representation is sent with `price`, as the subgraph declares it. The
 * answer in between holds `price__r1`.
 */
export function toExecutablePlan(planned: QueryPlan, { names, document }: Planned): QueryPlan {
  const plain = mapPlan(planned, (fetch) => flattenRequires(writeAliases(fetch)))
  const hasNeeds = names.needs.size > 0
  const plan = hasNeeds ? fetchRequirementsFirst(restoreConditions(plain, { names, document }), names) : plain
  if (!plan.node) return plan
  if (plan.node.kind !== 'Subscription') return { ...plan, node: toExecutable(plan.node, names) }
  const { primary, rest } = plan.node
  // the first fetch of a subscription is no entity fetch, so that it is never split
  const node = { ...plan.node, primary: toExecutableFetch(primary, names) }
  return { ...plan, node: rest ? { ...node, rest: toExecutable(rest, names) } : node }
}

function toExecutable(node: PlanNode, names: RequiredNames): PlanNode {
  const all = (nodes: readonly PlanNode[]) => nodes.map((each) => toExecutable(each, names))
  switch (node.kind) {
    case 'Fetch':
      return parallel(toExecutableFetches(node, names))
    case 'Flatten': {
      const inner = toExecutable(node.node, names)
      return parallel((inner.kind === 'Parallel' ? inner.nodes : [inner]).map((each) => ({ ...node, node: each })))
    }
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: all(node.nodes) }
    case 'Condition':
      return {
        ...node,
        ...(node.ifClause ? { ifClause: toExecutable(node.ifClause, names) } : {}),
        ...(node.elseClause ? { elseClause: toExecutable(node.elseClause, names) } : {}),
      }
    case 'Defer':
      return {
        ...node,
        primary: withNode(node.primary, node.primary.node && toExecutable(node.primary.node, names)),
        deferred: node.deferred.map((each) => withNode(each, each.node && toExecutable(each.node, names))),
      }
  }
}

function parallel(nodes: readonly PlanNode[]): PlanNode {
  const [only] = nodes
  return only && nodes.length === 1 ? only : { kind: 'Parallel', nodes: [...nodes] }
}

function toExecutableFetches(fetch: FetchNode, names: RequiredNames): readonly FetchNode[] {
  const parts = splitInterfaceObjects(fetch, names)
  if (names.needs.size === 0) return parts
  return parts.flatMap((part) => splitFetch(part, names)).map((each) => toExecutableFetch(each, names))
}

function toExecutableFetch(fetch: FetchNode, names: RequiredNames): FetchNode {
  const given = parse(fetch.operation, { noLocation: true })
  const document = toSubgraphNames(given, names)
  const renames = [...renamesOf(fetch.requires ?? [], names)]
  const requires = fetch.requires && [...keepToKeys(fetch, names)]
  return {
    ...fetch,
    ...(document === given ? {} : { operation: toText(document) }),
    ...(requires ? { requires } : {}),
    ...(renames.length === 0 ? {} : { inputRewrites: [...(fetch.inputRewrites ?? []), ...renames] }),
  }
}

function toSubgraphNames(document: DocumentNode, { fields }: RequiredNames): DocumentNode {
  return visit(document, {
    Field: (node): FieldNode | undefined => {
      const field = fields.get(node.name.value)
      return (
        field && {
          ...node,
          alias: node.alias ?? node.name,
          name: { kind: Kind.NAME, value: field.name },
          arguments: [...field.arguments, ...(node.arguments ?? [])],
        }
      )
    },
  })
}

function* renamesOf(
  selections: readonly QueryPlanSelectionNode[],
  names: RequiredNames,
  path: readonly string[] = [],
): Generator<FetchDataRewrite> {
  for (const selection of selections) {
    const step = selection.kind === 'Field' ? selection.name : selection.typeCondition
    const at = step === undefined ? path : [...path, selection.kind === 'Field' ? step : `... on ${step}`]
    // what is inside is renamed first: afterwards the path would no longer lead there
    yield* renamesOf(selection.selections ?? [], names, at)
    const field = selection.kind === 'Field' ? names.fields.get(selection.name) : undefined
    if (field) yield { kind: 'KeyRenamer', path: [...at], renameKeyTo: field.name }
  }
}
