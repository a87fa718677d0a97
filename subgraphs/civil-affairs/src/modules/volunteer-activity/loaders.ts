import { defineBatch } from '@yiwang/shared/graphql'
import type { Period } from '@yiwang/shared/time'
import type { VolunteerActivityFilter } from '../../generated/resolver-types.ts'
import { defineRegionList } from '../region/loaders.ts'
import type { VolunteerActivityRow } from './entities.ts'
import { type ActivityCounts, countActivities, findActivities, pageOfActivities } from './repository.ts'

export type { ActivityCounts }

export const activityByNo = defineBatch<null, VolunteerActivityRow | null>(
  (numbers, _, { database }) => findActivities(database, numbers),
  () => null,
)

export const activitiesInRegion = defineRegionList<VolunteerActivityFilter | null, VolunteerActivityRow>(
  (region, args, { database }) => pageOfActivities(database, { ...args, region }),
)

export const activitiesByRegion = defineBatch<Period | null, ActivityCounts>(
  (regions, period, { database }) => countActivities(database, regions, period),
  () => ({ groupActivities: 0, performances: 0, careActivities: 0, trainingPersonTimes: 0, servedPersonTimes: 0 }),
)
