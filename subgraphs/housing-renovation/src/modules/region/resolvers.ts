import type { Resolvers } from '../../generated/resolver-types.ts'

/** Grid governance owns Region; other modules here add their fields to its key. */
export const regionResolvers: Resolvers = {
  Region: {
    __resolveReference: ({ code }) => ({ code }),
  },
}
