import type { Resolvers } from '../../generated/resolver-types.ts'
import { profileByPerson } from './loaders.ts'

export const elderCareProfileResolvers: Resolvers = {
  Person: {
    elderCareProfile: ({ personId }, _, context) => context.load(profileByPerson, null, personId),
  },
  ElderCareProfile: {
    homeCareBed: ({ homeCareBed }) => homeCareBed === 1,
    // the column is written by this department as a JSON list of names
    services: ({ services }) => JSON.parse(services) as string[],
  },
}
