import { defineRegionList } from '../region/loaders.ts'
import type { RewardItemRow } from './entities.ts'
import { pageOfItems } from './repository.ts'

export const itemsInRegion = defineRegionList<null, RewardItemRow>((region, { first, after }, { database }) =>
  pageOfItems(database, { region, first, after }),
)
