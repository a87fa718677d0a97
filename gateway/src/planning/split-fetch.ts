import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner'
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql'
import { invariant } from '@yiwang/shared/errors'
import { type RequiredNames, requirementKey } from './name-required-fields.ts'

/**
 * Two fields of one fetch may require one field with different arguments: `price` in dollars and `price` in euros. A
 * representation has room for one of them, so each group of fields that agree gets a fetch of its own.
 */
export function splitFetch(fetch: FetchNode, names: RequiredNames): readonly FetchNode[] {
  if (!fetch.requires || names.requirements.size === 0) return [fetch]
  const document = parse(fetch.operation, { noLocation: true })
  const entities = entityFields(document)
  const groups: Group[] = []
  for (const { key, requirements } of entities.map((entity) => requirementsOf(entity, fetch, names))) {
    const group = groups.find((each) => requirements.every((name) => fits(name, each, names)))
    if (group) {
      group.keys.add(key)
      for (const name of requirements) group.names.add(name)
    } else groups.push({ keys: new Set([key]), names: new Set(requirements) })
  }
  if (groups.length < 2) return [fetch]
  const contested = new Set(groups.flatMap((group) => [...group.names]))
  return groups.map((group) => fetchOf({ fetch, document }, group, contested))
}

interface Group {
  /** fields as `Type.field` */
  readonly keys: Set<string>
  /** made names that these fields require */
  readonly names: Set<string>
}

interface EntityField {
  readonly type: string
  readonly name: string
}

function requirementsOf({ type, name }: EntityField, { serviceName }: FetchNode, { requirements }: RequiredNames) {
  return { key: `${type}.${name}`, requirements: requirements.get(requirementKey(serviceName, type, name)) ?? [] }
}

/** Coarser than it had to be: two different places of one representation would not contest each other. */
function fits(name: string, group: Group, { fields }: RequiredNames): boolean {
  const plain = fields.get(name)?.name
  return [...group.names].every((other) => other === name || fields.get(other)?.name !== plain)
}

function entityFields(document: DocumentNode): readonly EntityField[] {
  const found: EntityField[] = []
  const collect = ({ selections }: SelectionSetNode, type: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) found.push({ type, name: selection.name.value })
      if (selection.kind === Kind.INLINE_FRAGMENT)
        collect(selection.selectionSet, selection.typeCondition?.name.value ?? type)
    }
  }
  collect(entitySelections(document), '')
  return found
}

/** As short as the planner writes it. */
export function toText(document: DocumentNode): string {
  return stripIgnoredCharacters(print(document))
}

function entitySelections({ definitions }: DocumentNode): SelectionSetNode {
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const [entities] = operation?.selectionSet.selections ?? []
  invariant(entities?.kind === Kind.FIELD && entities.selectionSet, 'an entity fetch asks `_entities` only')
  return entities.selectionSet
}

interface ParsedFetch {
  readonly fetch: FetchNode
  readonly document: DocumentNode
}

function fetchOf({ fetch, document: whole }: ParsedFetch, group: Group, contested: ReadonlySet<string>): FetchNode {
  const inner = keepFields(entitySelections(whole), '', group)
  const document = withUsedVariables(withEntitySelections(whole, inner))
  const unwanted = new Set([...contested].filter((name) => !group.names.has(name)))
  return {
    ...fetch,
    operation: toText(document),
    ...(fetch.variableUsages ? { variableUsages: variablesIn(document) } : {}),
    requires: withoutNames(fetch.requires ?? [], unwanted),
  }
}

function keepFields({ selections, ...set }: SelectionSetNode, type: string, group: Group): SelectionSetNode {
  const kept = selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return group.keys.has(`${type}.${selection.name.value}`) ? [selection] : []
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection]
    const inner = keepFields(selection.selectionSet, selection.typeCondition?.name.value ?? type, group)
    return inner.selections.length === 0 ? [] : [{ ...selection, selectionSet: inner }]
  })
  return { ...set, selections: kept }
}

function withEntitySelections(document: DocumentNode, inner: SelectionSetNode): DocumentNode {
  return visit(document, {
    Field: (node): FieldNode | undefined =>
      node.name.value === '_entities' ? { ...node, selectionSet: inner } : undefined,
  })
}

/** A variable that is declared and not used makes an operation invalid (GraphQL specification §5.8.4). */
function withUsedVariables(document: DocumentNode): DocumentNode {
  const used = new Set(['representations', ...variablesIn(document)])
  return visit(document, {
    OperationDefinition: (node): OperationDefinitionNode => ({
      ...node,
      variableDefinitions: (node.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value)),
    }),
  })
}

function variablesIn(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, { VariableDefinition: () => false, Variable: ({ name }) => void names.add(name.value) })
  names.delete('representations')
  return [...names]
}

function withoutNames(
  selections: readonly QueryPlanSelectionNode[],
  unwanted: ReadonlySet<string>,
): QueryPlanSelectionNode[] {
  return selections.flatMap((selection): QueryPlanSelectionNode[] => {
    if (selection.kind === 'Field' && unwanted.has(selection.name)) return []
    if (!selection.selections) return [selection]
    const inner = withoutNames(selection.selections, unwanted)
    return inner.length === 0 ? [] : [{ ...selection, selections: inner }]
  })
}
