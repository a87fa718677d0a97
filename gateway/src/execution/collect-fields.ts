import type { GraphQLAbstractType, GraphQLCompositeType, GraphQLSchema } from 'graphql'
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
export type SameFields = readonly [TreeField, ...TreeField[]]

export type CollectedFields = ReadonlyMap<string, SameFields>

/**
 * CollectFields of the GraphQL specification (§6.3.2) for objects of one type. Of an abstract type, when nobody knows
 * more of an object, it collects what all have; {@link dependsOnType} tells whether that leaves something open.
 */
export function collectFields(
  scope: SelectionScope,
  type: GraphQLCompositeType,
  selections: readonly TreeSelection[],
): CollectedFields {
  const fields = new Map<string, [TreeField, ...TreeField[]]>()
  collect(scope, type, selections, fields)
  return fields
}

function collect(
  scope: SelectionScope,
  type: GraphQLCompositeType,
  selections: readonly TreeSelection[],
  fields: Map<string, [TreeField, ...TreeField[]]>,
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

/** Whether fragments apply to some objects of an abstract type for what these are besides. */
export function dependsOnType(
  scope: SelectionScope,
  type: GraphQLAbstractType,
  selections: readonly TreeSelection[],
): boolean {
  return selections.some((selection) => {
    if (selection.kind === 'field' || scope.deferred.has(selection)) return false
    if (!isIncluded(selection.node.directives, scope.variables)) return false
    if (applies(scope, type, selection)) return dependsOnType(scope, type, selection.children)
    return scope.schema
      .getPossibleTypes(type)
      .some(
        (possible) =>
          applies(scope, possible, selection) && collectFields(scope, possible, selection.children).size > 0,
      )
  })
}
