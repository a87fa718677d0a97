import type { QueryPlanSelectionNode } from '@apollo/query-planner'
import {
  type ConstDirectiveNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { invariant } from '@yiwang/shared/errors'

/** Parses what a supergraph writes as text: `id owner { id }` in `key`, `requires` and the like. */
export function parseFieldSet(text: string): SelectionSetNode {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions
  invariant(definition?.kind === Kind.OPERATION_DEFINITION, 'braces make an operation')
  return (definition satisfies OperationDefinitionNode).selectionSet
}

/** A string or enum argument of a `@join__…` directive; undefined when it is not given. */
export function argumentText(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined
}

/** Every field name in a selection set, at any depth. */
export function* fieldNames({ selections }: SelectionSetNode): Generator<string> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) yield selection.name.value
    const inner = innerSet(selection)
    if (inner) yield* fieldNames(inner)
  }
}

/** The fields that a selection set selects of its own type. */
export function* topFields({ selections }: SelectionSetNode): Generator<FieldNode> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) yield selection
    if (selection.kind === Kind.INLINE_FRAGMENT) yield* topFields(selection.selectionSet)
  }
}

export function* topNames(set: SelectionSetNode): Generator<string> {
  for (const { name } of topFields(set)) yield name.value
}

/** Selections as the planner writes what representations are made of. */
export function toPlanSelections(selections: readonly SelectionNode[]): QueryPlanSelectionNode[] {
  return selections.flatMap((selection): QueryPlanSelectionNode[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return []
    const inner = selection.selectionSet && toPlanSelections(selection.selectionSet.selections)
    if (selection.kind === Kind.FIELD)
      return [{ kind: 'Field', name: selection.name.value, ...(inner ? { selections: inner } : {}) }]
    const { typeCondition } = selection
    if (!typeCondition) return inner ?? []
    return [{ kind: 'InlineFragment', typeCondition: typeCondition.name.value, selections: inner ?? [] }]
  })
}

function innerSet(selection: SelectionNode): SelectionSetNode | undefined {
  return selection.kind === Kind.FRAGMENT_SPREAD ? undefined : selection.selectionSet
}
