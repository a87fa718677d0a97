import type { FetchDataRewrite, FetchNode } from '@apollo/query-planner'
import { Kind, parse, type SelectionNode, type SelectionSetNode } from 'graphql'
import { entitySelections, withEntitySelections, withOperationOf } from './entity-operation.ts'
import type { RequiredNames } from './name-required-fields.ts'
import { isWithin } from './read-types.ts'

/**
 * A subgraph may know one object by two interface objects, as `Media` and as `Product`. Where Apollo's planner merges the
 * fetches of both, one representation is sent for the two: it names `Media`, and `... on Product` finds nothing. So each
 * gets a fetch of its own, with the representations that name it.
 */
export function splitInterfaceObjects(fetch: FetchNode, names: RequiredNames): readonly FetchNode[] {
  const namings = (fetch.inputRewrites ?? []).flatMap(namingOf)
  if (!namings.some((one) => namings.some((other) => one.as !== other.as && meet(one.type, other.type, names)))) {
    return [fetch]
  }
  const objects = new Set(namings.map(({ as }) => as))
  const named = new Set(namings.map(({ type }) => type))
  const ofObjects = [...objects].map((object) =>
    partOf(fetch, {
      isAsked: (type) => type === object,
      isSent: (type) => namings.some(({ type: from, as }) => as === object && from === type),
      isMade: (rewrite) => namingOf(rewrite).every(({ as }) => as === object),
    }),
  )
  const others = partOf(fetch, {
    isAsked: (type) => !objects.has(type),
    isSent: (type) => !named.has(type),
    isMade: (rewrite) => namingOf(rewrite).length === 0,
  })
  return [...ofObjects, others].flatMap((part) => part ?? [])
}

/** That an object of a type is sent under the name of an interface. */
interface Naming {
  readonly type: string
  readonly as: string
}

function namingOf(rewrite: FetchDataRewrite): readonly Naming[] {
  const [fragment, field] = rewrite.path
  if (rewrite.kind !== 'ValueSetter' || field !== '__typename' || fragment === undefined) return []
  return [{ type: fragment.replace('... on ', ''), as: String(rewrite.setValueTo) }]
}

/** Whether an object can be of both types. */
function meet(type: string, other: string, names: RequiredNames): boolean {
  return [...names.types.values()].some(
    ({ kind, name }) =>
      kind === Kind.OBJECT_TYPE_DEFINITION && [type, other].every((each) => isWithin(name.value, each, names)),
  )
}

interface Part {
  readonly isAsked: (type: string) => boolean
  readonly isSent: (type: string) => boolean
  readonly isMade: (rewrite: FetchDataRewrite) => boolean
}

/** Undefined when it asks nothing. */
function partOf(fetch: FetchNode, { isAsked, isSent, isMade }: Part): FetchNode | undefined {
  const document = parse(fetch.operation, { noLocation: true })
  const asked = keepTypes(entitySelections(document), isAsked)
  if (asked.selections.length === 0) return undefined
  return {
    ...fetch,
    ...withOperationOf(withEntitySelections(document, asked)),
    requires: (fetch.requires ?? []).filter(
      (each) => each.kind === 'InlineFragment' && isSent(each.typeCondition ?? ''),
    ),
    inputRewrites: (fetch.inputRewrites ?? []).filter(isMade),
  }
}

function keepTypes(set: SelectionSetNode, isKept: (type: string) => boolean): SelectionSetNode {
  const selections = set.selections.flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind !== Kind.INLINE_FRAGMENT) return []
    const { typeCondition } = selection
    if (typeCondition) return isKept(typeCondition.name.value) ? [selection] : []
    const selectionSet = keepTypes(selection.selectionSet, isKept)
    return selectionSet.selections.length === 0 ? [] : [{ ...selection, selectionSet }]
  })
  return { ...set, selections }
}
