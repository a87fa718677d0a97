import type { Resolvers } from '../../generated/resolver-types.ts'
import { itemsByProject } from './loaders.ts'

export const renovationItemResolvers: Resolvers = {
  RenovationProject: {
    items: ({ projectNo }, { first }, context) => context.load(itemsByProject, first, projectNo),
  },
  RenovationItem: {
    adopted: ({ adopted }) => (adopted === null ? null : adopted === 1),
    done: ({ done }) => done === 1,
  },
}
