import type { FetchNode, FlattenNode, QueryPlanSelectionNode } from '@apollo/query-planner'
import {
  type DocumentNode,
  Kind,
  OperationTypeNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { underEach } from './conditional-fragments.ts'
import { withEntitySelections, withOperationOf } from './entity-operation.ts'
import { toPlanSelections } from './field-set.ts'
import { toSteps } from './plan-paths.ts'
import type { EarlyField } from './take-early-fields.ts'

/** Fields that get a fetch of their own, after what they require. */
export interface LateFetch {
  readonly node: FlattenNode
  /** where the answer has them */
  readonly paths: ReadonlySet<string>
  /** the conditions under which they are asked, as directives */
  readonly when: ReadonlySet<string>
}

/** One fetch for all fields of one object that require the same under the same conditions. */
export function createLateFetches(fetch: FetchNode, early: readonly EarlyField[]): readonly LateFetch[] {
  const groups = new Map<string, EarlyField[]>()
  for (const each of early.filter(({ when }) => !isContradiction(when))) {
    const text = JSON.stringify([each.path, each.type, print(each.needs), each.when])
    groups.set(text, [...(groups.get(text) ?? []), each])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first ? [createLateFetch(fetch, first, group)] : []
  })
}

/** The planner has nobody fetch what is required for a field that is never asked. */
function isContradiction(when: readonly string[]): boolean {
  return when.some(
    (condition) => condition.startsWith('@include') && when.includes(condition.replace('@include', '@skip')),
  )
}

function createLateFetch(
  early: FetchNode,
  { path, type, needs, key, when }: EarlyField,
  fields: readonly EarlyField[],
): LateFetch {
  const steps = toSteps(path)
  const document = documentOf(early, { kind: Kind.SELECTION_SET, selections: fields.map(toSelection) })
  const fetch: FetchNode = {
    kind: 'Fetch',
    // what is deferred until the early fetch is through waits for this one too
    ...(early.id === undefined ? {} : { id: early.id }),
    serviceName: early.serviceName,
    requires: withNeeds(key, type, needs),
    ...withOperationOf(document),
    operationKind: OperationTypeNode.QUERY,
    operationName: undefined,
    ...(early.inputRewrites ? { inputRewrites: early.inputRewrites } : {}),
  }
  return {
    node: { kind: 'Flatten', path: [...path], node: fetch },
    paths: new Set(fields.map(({ field }) => [...steps, (field.alias ?? field.name).value].join('.'))),
    when: new Set(when),
  }
}

const entities = parse('query($representations:[_Any!]!){_entities(representations:$representations){__typename}}', {
  noLocation: true,
})

/** Declares the variables of the early fetch too; what is not used is dropped. */
function documentOf({ operation }: FetchNode, selectionSet: SelectionSetNode): DocumentNode {
  const declared = parse(operation, { noLocation: true }).definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? (each.variableDefinitions ?? []) : [],
  )
  const others = declared.filter(({ variable }) => variable.name.value !== 'representations')
  const { definitions, ...document } = withEntitySelections(entities, selectionSet)
  return {
    ...document,
    definitions: definitions.map((each) =>
      each.kind === Kind.OPERATION_DEFINITION
        ? { ...each, variableDefinitions: [...(each.variableDefinitions ?? []), ...others] }
        : each,
    ),
  }
}

function toSelection({ type, field, around }: EarlyField): SelectionNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [underEach(around, field)] },
  }
}

/** What is needed goes beside the key: a representation is made of the fragments that are complete. */
function withNeeds(
  key: readonly QueryPlanSelectionNode[],
  type: string,
  { selections }: SelectionSetNode,
): QueryPlanSelectionNode[] {
  return key.map((each) =>
    each.kind === 'InlineFragment' && each.typeCondition === type
      ? { ...each, selections: [...each.selections, ...toPlanSelections(selections)] }
      : each,
  )
}
