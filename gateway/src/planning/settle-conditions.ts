import { type DirectiveNode, type DocumentNode, type FieldNode, Kind, visit } from 'graphql'
import { isCondition } from './conditional-fragments.ts'

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

/**
 * Leaves out what `@include(if: false)` and `@skip(if: true)` exclude, and these directives where they exclude nothing.
 * Apollo's planner forgets a constant condition of a fragment around a field that requires others: it fetches those
 * under the condition and the field without it, together with fields that then lack what nobody has fetched.
 */
export function settleConditions(document: DocumentNode): DocumentNode {
  const settle = (node: { readonly directives?: readonly DirectiveNode[] | undefined }) =>
    (node.directives ?? []).some((directive) => constantOf(directive) === false) ? null : undefined
  return visit(document, {
    Field: { enter: settle },
    InlineFragment: { enter: settle },
    FragmentSpread: { enter: settle },
    Directive: { enter: (directive) => (constantOf(directive) === true ? null : undefined) },
    SelectionSet: {
      leave: (set) => (set.selections.length === 0 ? { ...set, selections: [typename] } : undefined),
    },
  })
}

/** Whether a condition holds whatever the variables; undefined when that depends on them. */
function constantOf(directive: DirectiveNode): boolean | undefined {
  if (!isCondition(directive)) return undefined
  const { name, arguments: given = [] } = directive
  const value = given.find((argument) => argument.name.value === 'if')?.value
  return value?.kind === Kind.BOOLEAN ? value.value === (name.value === 'include') : undefined
}
