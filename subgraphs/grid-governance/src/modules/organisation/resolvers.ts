import type { Resolvers } from '../../generated/resolver-types.ts'
import { gridByCode } from '../grid/loaders.ts'
import { regionOf } from '../region/loaders.ts'
import { organisationByUscc, listOrganisations } from './loaders.ts'

export const organisationResolvers: Resolvers = {
  Query: {
    organisation: (_, { uscc }, context) => context.load(organisationByUscc, null, uscc),
    organisations: (_, { regionCode, filter, first, after }, context) =>
      listOrganisations(context, { regionCode, filter: filter ?? {}, first, after: after ?? null }),
  },
  Organisation: {
    __resolveReference: ({ uscc }, context) => context.load(organisationByUscc, null, uscc),
    region: (organisation, _, context) => regionOf(context, organisation),
    grid: ({ gridCode }, _, context) => (gridCode === null ? null : context.load(gridByCode, null, gridCode)),
  },
}
