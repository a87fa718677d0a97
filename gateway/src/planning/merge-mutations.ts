import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  OperationTypeNode,
  type SelectionNode,
} from 'graphql'
import { type Fragments, fragmentsOf } from '../operations/fragments-of.ts'
import { responseNameOf } from '../operations/selection-tree.ts'
import { isCondition, underEach } from './conditional-fragments.ts'
import { isOperation } from './is-operation.ts'

/**
 * Writes the mutations of an operation so that each is asked once. Apollo's planner plans `m { a } n m { b }` and
 * `m @skip(if: $x) { a } m { b }` as two calls of `m`; a client means one (GraphQL specification §6.3.2), and a second
 * would write twice. It also plans `... { m } n ... { o }` as `m o n`, so that fragments are written out.
 */
export function mergeMutations(document: DocumentNode): DocumentNode {
  const operation = document.definitions.find(isOperation)
  if (operation?.operation !== OperationTypeNode.MUTATION) return document
  const fragments = fragmentsOf(document)
  const fields = rootFields(fragments, operation.selectionSet.selections, [])
  // a deferred root fragment stays what it is; nothing can be merged across it
  if (!fields || fields.length === 0) return document
  const isPlain = operation.selectionSet.selections.every(({ kind }) => kind === Kind.FIELD)
  if (isPlain && new Set(fields.map(({ node }) => responseNameOf(node))).size === fields.length) return document
  const merged = { ...operation, selectionSet: { ...operation.selectionSet, selections: mergeFields(fields) } }
  return { ...document, definitions: document.definitions.map((each) => (each === operation ? merged : each)) }
}

/** `@include(if: $variable)`, or with `is: false` `@skip(if: $variable)`. */
interface Literal {
  readonly variable: string
  readonly is: boolean
}

interface RootField {
  readonly node: FieldNode
  /** all must hold */
  readonly when: readonly Literal[]
}

function rootFields(
  fragments: Fragments,
  selections: readonly SelectionNode[],
  around: readonly Literal[],
): readonly RootField[] | undefined {
  const found: RootField[] = []
  for (const selection of selections) {
    const own = conditionsOf(selection.directives)
    if (own === 'deferred') return undefined
    if (own === 'never') continue
    const when = [...around, ...own]
    if (selection.kind === Kind.FIELD) found.push({ node: withoutConditions(selection), when })
    else {
      const { selectionSet } =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : (fragments.get(selection.name.value) ?? {})
      const inner = rootFields(fragments, selectionSet?.selections ?? [], when)
      if (!inner) return undefined
      found.push(...inner)
    }
  }
  return found
}

function conditionsOf(directives: readonly DirectiveNode[] = []): readonly Literal[] | 'never' | 'deferred' {
  const literals: Literal[] = []
  for (const directive of directives) {
    const { name, arguments: given = [] } = directive
    if (name.value === 'defer') return 'deferred'
    if (!isCondition(directive)) continue
    const value = given.find((argument) => argument.name.value === 'if')?.value
    const is = name.value === 'include'
    if (value?.kind === Kind.VARIABLE) literals.push({ variable: value.name.value, is })
    else if (value?.kind === Kind.BOOLEAN && value.value !== is) return 'never'
  }
  return literals
}

/** Each field where it first occurs, with everything that is selected of it later. */
function mergeFields(fields: readonly RootField[]): readonly SelectionNode[] {
  return fields.flatMap((field, index) => {
    const same = (other: RootField) => responseNameOf(other.node) === responseNameOf(field.node)
    const earlier = fields.slice(0, index).filter(same)
    const later = fields.slice(index + 1).filter(same)
    return withoutEarlier(field.when, earlier).map((when) => withLater(field, when, later))
  })
}

/** The cases in which a field is included and none of the earlier ones is; no two of them hold at once. */
function withoutEarlier(when: readonly Literal[], earlier: readonly RootField[]): readonly (readonly Literal[])[] {
  return earlier.reduce<readonly (readonly Literal[])[]>(
    (cases, other) => cases.flatMap((each) => negationsOf(other.when).flatMap((no) => both(each, no))),
    both([], when),
  )
}

/** not (a and b): not a, or else a and not b. */
function negationsOf(when: readonly Literal[]): readonly (readonly Literal[])[] {
  return when.map(({ variable, is }, index) => [...when.slice(0, index), { variable, is: !is }])
}

/** One case without repetitions, or none when the two contradict each other. */
function both(a: readonly Literal[], b: readonly Literal[]): readonly (readonly Literal[])[] {
  const known = new Map<string, boolean>()
  for (const { variable, is } of [...a, ...b]) {
    if ((known.get(variable) ?? is) !== is) return []
    known.set(variable, is)
  }
  return [[...known].map(([variable, is]) => ({ variable, is }))]
}

function withLater({ node }: RootField, when: readonly Literal[], later: readonly RootField[]): SelectionNode {
  if (!node.selectionSet) return fieldUnder(when, node)
  const others = later.flatMap((other) =>
    other.node.selectionSet
      ? [under(other.when, { kind: Kind.INLINE_FRAGMENT, selectionSet: other.node.selectionSet })]
      : [],
  )
  const selections = [...node.selectionSet.selections, ...others]
  return fieldUnder(when, { ...node, selectionSet: { ...node.selectionSet, selections } })
}

/** Without a fragment where one condition is all: the planner would move fragments with equal conditions together. */
function fieldUnder([only, ...others]: readonly Literal[], node: FieldNode): SelectionNode {
  if (!only || others.length > 0) return under(only ? [only, ...others] : [], node)
  return { ...node, directives: [...(node.directives ?? []), toDirective(only)] }
}

function under(when: readonly Literal[], selection: SelectionNode): SelectionNode {
  return underEach(when.map(toDirective), selection)
}

function toDirective({ variable, is }: Literal): DirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: is ? 'include' : 'skip' },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'if' },
        value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
      },
    ],
  }
}

function withoutConditions(node: FieldNode): FieldNode {
  return { ...node, directives: (node.directives ?? []).filter((each) => !isCondition(each)) }
}
