import { defineBatch } from '@yiwang/shared/graphql'
import type { OrganisationRow } from './entities.ts'
import { findOrganisations } from './repository.ts'

export const organisationByUscc = defineBatch<null, OrganisationRow | null>(
  (usccs, _, { database }) => findOrganisations(database, usccs),
  () => null,
)
