import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { type Fragments, fragmentsOf } from '../operations/fragments-of.ts'
import type { OperationLimits } from './operation-limits.ts'
import { requireWithin } from './require-within.ts'

/** What a selection set is once its fragments are written out. */
interface Measure {
  readonly selections: number
  readonly aliases: number
  readonly directives: number
  readonly depth: number
  /** of this very level */
  readonly fields: number
}

const nothing: Measure = { selections: 0, aliases: 0, directives: 0, depth: 0, fields: 0 }

/**
 * Checks a document before validation, whose own rules take quadratic time in some of these. Every fragment is measured
 * once and counted as often as it is spread, so that doubling fragments cost as much time as they have text.
 * @throws GatewayError OPERATION_LIMIT_EXCEEDED
 */
export function requireMeasured(document: DocumentNode, limits: OperationLimits): void {
  const { definitions } = document
  const operations = definitions.filter(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  )
  // all of them, also of one name
  const fragments = definitions.filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
  requireWithin(limits, 'operations', operations.length)
  requireWithin(limits, 'fragments', fragments.length)
  const measuring: Measuring = {
    limits,
    fragments: fragmentsOf(document),
    measured: new Map(),
    conditions: new Set(),
    endless: false,
  }
  const roots = [...operations, ...unspread(fragments, operations)]
  for (const { selectionSet, directives = [] } of roots) {
    const measure = measureSet(measuring, selectionSet)
    requireWithin(limits, 'depth', measure.depth)
    requireWithin(limits, 'rootFields', measure.fields)
    requireWithin(limits, 'aliases', measure.aliases)
    requireWithin(limits, 'directives', measure.directives + directives.length)
    requireWithin(limits, 'selections', measure.selections)
  }
  requireWithin(limits, 'conditions', measuring.conditions.size)
  // what spreads itself can be written out by nobody
  if (measuring.endless) return
  for (const { selectionSet } of roots) requireFewRepetitions(measuring, [selectionSet])
}

interface Measuring {
  readonly limits: OperationLimits
  readonly fragments: Fragments
  /** null: under way */
  readonly measured: Map<string, Measure | null>
  readonly conditions: Set<string>
  endless: boolean
}

function measureSet(measuring: Measuring, { selections }: SelectionSetNode): Measure {
  let sum = nothing
  for (const selection of selections) {
    noteConditions(measuring, selection)
    sum = add(sum, measureSelection(measuring, selection))
  }
  return sum
}

function measureSelection(measuring: Measuring, selection: SelectionNode): Measure {
  const directives = selection.directives?.length ?? 0
  if (selection.kind === Kind.FIELD) return measureField(measuring, selection, directives)
  const inner =
    selection.kind === Kind.INLINE_FRAGMENT
      ? measureSet(measuring, selection.selectionSet)
      : measureFragment(measuring, selection.name.value)
  return { ...inner, selections: inner.selections + 1, directives: inner.directives + directives }
}

function measureField(measuring: Measuring, { alias, selectionSet }: FieldNode, directives: number): Measure {
  const inner = selectionSet ? measureSet(measuring, selectionSet) : nothing
  return {
    selections: inner.selections + 1,
    aliases: inner.aliases + (alias ? 1 : 0),
    directives: inner.directives + directives,
    depth: inner.depth + 1,
    fields: 1,
  }
}

function measureFragment(measuring: Measuring, name: string): Measure {
  const known = measuring.measured.get(name)
  if (known) return known
  const fragment = measuring.fragments.get(name)
  // validation refuses a fragment that is not there or that spreads itself
  if (known === null) measuring.endless = true
  if (known === null || !fragment) return nothing
  measuring.measured.set(name, null)
  const inner = measureSet(measuring, fragment.selectionSet)
  const measure = { ...inner, directives: inner.directives + (fragment.directives?.length ?? 0) }
  measuring.measured.set(name, measure)
  return measure
}

function noteConditions({ conditions }: Measuring, { directives = [] }: SelectionNode): void {
  for (const { name, arguments: given = [] } of directives) {
    if (name.value !== 'skip' && name.value !== 'include') continue
    for (const { value } of given) if (value.kind === Kind.VARIABLE) conditions.add(value.name.value)
  }
}

function add(one: Measure, other: Measure): Measure {
  return {
    selections: one.selections + other.selections,
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    depth: Math.max(one.depth, other.depth),
    fields: one.fields + other.fields,
  }
}

/**
 * Validation compares each field with each other of the same name at its place, fragments written out: 500 at one place
 * held it up for 600 ms. The measure has shown that writing out is short.
 */
function requireFewRepetitions(measuring: Measuring, sets: readonly SelectionSetNode[]): void {
  const byName = new Map<string, FieldNode[]>()
  for (const set of sets) collectFields(measuring, set, byName)
  for (const fields of byName.values()) {
    requireWithin(measuring.limits, 'repetitions', fields.length)
    requireFewRepetitions(
      measuring,
      fields.flatMap(({ selectionSet }) => selectionSet ?? []),
    )
  }
}

function collectFields(measuring: Measuring, set: SelectionSetNode, byName: Map<string, FieldNode[]>): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value
      const known = byName.get(name)
      if (known) known.push(selection)
      else byName.set(name, [selection])
      continue
    }
    const { selectionSet = null } =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : (measuring.fragments.get(selection.name.value) ?? {})
    if (selectionSet) collectFields(measuring, selectionSet, byName)
  }
}

/** Fragments that stand in no other and in no operation; validation looks into them all the same. */
function unspread(
  fragments: readonly FragmentDefinitionNode[],
  operations: readonly OperationDefinitionNode[],
): readonly FragmentDefinitionNode[] {
  const spread = new Set<string>()
  const note = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) spread.add(selection.name.value)
      else if (selection.selectionSet) note(selection.selectionSet)
    }
  }
  for (const { selectionSet } of [...operations, ...fragments]) note(selectionSet)
  return fragments.filter(({ name }) => !spread.has(name.value))
}
