import type { Caller } from './caller.ts'

/**
 * Which rows a caller may see (transitions.md, 按角色裁剪行). Closed by default: whoever has no role that opens rows
 * sees none.
 */
export type RowScope = Sight & {
  /** nobody writes one down: a scope is what `rowScopeOf` made of a caller */
  readonly [ofCaller]: true
}

type Sight =
  | { readonly kind: 'regions'; readonly regions: readonly string[] }
  | { readonly kind: 'grids'; readonly grids: readonly string[] }
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'organisation'; readonly uscc: string }
  | { readonly kind: 'none' }

const ofCaller = Symbol('scope of a caller')

const regional = new Set([
  'TOWN_CLERK',
  'CENTRE_CLERK',
  'CENTRE_LEADER',
  'DEPT_CLERK',
  'DEPT_LEADER',
  'COMMAND_CENTRE',
  'AUDITOR',
  'SYSTEM',
])

export function rowScopeOf(caller: Caller): RowScope {
  return { ...sightOf(caller), [ofCaller]: true }
}

/** Whether it is what `rowScopeOf` made; types alone do not stop a cast. */
export function isRowScope(scope: object): scope is RowScope {
  return ofCaller in scope
}

/** The widest scope among the caller's roles decides. An ANALYST sees statistics only, never rows. */
function sightOf(caller: Caller): Sight {
  if (caller.roles.some((role) => regional.has(role))) return { kind: 'regions', regions: caller.regions }
  if (caller.roles.includes('GRID_WORKER')) return { kind: 'grids', grids: caller.grids }
  if (caller.roles.includes('ENTERPRISE_OFFICER') && caller.organisation !== null)
    return { kind: 'organisation', uscc: caller.organisation }
  if (caller.roles.includes('CITIZEN') && caller.personId !== null) return { kind: 'person', personId: caller.personId }
  return { kind: 'none' }
}
