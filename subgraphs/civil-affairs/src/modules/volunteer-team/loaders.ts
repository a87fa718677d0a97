import { defineBatch } from '@yiwang/shared/graphql'
import { defineRegionList } from '../region/loaders.ts'
import type { VolunteerTeamRow } from './entities.ts'
import { countTeams, findTeams, pageOfTeams } from './repository.ts'

export const teamsInRegion = defineRegionList<null, VolunteerTeamRow>((region, { first, after }, { database }) =>
  pageOfTeams(database, { region, first, after }),
)

export const teamByNo = defineBatch<null, VolunteerTeamRow | null>(
  (teams, _, { database }) => findTeams(database, teams),
  () => null,
)

export const teamsByRegion = defineBatch<null, number>(
  (regions, _, { database }) => countTeams(database, regions),
  () => 0,
)
