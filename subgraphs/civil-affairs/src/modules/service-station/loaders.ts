import { defineBatch } from '@yiwang/shared/graphql'
import type { ServiceStationKind } from '../../generated/resolver-types.ts'
import { defineRegionList } from '../region/loaders.ts'
import type { CanteenSubsidyRow, ServiceStationRow } from './entities.ts'
import { countStations, findSubsidies, pageOfStations, type StationCounts } from './repository.ts'

export const stationsInRegion = defineRegionList<readonly ServiceStationKind[] | null, ServiceStationRow>(
  (region, { filter, first, after }, { database }) => pageOfStations(database, { region, kinds: filter, first, after }),
)

export const subsidiesByStation = defineBatch<null, CanteenSubsidyRow[]>(
  (stations, _, { database }) => findSubsidies(database, stations),
  () => [],
)

export const stationsByRegion = defineBatch<null, StationCounts>(
  (regions, _, { database }) => countStations(database, regions),
  () => ({ neighbourhoodHomes: 0, communityCanteens: 0, autismBeneficiaries: 0, socialWorkStations: 0 }),
)
