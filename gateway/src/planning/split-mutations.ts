import type { QueryPlan } from '@apollo/query-planner'
import { type DocumentNode, Kind, OperationTypeNode, visit } from 'graphql'

/**
 * The operations to plan one by one, and to execute in this order. Apollo's planner moves fragments with equal conditions
 * together: it would have `... @skip(if: $a) { m } n ... @skip(if: $a) { o }` executed as `m o n`, and a client means
 * what it has written (GraphQL specification §6.2.2). What is not a mutation with such fragments is planned as a whole.
 */
export function splitMutations(document: DocumentNode): readonly DocumentNode[] {
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)
  const selections = operation?.selectionSet.selections ?? []
  const isInOrder =
    operation?.operation !== OperationTypeNode.MUTATION || selections.every(({ kind }) => kind === Kind.FIELD)
  // what is deferred waits for fetches of its own plan
  if (isInOrder || defers(document)) return [document]
  return selections.map((selection) => ({
    ...document,
    definitions: document.definitions.map((each) =>
      each === operation
        ? { ...operation, selectionSet: { ...operation.selectionSet, selections: [selection] } }
        : each,
    ),
  }))
}

export function inSequence(plans: readonly QueryPlan[]): QueryPlan {
  const [only] = plans
  if (only && plans.length === 1) return only
  const nodes = plans.flatMap(({ node }) => (node && node.kind !== 'Subscription' ? [node] : []))
  return { kind: 'QueryPlan', ...(nodes.length === 0 ? {} : { node: { kind: 'Sequence', nodes } }) }
}

function defers(document: DocumentNode): boolean {
  let found = false
  visit(document, { Directive: ({ name }) => void (found ||= name.value === 'defer') })
  return found
}
