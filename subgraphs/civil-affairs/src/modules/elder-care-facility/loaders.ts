import { defineBatch } from '@yiwang/shared/graphql'
import type { ElderCareFacilityKind } from '../../generated/resolver-types.ts'
import { defineRegionList } from '../region/loaders.ts'
import type { ElderCareFacilityRow } from './entities.ts'
import { countFacilities, type FacilityCounts, findFacilitiesOfOperators, pageOfFacilities } from './repository.ts'

export const facilitiesInRegion = defineRegionList<readonly ElderCareFacilityKind[] | null, ElderCareFacilityRow>(
  (region, { filter, first, after }, { database }) =>
    pageOfFacilities(database, { region, kinds: filter, first, after }),
)

export const facilityByOperator = defineBatch<null, ElderCareFacilityRow | null>(
  (operators, _, { database }) => findFacilitiesOfOperators(database, operators),
  () => null,
)

export const facilitiesByRegion = defineBatch<null, FacilityCounts>(
  (regions, _, { database }) => countFacilities(database, regions),
  () => new Map(),
)
