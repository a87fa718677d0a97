import {
  all,
  byKey,
  type Connection,
  containsKeyword,
  type Database,
  inList,
  inRegion,
  join,
  pageOf,
  sql,
} from '@yiwang/shared/database'
import type { OrganisationFilter } from '../../generated/resolver-types.ts'
import { Organisation, type OrganisationRow } from './entities.ts'

// Organisations are public: no scope applies.

export async function findOrganisations(
  database: Database,
  usccs: readonly string[],
): Promise<Map<string, OrganisationRow>> {
  const rows = await database.rows<OrganisationRow>(
    sql`SELECT o.* FROM ${Organisation.open} o WHERE o.uscc IN (${join([...usccs])})`,
  )
  return byKey(rows, ({ uscc }) => uscc)
}

export interface OrganisationSearch {
  readonly regionCode: string
  readonly filter: OrganisationFilter
  readonly first: number
  readonly after: string | null
}

export function pageOfOrganisations(
  database: Database,
  { regionCode, filter: { kinds, keyword }, first, after }: OrganisationSearch,
): Promise<Connection<OrganisationRow>> {
  return pageOf<OrganisationRow>(database, {
    select: sql`o.*`,
    from: sql`${Organisation.open} o`,
    where: all(
      inRegion(regionCode, 'o'),
      inList('o.kind', kinds),
      keyword === null || keyword === undefined ? null : containsKeyword('o.name', keyword),
    ),
    order: [{ column: 'o.uscc', property: 'uscc', direction: 'ASC' }],
    first,
    after,
  })
}
