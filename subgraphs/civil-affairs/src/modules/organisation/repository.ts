import { sql, visibleTo } from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import type { OrganisationCopyRow } from './entities.ts'

/** An organisation in the caller's region, locked, so that two calls about it take turns. */
export async function lockOrganisation(
  { transaction, scope }: Access,
  uscc: string,
): Promise<OrganisationCopyRow | null> {
  const [row] = await transaction.rows<OrganisationCopyRow>(sql`
    SELECT o.* FROM organisation_copy o
    WHERE o.uscc = ${uscc} AND ${visibleTo(scope, { alias: 'o' })} ${transaction.forUpdate}`)
  return row ?? null
}
