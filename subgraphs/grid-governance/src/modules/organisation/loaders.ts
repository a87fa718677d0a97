import type { Connection } from '@yiwang/shared/database'
import { defineBatch, type RequestContext } from '@yiwang/shared/graphql'
import type { OrganisationRow } from './entities.ts'
import { findOrganisations, pageOfOrganisations, type OrganisationSearch } from './repository.ts'

export const organisationByUscc = defineBatch<null, OrganisationRow | null>(
  (usccs, _, { database }) => findOrganisations(database, usccs),
  () => null,
)

export function listOrganisations(
  { database }: RequestContext,
  search: OrganisationSearch,
): Promise<Connection<OrganisationRow>> {
  return pageOfOrganisations(database, search)
}
