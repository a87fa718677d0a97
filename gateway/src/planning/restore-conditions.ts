import type { FetchNode, QueryPlan } from '@apollo/query-planner'
import {
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql'
import { fragmentsOf } from '../operations/fragments-of.ts'
import { isCondition, underEach } from './conditional-fragments.ts'
import { answerNames } from './answer-names.ts'
import { withOperationOf } from './entity-operation.ts'
import { requiredLater } from './fetch-requirements-first.ts'
import { type FetchPlace, mapFetches } from './map-fetches.ts'
import type { RequiredNames } from './name-required-fields.ts'
import { requiredFields, toSteps } from './plan-paths.ts'
import { isOperation } from './is-operation.ts'

export interface Planned {
  readonly names: RequiredNames
  /** the operation that was planned */
  readonly document: DocumentNode
}

/**
 * Puts the conditions of an operation back on fields that lost them in its plan. Where Apollo's planner merges two
 * fetches of one subgraph, the fields of one that was under a condition are asked without it, while what they require is
 * still fetched under it: the subgraph would fail for fields that nobody has asked for.
 */
export function restoreConditions(plan: QueryPlan, { names, document }: Planned): QueryPlan {
  const { node } = plan
  // the fetch of an event is under no condition
  if (!node || node.kind === 'Subscription') return plan
  const required = new Set([...requiredFields(node), ...requiredLater(node, names)])
  const conditional = [...conditionsOf(document)].filter(([path, { size }]) => size > 0 && !required.has(path))
  if (conditional.length === 0) return plan
  const variables = document.definitions
    .filter(isOperation)
    .flatMap(({ variableDefinitions = [] }) => variableDefinitions)
  const restoring: Restoring = { conditions: new Map(conditional), variables }
  const restored = mapFetches(node, (fetch, place) => restoreInFetch(restoring, fetch, place))
  return restored ? { ...plan, node: restored } : plan
}

/** By the text of the directive. */
type Conditions = ReadonlyMap<string, DirectiveNode>

interface Restoring {
  /** by the path of a field */
  readonly conditions: ReadonlyMap<string, Conditions>
  readonly variables: readonly VariableDefinitionNode[]
}

/** The conditions that a field is under wherever the operation selects it, whatever the type of its object. */
function conditionsOf({ definitions }: DocumentNode): ReadonlyMap<string, Conditions> {
  const fragments = fragmentsOf({ definitions })
  const found = new Map<string, Conditions>()
  const collect = (set: SelectionSetNode | undefined, at: readonly string[], around: Conditions): void => {
    for (const selection of set?.selections ?? []) {
      const inside = new Map([...around, ...conditionsOn(selection)])
      if (selection.kind === Kind.FIELD) {
        // always asked: which type an object has decides about everything else
        if (selection.name.value === '__typename') continue
        const steps = [...at, (selection.alias ?? selection.name).value]
        const path = steps.join('.')
        found.set(path, common(found.get(path) ?? inside, inside))
        collect(selection.selectionSet, steps, inside)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, at, inside)
      else collect(fragments.get(selection.name.value)?.selectionSet, at, inside)
    }
  }
  for (const { selectionSet } of definitions.filter(isOperation)) collect(selectionSet, [], new Map())
  return found
}

function conditionsOn({ directives = [] }: SelectionNode): readonly (readonly [string, DirectiveNode])[] {
  return directives.filter(isCondition).map((directive) => [print(directive), directive] as const)
}

function common(some: Conditions, others: Conditions): Conditions {
  return new Map([...some].filter(([text]) => others.has(text)))
}

function restoreInFetch({ conditions, variables }: Restoring, fetch: FetchNode, place: FetchPlace): FetchNode {
  const steps = toSteps(place.path)
  // without them there is no object to fetch more of
  const ofObject = conditions.get(steps.join('.'))?.keys() ?? []
  const nameOf = answerNames(fetch)
  const restoredAt: string[] = []
  const restore = (set: SelectionSetNode, at: readonly string[], around: ReadonlySet<string>): SelectionSetNode => {
    const selections = set.selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection
      const inside = new Set([...around, ...conditionsOn(selection).map(([text]) => text)])
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return { ...selection, selectionSet: restore(selection.selectionSet, at, inside) }
      const path = selection.name.value === '_entities' ? at : [...at, nameOf(selection)]
      const own = path === at ? undefined : conditions.get(path.join('.'))
      const lost = [...(own ?? [])].filter(([text]) => !inside.has(text))
      if (lost.length > 0) restoredAt.push(path.join('.'))
      const known = new Set([...inside, ...lost.map(([text]) => text)])
      const field = selection.selectionSet
        ? { ...selection, selectionSet: restore(selection.selectionSet, path, known) }
        : selection
      return underEach(
        lost.map(([, directive]) => directive),
        field,
      )
    })
    return { ...set, selections }
  }
  const { definitions, ...document } = parse(fetch.operation, { noLocation: true })
  const restored = definitions.map((each) =>
    each.kind === Kind.OPERATION_DEFINITION
      ? {
          ...each,
          variableDefinitions: withVariables(each, variables),
          selectionSet: restore(each.selectionSet, steps, new Set([...place.when, ...ofObject])),
        }
      : each,
  )
  return restoredAt.length > 0 ? { ...fetch, ...withOperationOf({ ...document, definitions: restored }) } : fetch
}

function withVariables(
  { variableDefinitions: declared = [] }: OperationDefinitionNode,
  variables: readonly VariableDefinitionNode[],
): readonly VariableDefinitionNode[] {
  const names = new Set(declared.map(({ variable }) => variable.name.value))
  return [...declared, ...variables.filter(({ variable }) => !names.has(variable.name.value))]
}
