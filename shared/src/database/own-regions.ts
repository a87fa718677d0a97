import { type Caller, requireRegion } from '../caller/index.ts'
import { on, type ScopedSql } from './sql.ts'
import { inAnyRegion, inRegion } from './visible-to.ts'

/** Regions for which the caller is responsible wholly; nobody writes them down, `ownRegions` makes them of a caller. */
export type OwnRegions = readonly string[] & { readonly [ofCaller]: true }

const ofCaller = Symbol('regions of a caller')

/**
 * What is published about a region is answered to whoever is responsible for all of it, whatever the role.
 *
 * @throws AppError OUT_OF_REGION
 */
export function ownRegions(caller: Caller, codes: readonly string[]): OwnRegions {
  for (const code of codes) requireRegion(caller, code)
  return Object.assign([...codes], { [ofCaller]: true } as const)
}

export function isOwnRegions(regions: readonly string[]): regions is OwnRegions {
  return ofCaller in regions
}

/**
 * Rows inside a region of the caller's own, whatever the role.
 *
 * @throws AppError OUT_OF_REGION
 */
export function inOwnRegion(caller: Caller, code: string, alias: string): ScopedSql {
  requireRegion(caller, code)
  return on('SCOPE', inRegion(code, alias))
}

/** Rows inside the regions of the caller's own, whatever the role; what names nobody needs no other scope. */
export function inOwnRegions(caller: Caller, alias: string): ScopedSql {
  return on('SCOPE', inAnyRegion(caller.regions, alias))
}
