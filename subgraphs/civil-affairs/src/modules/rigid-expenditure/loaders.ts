import { defineBatch } from '@yiwang/shared/graphql'
import { beijingDate } from '@yiwang/shared/time'
import { findMeans } from './repository.ts'
import { DEFAULT_THRESHOLD_PERCENT_X100, type HouseholdMeans } from './service.ts'

export const meansByPerson = defineBatch<null, HouseholdMeans | null>(
  async (persons, _, { database, scope, now }) => {
    const found = await findMeans(database, scope, { persons, day: beijingDate(now) })
    return new Map(
      [...found].map(([person, { thresholdPercentX100, ...means }]) => [
        person,
        { ...means, thresholdPercentX100: thresholdPercentX100 ?? DEFAULT_THRESHOLD_PERCENT_X100 },
      ]),
    )
  },
  () => null,
)
