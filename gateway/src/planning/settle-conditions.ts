import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  OperationTypeNode,
  type SelectionNode,
  visit,
} from 'graphql'
import { responseNameOf } from '../operations/selection-tree.ts'
import { isCondition, isConditional } from './conditional-fragments.ts'
import { isOperation } from './is-operation.ts'

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

/**
 * Leaves out what `@include(if: false)` and `@skip(if: true)` exclude, and these directives where they exclude nothing.
 * Apollo's planner forgets a constant condition of a fragment around a field that requires others: it fetches those
 * under the condition and the field without it, together with fields that then lack what nobody has fetched. Of a leaf
 * that is selected with and without a condition beside each other, it takes the condition for all that the leaf requires:
 * the selection with the condition adds nothing and is left out, but for mutations, which run in the order of selections.
 */
export function settleConditions(document: DocumentNode): DocumentNode {
  const settle = (node: { readonly directives?: readonly DirectiveNode[] | undefined }) =>
    (node.directives ?? []).some((directive) => constantOf(directive) === false) ? null : undefined
  const isMutation = document.definitions
    .filter(isOperation)
    .some(({ operation }) => operation === OperationTypeNode.MUTATION)
  return visit(document, {
    Field: { enter: settle },
    InlineFragment: { enter: settle },
    FragmentSpread: { enter: settle },
    Directive: { enter: (directive) => (constantOf(directive) === true ? null : undefined) },
    SelectionSet: {
      leave: (set, _key, parent) => {
        const isOrdered = isMutation && !(parent && 'kind' in parent && parent.kind === Kind.FIELD)
        const selections = isOrdered ? set.selections : withoutRepeated(set.selections)
        return { ...set, selections: selections.length === 0 ? [typename] : selections }
      },
    },
  })
}

function withoutRepeated(selections: readonly SelectionNode[]): readonly SelectionNode[] {
  const leaves = selections.filter(isLeaf)
  const certain = new Set(leaves.filter((leaf) => !isConditional(leaf)).map(responseNameOf))
  return selections.filter((each) => !isLeaf(each) || !isConditional(each) || !certain.has(responseNameOf(each)))
}

function isLeaf(selection: SelectionNode): selection is FieldNode {
  return selection.kind === Kind.FIELD && !selection.selectionSet
}

/** Whether a condition holds whatever the variables; undefined when that depends on them. */
function constantOf(directive: DirectiveNode): boolean | undefined {
  if (!isCondition(directive)) return undefined
  const { name, arguments: given = [] } = directive
  const value = given.find((argument) => argument.name.value === 'if')?.value
  return value?.kind === Kind.BOOLEAN ? value.value === (name.value === 'include') : undefined
}
