import type { RequestContext } from '@yiwang/shared/graphql'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { gridByCode } from '../grid/loaders.ts'
import { householdById } from '../household/loaders.ts'
import { ageAt } from './age.ts'
import { personById, personByIdHash, searchPersons } from './loaders.ts'
import { checkPersonFilter } from './service.ts'

export const personResolvers: Resolvers = {
  Query: {
    person: (_, { personId }, context) => context.load(personById, null, personId),
    persons: (_, { filter, first, after }, context) =>
      searchPersons(context, { filter: checkPersonFilter(filter), first, after: after ?? null }),
  },
  Person: {
    __resolveReference: (reference, context) => findReferenced(reference, context),
    phone: ({ phoneSealed }, _, { database }) => (phoneSealed === null ? null : database.vault.decrypt(phoneSealed)),
    age: ({ birthDate }, _, { now }) => ageAt(birthDate, now),
    household: ({ householdId }, _, context) => context.load(householdById, null, householdId),
    grid: ({ gridCode }, _, context) => context.load(gridByCode, null, gridCode),
  },
}

/** A reference carries one of the type's two keys; the generated type knows only the last of them. */
function findReferenced({ personId, idHash }: { personId?: string; idHash?: string }, context: RequestContext) {
  if (personId !== undefined) return context.load(personById, null, personId)
  return idHash === undefined ? null : context.load(personByIdHash, null, idHash)
}
