import type { Resolvers } from '../../generated/resolver-types.ts'
import { facilityByOperator } from '../elder-care-facility/loaders.ts'
import { socialOrganisationByUscc } from '../social-organisation/loaders.ts'

/** What civil affairs knows of an organisation is public; an organisation itself is grid governance's. */
export const organisationResolvers: Resolvers = {
  Organisation: {
    __resolveReference: ({ uscc }) => ({ uscc }),
    socialOrganisation: ({ uscc }, _, context) => context.load(socialOrganisationByUscc, null, uscc),
    elderCareFacility: ({ uscc }, _, context) => context.load(facilityByOperator, null, uscc),
  },
}
