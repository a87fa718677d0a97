import type { FindSubject } from '@yiwang/shared/privacy'
import { personById, personOfHousehold } from './modules/person/loaders.ts'

/** A person's records follow the person, who is known by number alone; see the copies of grid governance's residents. */
const ofPerson: FindSubject = (parent, context) =>
  // the types below are mapped to rows and keys with this column
  context.load(personById, null, (parent as { readonly personId: string }).personId)

/** A household is a matter of all of its members, none of them its subject. */
const ofHousehold: FindSubject = async (parent, context) => {
  const { householdId } = parent as { readonly householdId: string }
  const member = await context.load(personOfHousehold, null, householdId)
  return member && { gridCode: member.gridCode, regionCode: member.regionCode, villageCode: member.villageCode }
}

/** Whom the department's objects with personal fields are about; applications and payments tell by themselves. */
export const subjects: Readonly<Record<string, FindSubject>> = {
  Person: ofPerson,
  PensionAuthentication: ofPerson,
  Household: ofHousehold,
}
