import type { GraphQLCompositeType, GraphQLSchema } from 'graphql'
import type { Variables } from '../operations/coerce-variables.ts'
import { isIncluded } from '../operations/conditions.ts'
import type { TreeField, TreeFragment, TreeSelection } from '../operations/selection-tree.ts'
import { satisfiesCondition } from './type-conditions.ts'

/** What selections mean once the variables of their conditions are known. */
export interface SelectionScope {
  readonly schema: GraphQLSchema
  /** the values that `@skip` and `@include` depend on */
  readonly variables: Variables
  /** fragments that a later part of the answer brings */
  readonly deferred: ReadonlySet<TreeFragment>
}

/** The selections of one response name, in document order. */
export type CollectedFields = ReadonlyMap<string, readonly TreeField[]>

/** CollectFields of the GraphQL specification (§6.3.2) for objects of one type. */
export function collectFields(
  scope: SelectionScope,
  type: GraphQLCompositeType,
  selections: readonly TreeSelection[],
): CollectedFields {
  const fields = new Map<string, TreeField[]>()
  collect(scope, type, selections, fields)
  return fields
}

function collect(
  scope: SelectionScope,
  type: GraphQLCompositeType,
  selections: readonly TreeSelection[],
  fields: Map<string, TreeField[]>,
): void {
  for (const selection of selections) {
    if (!isIncluded(selection.node.directives, scope.variables)) continue
    if (selection.kind === 'field') {
      const known = fields.get(selection.responseName)
      if (known) known.push(selection)
      else fields.set(selection.responseName, [selection])
    } else if (!scope.deferred.has(selection) && applies(scope, type, selection)) {
      collect(scope, type, selection.children, fields)
    }
  }
}

function applies({ schema }: SelectionScope, type: GraphQLCompositeType, { node }: TreeFragment): boolean {
  return node.typeCondition === undefined || satisfiesCondition(schema, type.name, node.typeCondition.name.value)
}
