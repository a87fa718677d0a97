import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner'
import { type DocumentNode, Kind, type SelectionNode, type SelectionSetNode, parse, print } from 'graphql'
import { entitySelections, withEntitySelections, withOperationOf } from './entity-operation.ts'
import { topFields, topNames } from './field-set.ts'
import { type RequiredNames, requirementKey } from './name-required-fields.ts'
import { interfacesOf } from './read-types.ts'

/**
 * Two fields of one fetch may require one field with different arguments: `price` in dollars and `price` in euros. A
 * representation has room for one of them, so each group of fields that agree gets a fetch of its own.
 *
 * So do fields under a condition that require something: what they require is fetched under that condition only, and
 * without it nobody would be asked for the other fields either.
 *
 * And so do fields of an interface object that require something, when only some of its types are asked for them: of the
 * others it is not fetched, and they still have other fields.
 */
export function splitFetch(fetch: FetchNode, names: RequiredNames): readonly FetchNode[] {
  const byType = sendsByType(fetch, names)
  if (!fetch.requires || (names.requirements.size === 0 && !isConditional(fetch) && !byType)) return [fetch]
  const document = parse(fetch.operation, { noLocation: true })
  const entities = entityFields(document)
  const groups: Group[] = []
  for (const { key, when, requirements, needs } of entities.map((entity) =>
    requirementsOf(entity, { fetch, names, byType }),
  )) {
    const group = groups.find((each) => each.when === when && requirements.every((name) => fits(name, each, names)))
    if (group) {
      group.keys.add(key)
      for (const name of requirements) group.names.add(name)
      group.needs.push(...needs)
    } else groups.push({ keys: new Set([key]), when, names: new Set(requirements), needs: [...needs] })
  }
  if (groups.length < 2) return [fetch]
  const contested = groups.flatMap((group) => [...group.names])
  const needed = groups.flatMap(({ needs }) => needs.flatMap((set) => [...topNames(set)]))
  return groups.map((group) =>
    fetchOf({ fetch, document }, group, {
      contested: new Set(contested.filter((name) => !group.names.has(name))),
      needed: new Set(needed.filter((name) => !names.keys.has(name))),
    }),
  )
}

interface Group {
  /** fields as `Type.field` */
  readonly keys: Set<string>
  /** the conditions under which these fields require something; empty when there are none */
  readonly when: string
  /** made names that these fields require */
  readonly names: Set<string>
  /** all that they require */
  readonly needs: SelectionSetNode[]
}

interface EntityField {
  readonly type: string
  readonly name: string
  /** `@skip` and `@include` on it and around it */
  readonly when: string
}

interface Splitting {
  readonly fetch: FetchNode
  readonly names: RequiredNames
  /** fields that require different things are kept apart */
  readonly byType: boolean
}

function requirementsOf({ type, name, when }: EntityField, { fetch, names, byType }: Splitting) {
  const key = requirementKey(fetch.serviceName, type, name)
  const set = names.needs.get(key)
  return {
    key: `${type}.${name}`,
    when: !set ? '' : byType ? `${when} with ${print(set)}` : when,
    requirements: names.requirements.get(key) ?? [],
    needs: set ? [set] : [],
  }
}

function isConditional({ operation }: FetchNode): boolean {
  return operation.includes('@skip') || operation.includes('@include')
}

/** Objects of one type are sent as such and as of an interface, which others are of as well. */
function sendsByType({ requires = [] }: FetchNode, names: RequiredNames): boolean {
  const sent = new Set(requires.flatMap((each) => (each.kind === 'InlineFragment' ? (each.typeCondition ?? []) : [])))
  return [...sent].some((type) => interfacesOf(names, type).some((name) => sent.has(name)))
}

/** Coarser than it had to be: two different places of one representation would not contest each other. */
function fits(name: string, group: Group, { fields }: RequiredNames): boolean {
  const plain = fields.get(name)?.name
  return [...group.names].every((other) => other === name || fields.get(other)?.name !== plain)
}

function entityFields(document: DocumentNode): readonly EntityField[] {
  const found = new Map<string, EntityField>()
  const collect = ({ selections }: SelectionSetNode, type: string, around: string): void => {
    for (const selection of selections) {
      const when = around + (selection.directives ?? []).map(print).join('')
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value
        const known = found.get(`${type}.${name}`)
        found.set(`${type}.${name}`, { type, name, when: known ? either(known.when, when) : when })
      }
      if (selection.kind === Kind.INLINE_FRAGMENT)
        collect(selection.selectionSet, selection.typeCondition?.name.value ?? type, when)
    }
  }
  collect(entitySelections(document), '', '')
  return [...found.values()]
}

/** Of a field that stands at two places. */
function either(when: string, other: string): string {
  if (when === '' || other === '') return ''
  return when === other ? when : `${when} or ${other}`
}

interface ParsedFetch {
  readonly fetch: FetchNode
  readonly document: DocumentNode
}

/** What a representation may hold that is not for this group. */
interface Foreign {
  /** made names that it has no room for */
  readonly contested: ReadonlySet<string>
  /** names of fields that some group requires and no key has */
  readonly needed: ReadonlySet<string>
}

function fetchOf({ fetch, document: whole }: ParsedFetch, group: Group, { contested, needed }: Foreign): FetchNode {
  const inner = keepFields(entitySelections(whole), '', group)
  const isKept = (name: string) => !needed.has(name)
  return {
    ...fetch,
    ...withOperationOf(withEntitySelections(whole, inner)),
    requires: trim(withoutNames(fetch.requires ?? [], contested), group.needs, isKept),
  }
}

/** Keeps what these sets select, and by their names others. */
function trim(
  selections: readonly QueryPlanSelectionNode[],
  sets: readonly SelectionSetNode[],
  isKept: (name: string) => boolean,
): QueryPlanSelectionNode[] {
  return selections.flatMap((selection): QueryPlanSelectionNode[] => {
    if (selection.kind === 'InlineFragment') {
      const inner = trim(selection.selections, sets, isKept)
      return inner.length === 0 ? [] : [{ ...selection, selections: inner }]
    }
    const needed = sets.flatMap((set) => [...topFields(set)].filter(({ name }) => name.value === selection.name))
    if (needed.length === 0) return isKept(selection.name) ? [selection] : []
    if (!selection.selections || isKept(selection.name)) return [selection]
    const inner = needed.flatMap(({ selectionSet }) => selectionSet ?? [])
    return [{ ...selection, selections: trim(selection.selections, inner, (name) => name === '__typename') }]
  })
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

function withoutNames(
  selections: readonly QueryPlanSelectionNode[],
  names: ReadonlySet<string>,
): QueryPlanSelectionNode[] {
  return selections.flatMap((selection): QueryPlanSelectionNode[] => {
    if (selection.kind === 'Field' && names.has(selection.name)) return []
    if (!selection.selections) return [selection]
    const inner = withoutNames(selection.selections, names)
    return inner.length === 0 ? [] : [{ ...selection, selections: inner }]
  })
}
