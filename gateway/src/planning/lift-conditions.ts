import { type DocumentNode, Kind, type InlineFragmentNode, type SelectionNode, visit } from 'graphql'
import { isCondition, isConditional } from './conditional-fragments.ts'

/**
 * Writes `owner @include(if: $a) { name @include(if: $b) }` as `... @include(if: $a) { owner { name @include(if: $b) } }`.
 * Apollo's planner takes the conditions of all that is selected in a field for conditions of the field itself when that
 * has one, and does not ask for `owner` at all unless both hold; the client would read null instead of `{}`. It looks
 * at a fragment rightly.
 */
export function liftConditions(document: DocumentNode): DocumentNode {
  return visit(document, {
    Field: {
      // inner fields come first, so that what is lifted counts as conditional outside
      leave: (field): InlineFragmentNode | undefined => {
        const { directives = [], selectionSet, ...rest } = field
        const conditions = directives.filter(isCondition)
        if (!selectionSet || conditions.length === 0 || selectionSet.selections.some(isUnconditional)) return undefined
        const plain = { ...rest, directives: directives.filter((each) => !isCondition(each)), selectionSet }
        return {
          kind: Kind.INLINE_FRAGMENT,
          directives: conditions,
          selectionSet: { kind: Kind.SELECTION_SET, selections: [plain] },
        }
      },
    },
  })
}

/** A field that is selected whatever the variables; one is enough for the planner to be right. */
function isUnconditional(selection: SelectionNode): boolean {
  return selection.kind === Kind.FIELD && !isConditional(selection)
}
