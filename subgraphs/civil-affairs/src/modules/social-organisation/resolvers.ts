import type { Resolvers } from '../../generated/resolver-types.ts'

export const socialOrganisationResolvers: Resolvers = {
  SocialOrganisationInfo: { resident: ({ resident }) => resident === 1 },
}
