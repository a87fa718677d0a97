import { requireRegion } from '@yiwang/shared/caller'
import { money } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { deliveriesByProgramme, programmeByNo, programmesByRegion } from './loaders.ts'
import { countsByGroup } from './service.ts'

export const careProgrammeResolvers: Resolvers = {
  Query: {
    careProgramme: (_, { programmeNo }, context) => context.load(programmeByNo, null, programmeNo),
  },
  Region: {
    careProgrammes: ({ code }, { filter, first, after }, context) => {
      requireRegion(context.caller, code)
      const page = { filter: filter ?? null, first, after: after ?? null }
      return context.load(programmesByRegion, page, code)
    },
  },
  CareProgramme: {
    region: ({ regionCode }) => ({ code: regionCode }),
    beneficiaries: async ({ programmeNo }, _, context) =>
      (await context.load(deliveriesByProgramme, null, programmeNo)).reduce((sum, { persons }) => sum + persons, 0),
    totalValue: async ({ programmeNo }, _, context) =>
      money((await context.load(deliveriesByProgramme, null, programmeNo)).reduce((sum, { cents }) => sum + cents, 0n)),
    byGroup: async ({ programmeNo }, _, context) =>
      countsByGroup(await context.load(deliveriesByProgramme, null, programmeNo)),
  },
}
