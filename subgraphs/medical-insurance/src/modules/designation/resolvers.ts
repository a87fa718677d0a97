import type { Resolvers } from '../../generated/resolver-types.ts'
import { designationOfInstitution } from './loaders.ts'

export const designationResolvers: Resolvers = {
  Organisation: {
    __resolveReference: ({ uscc }) => ({ uscc }),
    medicalDesignation: ({ uscc }, _, context) => context.load(designationOfInstitution, null, uscc),
  },
  MedicalDesignation: {
    instantSettlement: ({ instantSettlement }) => instantSettlement === 1,
  },
}
