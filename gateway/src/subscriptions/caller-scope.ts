import type { Caller } from '@yiwang/shared/caller'

/**
 * Which callers may share one subscription upstream.
 * `caller`: only clients of the same account, with the same rights and purpose. Safe with any subgraph.
 * `rights`: callers whose rights are equal. Only for subgraphs whose answers follow from rights alone, never from who
 * asks, and which note nobody's looks: they are told of one of the callers only; a caller bound to a person or a worker, or one who states a purpose (which is recorded with the name), is never
 * taken for another.
 */
export type Sharing = 'caller' | 'rights'

/** Equal for callers who get equal answers: everything of the caller but, where rights decide, the name. */
export function callerScope(caller: Caller, sharing: Sharing): string {
  const { id, displayName, roles, scopes, regions, grids, ...rest } = caller
  const sets = [roles, scopes, regions, grids].map((names) => [...names].sort())
  const who = sharing === 'rights' && !isBoundToPerson(caller) ? null : { id, displayName }
  return JSON.stringify([who, sets, Object.entries(rest).sort(byName)])
}

function isBoundToPerson({ personId, workerId, grids, purpose }: Caller): boolean {
  return [personId, workerId, purpose].some((bond) => bond !== null) || grids.length > 0
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}
