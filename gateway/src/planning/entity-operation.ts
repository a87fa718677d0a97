import type { FetchNode } from '@apollo/query-planner'
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql'
import { invariant } from '@yiwang/shared/errors'

/** What a fetch of `_entities` selects of them. */
export function entitySelections({ definitions }: DocumentNode): SelectionSetNode {
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const [entities] = operation?.selectionSet.selections ?? []
  invariant(entities?.kind === Kind.FIELD && entities.selectionSet, 'an entity fetch asks `_entities` only')
  return entities.selectionSet
}

export function withEntitySelections(document: DocumentNode, inner: SelectionSetNode): DocumentNode {
  return visit(document, {
    Field: (node): FieldNode | undefined =>
      node.name.value === '_entities' ? { ...node, selectionSet: inner } : undefined,
  })
}

/**
 * What a fetch says of its operation. A variable that is declared and not used would make that invalid (GraphQL
 * specification §5.8.4).
 */
export function withOperationOf(document: DocumentNode): Pick<FetchNode, 'operation' | 'variableUsages'> {
  const names = new Set<string>()
  visit(document, { VariableDefinition: () => false, Variable: ({ name }) => void names.add(name.value) })
  const trimmed = visit(document, {
    OperationDefinition: (node): OperationDefinitionNode => ({
      ...node,
      variableDefinitions: (node.variableDefinitions ?? []).filter(({ variable }) => names.has(variable.name.value)),
    }),
  })
  return { operation: toText(trimmed), variableUsages: [...names].filter((name) => name !== 'representations') }
}

/** As short as the planner writes it. */
export function toText(document: DocumentNode): string {
  return stripIgnoredCharacters(print(document))
}
