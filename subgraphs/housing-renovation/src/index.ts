import { readSdl } from '@yiwang/shared/graphql'
import { mutationResolvers } from '@yiwang/shared/mutation'
import type { SubgraphDefinition } from '@yiwang/shared/subgraph'
import { consumers } from './consumers.ts'
import { entities } from './entities.ts'
import { Initial1764547200000 } from './migrations/0001-initial.ts'
import { buildingResolvers } from './modules/building/resolvers.ts'
import { dangerousHouseResolvers } from './modules/dangerous-house/resolvers.ts'
import { dangerousHouseStatsResolvers } from './modules/dangerous-house-stats/resolvers.ts'
import { dwellingResolvers } from './modules/dwelling/resolvers.ts'
import { governanceCaseResolvers } from './modules/governance-case/resolvers.ts'
import { healthCheckResolvers } from './modules/health-check/resolvers.ts'
import { householdResolvers } from './modules/household/resolvers.ts'
import { ownerVoteResolvers } from './modules/owner-vote/resolvers.ts'
import { propertyServiceResolvers } from './modules/property-service/resolvers.ts'
import { quarterResolvers } from './modules/quarter/resolvers.ts'
import { regionResolvers } from './modules/region/resolvers.ts'
import { renovationItemResolvers } from './modules/renovation-item/resolvers.ts'
import { renovationProjectResolvers } from './modules/renovation-project/resolvers.ts'
import { renovationStatsResolvers } from './modules/renovation-stats/resolvers.ts'
import { mutations } from './mutations.ts'
import { Organisation, Resident } from './projections/entities.ts'
import { scans } from './scans.ts'
import { snapshotEvents } from './snapshot-events.ts'
import { subjects } from './subjects.ts'
import { subscriptions } from './subscriptions.ts'

export { imports } from './imports.ts'
export { loadSampleData } from './sample-data/load-sample-data.ts'

/** 住建: quarters, buildings, flats, 老旧小区改造, 危房. */
export const housingRenovation: SubgraphDefinition = {
  name: 'housing-renovation',
  sdl: readSdl(new URL('../src/modules/', import.meta.url)),
  resolvers: [
    regionResolvers,
    quarterResolvers,
    propertyServiceResolvers,
    healthCheckResolvers,
    buildingResolvers,
    dwellingResolvers,
    householdResolvers,
    dangerousHouseResolvers,
    dangerousHouseStatsResolvers,
    renovationProjectResolvers,
    renovationItemResolvers,
    ownerVoteResolvers,
    renovationStatsResolvers,
    governanceCaseResolvers,
    mutationResolvers(mutations),
    subscriptions,
  ],
  consumers,
  projections: [Resident, Organisation],
  snapshotEvents,
  scans,
  schema: { entities, migrations: [Initial1764547200000] },
  auditField: 'housingAuditEntries',
  statisticsScope: 'housing:stats:read',
  subjects,
}
