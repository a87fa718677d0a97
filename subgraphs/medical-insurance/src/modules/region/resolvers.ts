import type { Resolvers } from '../../generated/resolver-types.ts'

export const regionResolvers: Resolvers = {
  Region: { __resolveReference: ({ code }) => ({ code }) },
}
