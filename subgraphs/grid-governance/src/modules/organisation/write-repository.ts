import type { RowScope } from '@yiwang/shared/caller'
import { sql, type Transaction } from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import { ancestorAt, contains } from '@yiwang/shared/region'
import { Organisation, type OrganisationRow } from './entities.ts'

export async function organisationOf(transaction: Transaction, uscc: string): Promise<OrganisationRow | null> {
  const [row] = await transaction.rows<OrganisationRow>(
    sql`SELECT o.* FROM ${Organisation.open} o WHERE o.uscc = ${uscc}`,
  )
  return row ?? null
}

/**
 * An organisation that an input names for a task. Those who serve a township often sit in the county: organisations of
 * the caller's county and of the units above it can be named.
 */
export async function findNearbyOrganisation(
  { transaction, scope }: Access,
  uscc: string,
): Promise<OrganisationRow | null> {
  const row = await organisationOf(transaction, uscc)
  return row && isNear(scope, row.regionCode) ? row : null
}

function isNear(scope: RowScope, code: string): boolean {
  const own = scope.kind === 'regions' ? scope.regions : []
  return own.some((region) => contains(ancestorAt('COUNTY', region) ?? region, code) || contains(code, region))
}
