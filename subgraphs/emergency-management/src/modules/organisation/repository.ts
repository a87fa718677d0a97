import type { RowScope } from '@yiwang/shared/caller'
import { sql } from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import { ancestorAt, contains } from '@yiwang/shared/region'
import { OrganisationCopy, type OrganisationCopyRow } from './entities.ts'

/**
 * An organisation that an input names. Organisations are public, and who is responsible for a hazard may sit in another
 * township: those of the caller's county and of the units above it can be named, for an enterprise officer the own one.
 */
export async function findOrganisation(
  { transaction, scope }: Access,
  uscc: string,
): Promise<OrganisationCopyRow | null> {
  const [row] = await transaction.rows<OrganisationCopyRow>(
    sql`SELECT o.* FROM ${OrganisationCopy.open} o WHERE o.uscc = ${uscc}`,
  )
  return row && mayName(scope, row) ? row : null
}

function mayName(scope: RowScope, { uscc, regionCode }: OrganisationCopyRow): boolean {
  switch (scope.kind) {
    case 'regions':
      return scope.regions.some((own) => isNear(own, regionCode))
    case 'grids':
      return scope.grids.some((grid) => isNear(grid.slice(0, 12), regionCode))
    case 'organisation':
      return scope.uscc === uscc
    case 'person':
    case 'none':
      return false
  }
}

/** In the same county, or above it. */
function isNear(own: string, other: string): boolean {
  return contains(ancestorAt('COUNTY', own) ?? own, other) || contains(other, own)
}
