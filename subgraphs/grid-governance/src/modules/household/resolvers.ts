import { checkFirst } from '@yiwang/shared/database'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { requiredGrid } from '../grid/loaders.ts'
import {
  householdById,
  householdCountByGrid,
  householdsByGrid,
  memberCountByHousehold,
  membersByHousehold,
} from './loaders.ts'

export const householdResolvers: Resolvers = {
  Query: {
    household: (_, { householdId }, context) => context.load(householdById, null, householdId),
  },
  Grid: {
    households: ({ gridCode }, { first, after }, context) =>
      context.load(householdsByGrid, { first: checkFirst(first), after: after ?? null }, gridCode),
    householdCount: ({ gridCode }, _, context) => context.load(householdCountByGrid, null, gridCode),
  },
  Household: {
    __resolveReference: ({ householdId }, context) => context.load(householdById, null, householdId),
    grid: ({ gridCode }, _, context) => requiredGrid(context, gridCode),
    members: ({ householdId }, { first }, context) =>
      context.load(membersByHousehold, { first: checkFirst(first, 30) }, householdId),
    memberCount: ({ householdId }, _, context) => context.load(memberCountByHousehold, null, householdId),
  },
}
