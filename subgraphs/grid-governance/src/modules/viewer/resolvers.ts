import { isAnonymous } from '@yiwang/shared/caller'
import { checkFirst } from '@yiwang/shared/database'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { workerById } from '../grid/loaders.ts'
import { organisationByUscc } from '../organisation/loaders.ts'
import { ownPerson } from '../person/loaders.ts'
import { regionByCode } from '../region/loaders.ts'

/** Who asks, as the gateway signed it; pages decide by it what to show. */
export const viewerResolvers: Resolvers = {
  Query: { me: (_, __, { caller }) => (isAnonymous(caller) ? null : caller) },
  Viewer: {
    accountId: ({ id }) => id,
    regions: async ({ regions }, { first }, context) => {
      const codes = regions.slice(0, checkFirst(first, 50))
      const rows = await Promise.all(codes.map((code) => context.load(regionByCode, null, code)))
      return rows.filter((row) => row !== null)
    },
    organisation: ({ organisation }, _, context) =>
      organisation === null ? null : context.load(organisationByUscc, null, organisation),
    worker: ({ workerId }, _, context) => (workerId === null ? null : context.load(workerById, null, workerId)),
    person: (_, __, context) => ownPerson(context),
  },
}
