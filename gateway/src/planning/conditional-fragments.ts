import { type DirectiveNode, Kind, type SelectionNode } from 'graphql'

/** Whether a directive decides, with a variable, if something is asked. */
export function isCondition({ name }: DirectiveNode): boolean {
  return name.value === 'include' || name.value === 'skip'
}

/** Whether a selection stands under a condition of its own. */
export function isConditional({ directives = [] }: SelectionNode): boolean {
  return directives.some(isCondition)
}

/** A selection under conditions. A directive cannot be repeated, so that each gets a fragment of its own. */
export function underEach(conditions: readonly DirectiveNode[], selection: SelectionNode): SelectionNode {
  return conditions.reduce<SelectionNode>(
    (inner, condition) => ({
      kind: Kind.INLINE_FRAGMENT,
      directives: [condition],
      selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] },
    }),
    selection,
  )
}
