import type { Resolvers } from '../../generated/resolver-types.ts'
import { childrenByCode, regionByCode } from './loaders.ts'

export const regionResolvers: Resolvers = {
  Query: {
    region: (_, { code }, context) => context.load(regionByCode, null, code),
  },
  Region: {
    __resolveReference: ({ code }, context) => context.load(regionByCode, null, code),
    parent: ({ parentCode }, _, context) => (parentCode === null ? null : context.load(regionByCode, null, parentCode)),
    entrusted: ({ entrusted }) => entrusted === 1,
    children: ({ code }, { first, after, includeEntrusted }, context) =>
      context.load(childrenByCode, { first, after: after ?? null, includeEntrusted }, code),
  },
}
