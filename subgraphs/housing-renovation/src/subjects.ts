import type { FindSubject } from '@yiwang/shared/privacy'
import { homeByHousehold } from './modules/dwelling/loaders.ts'

/** Whom the department's objects with personal fields are about: a household lives where its home stands. */
export const subjects: Readonly<Record<string, FindSubject>> = {
  Household: async (parent, context) => {
    // every Household here is a HouseholdReference
    const { householdId } = parent as { readonly householdId: string }
    const home = await context.load(homeByHousehold, null, householdId)
    return home && { gridCode: home.gridCode, regionCode: home.regionCode, villageCode: home.villageCode }
  },
}
