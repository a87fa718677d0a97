import { requireRegion } from '@yiwang/shared/caller'
import type { RequestContext } from '@yiwang/shared/graphql'
import type { ElderCareFacilityKind, Resolvers } from '../../generated/resolver-types.ts'
import { facilitiesByRegion } from '../elder-care-facility/loaders.ts'
import { homeCareBedsByRegion } from '../elder-care-profile/loaders.ts'
import type { RegionKey } from '../region/entities.ts'

const facilities =
  (kind: ElderCareFacilityKind) =>
  async ({ code }: RegionKey, _: unknown, context: RequestContext) =>
    (await context.load(facilitiesByRegion, null, code)).get(kind) ?? 0

export const elderCareStatsResolvers: Resolvers = {
  Region: {
    elderCareStats: ({ code }, _, { caller }) => {
      requireRegion(caller, code)
      return { code }
    },
  },
  ElderCareStats: {
    regionalCentres: facilities('REGIONAL_CENTRE'),
    embeddedStations: facilities('EMBEDDED_STATION'),
    homeCareBeds: ({ code }, _, context) => context.load(homeCareBedsByRegion, null, code),
    dayCareCentres: facilities('DAY_CARE_CENTRE'),
    nursingHomes: facilities('NURSING_HOME'),
    mutualAidPoints: facilities('MUTUAL_AID'),
  },
}
