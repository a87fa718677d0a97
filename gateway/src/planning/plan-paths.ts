import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner'
import { Kind, parse, print, type SelectionSetNode } from 'graphql'
import { type AnswerName, answerNames } from './answer-names.ts'

export type AnyPlanNode = PlanNode | NonNullable<QueryPlan['node']>

/** A field that a plan fetches. */
export interface FetchedField {
  /** where the answer has it, without regard to lists and types: `q11.label.id` */
  readonly path: string
  /** the conditions under which it is asked, as directives */
  readonly when: readonly string[]
}

interface Place {
  readonly path: readonly string[]
  readonly when: readonly string[]
}

const root: Place = { path: [], when: [] }

export function* fetchedFields(node: AnyPlanNode, at = root): Generator<FetchedField> {
  if (node.kind === 'Fetch') {
    const nameOf = answerNames(node)
    for (const definition of parse(node.operation, { noLocation: true }).definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) yield* selectedFields(definition.selectionSet, nameOf, at)
    }
  } else if (node.kind === 'Condition') {
    const { ifClause, elseClause } = node
    if (ifClause) yield* fetchedFields(ifClause, under(at, conditionText('include', node)))
    if (elseClause) yield* fetchedFields(elseClause, under(at, conditionText('skip', node)))
  } else
    for (const inner of innerNodes(node)) yield* fetchedFields(inner, { ...at, path: [...at.path, ...stepsOf(node)] })
}

/** The condition of a plan node as the directive that it comes from. */
export function conditionText(directive: 'include' | 'skip', { condition }: { readonly condition: string }): string {
  return `@${directive}(if: $${condition})`
}

/** Where the answer has what the fetches of a plan send: keys and required fields, with all that they are made of. */
export function* requiredFields(node: AnyPlanNode, at: readonly string[] = []): Generator<string> {
  if (node.kind === 'Fetch') yield* sentFields(node.requires ?? [], at)
  else for (const inner of innerNodes(node)) yield* requiredFields(inner, [...at, ...stepsOf(node)])
}

/** The fields on the way to the objects that a node fetches. */
export function toSteps(path: readonly (string | number)[]): readonly string[] {
  return path.map(String).filter((step) => !/^[@|]/.test(step))
}

function stepsOf(node: AnyPlanNode): readonly string[] {
  return node.kind === 'Flatten' ? toSteps(node.path) : []
}

function innerNodes(node: Exclude<AnyPlanNode, FetchNode>): readonly PlanNode[] {
  switch (node.kind) {
    case 'Flatten':
      return [node.node]
    case 'Sequence':
    case 'Parallel':
      return node.nodes
    case 'Condition':
      return present(node.ifClause, node.elseClause)
    case 'Defer':
      return present(node.primary.node, ...node.deferred.map((deferred) => deferred.node))
    case 'Subscription':
      return present(node.primary, node.rest)
  }
}

function present(...nodes: readonly (PlanNode | undefined)[]): readonly PlanNode[] {
  return nodes.filter((node) => node !== undefined)
}

function* selectedFields({ selections }: SelectionSetNode, nameOf: AnswerName, at: Place): Generator<FetchedField> {
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) continue
    const inside = under(at, ...(selection.directives ?? []).map(print))
    if (selection.kind === Kind.INLINE_FRAGMENT || selection.name.value === '_entities') {
      if (selection.selectionSet) yield* selectedFields(selection.selectionSet, nameOf, inside)
      continue
    }
    const path = [...at.path, nameOf(selection)]
    yield { path: path.join('.'), when: inside.when }
    if (selection.selectionSet) yield* selectedFields(selection.selectionSet, nameOf, { ...inside, path })
  }
}

function under(at: Place, ...conditions: readonly string[]): Place {
  return { ...at, when: [...at.when, ...conditions] }
}

function* sentFields(selections: readonly QueryPlanSelectionNode[], at: readonly string[]): Generator<string> {
  for (const selection of selections) {
    const path = selection.kind === 'Field' ? [...at, selection.name] : at
    if (selection.kind === 'Field' && selection.name !== '__typename') yield path.join('.')
    if (selection.selections) yield* sentFields(selection.selections, path)
  }
}
