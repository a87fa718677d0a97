import type { FetchNode } from '@apollo/query-planner'
import { OperationTypeNode, print } from 'graphql'
import type { ResponsePath } from '../operations/response-path.ts'
import { nameOf, type PlacedFetch, type PlacedFields, placeOf, startsWith, withFields } from './placed-fields.ts'
import { unifiedPlaces } from './unified-places.ts'

/** How the fetches of a plan share what they receive. */
export interface Sharing {
  /** equal for fetches that ask the same of the same subgraph; undefined for one that has no like */
  readonly keyOf: (node: FetchNode) => string | undefined
  /** received objects may stand at several places of the tree, instead of copies of them */
  readonly byReference: (node: FetchNode) => boolean
  /** whether a path leads to what may stand at several places: what entity fetches received, or what is unified */
  readonly isShared: (path: ResponsePath) => boolean
  /** whether nothing tells equal objects at a path apart, so that they may become one */
  readonly unifies: (path: ResponsePath) => boolean
}

/**
 * Equal fetches at different places share one answer, in queries only: a mutation may change what it read before.
 *
 * They also share its objects, unless later fetches would write something else under one name at one place and at the
 * other, or take arguments from around an object, which differs from place to place.
 */
export function readSharing(plan: readonly PlacedFetch[]): Sharing {
  const fetches = plan.map(withFields)
  const alike = groupAlike(fetches)
  const hasContext = fetches.some(({ node }) => (node.contextRewrites ?? []).length > 0)
  const mutates = fetches.some(({ node }) => node.operationKind === OperationTypeNode.MUTATION)
  const conflicting = new Set([...alike].flatMap(([key, group]) => (conflicts(group, fetches) ? [key] : [])))
  const unified = unifiedPlaces(fetches)
  const received = fetches.flatMap(({ node, path, fields }) =>
    node.requires ? fields.map((field) => placeOf([...path, nameOf(field)])) : [],
  )
  const shared = new Set([...unified, ...received])
  return {
    isShared: (path) => shared.has(placeOf(path)),
    unifies: (path) => unified.has(placeOf(path)),
    keyOf: (node) => {
      const key = fetchKey(node)
      return !mutates && alike.has(key) ? key : undefined
    },
    byReference: (node) => !hasContext && !conflicting.has(fetchKey(node)),
  }
}

/** Equal for fetches whose answers for equal representations are the same. */
function fetchKey({ serviceName, operation, operationName = '' }: FetchNode): string {
  return `${serviceName}\n${withoutNumber(operation, operationName)}`
}

/**
 * The planner numbers the operations of a plan, so that equal fetches differ in their names only. Without the number
 * they are equal, and a subgraph's own statistics see one operation, not one for each place.
 */
export function withoutNumber(operation: string, operationName: string): string {
  // the text starts with kind and name
  return operation.replace(` ${operationName}`, ` ${sharedName(operationName)}`)
}

export function sharedName(operationName: string): string {
  return operationName.replace(/__\d+$/, '')
}

/** Entity fetches that ask the same, where there are several of them. */
function groupAlike(fetches: readonly PlacedFields[]): ReadonlyMap<string, readonly PlacedFields[]> {
  const groups = new Map<string, PlacedFields[]>()
  for (const fetch of fetches) {
    if (!fetch.node.requires) continue
    const key = fetchKey(fetch.node)
    groups.set(key, [...(groups.get(key) ?? []), fetch])
  }
  return new Map([...groups].filter(([, { length }]) => length > 1))
}

/** Whether something is fetched into the places of a group that fits one of them only. */
function conflicts(group: readonly PlacedFields[], fetches: readonly PlacedFields[]): boolean {
  const written = new Map<string, string>()
  for (const { path } of group) {
    for (const { fields, path: inner } of fetches.filter((fetch) => startsWith(fetch.path, path))) {
      for (const field of fields) {
        const name = `${placeOf(inner.slice(path.length))} ${nameOf(field)}`
        const text = print(field)
        if ((written.get(name) ?? text) !== text) return true
        written.set(name, text)
      }
    }
  }
  return false
}
