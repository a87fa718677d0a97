import { defineBatch } from '@yiwang/shared/graphql'
import type { SocialOrganisationRow } from './entities.ts'
import { countSocialOrganisations, findSocialOrganisations, type SocialOrganisationCounts } from './repository.ts'

export const socialOrganisationByUscc = defineBatch<null, SocialOrganisationRow | null>(
  (usccs, _, { database }) => findSocialOrganisations(database, usccs),
  () => null,
)

export const socialOrganisationsByRegion = defineBatch<null, SocialOrganisationCounts>(
  (regions, _, { database }) => countSocialOrganisations(database, regions),
  () => ({ resident: 0, projects: 0 }),
)
