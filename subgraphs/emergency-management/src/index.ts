import { readSdl } from '@yiwang/shared/graphql'
import { mutationResolvers } from '@yiwang/shared/mutation'
import type { SubgraphDefinition } from '@yiwang/shared/subgraph'
import { consumers, projections } from './consumers.ts'
import { entities } from './entities.ts'
import { Initial1764547200000 } from './migrations/0001-initial.ts'
import { accidentResolvers } from './modules/accident/resolvers.ts'
import { buildingResolvers } from './modules/building/resolvers.ts'
import { enforcementCaseResolvers } from './modules/enforcement-case/resolvers.ts'
import { enforcementClueResolvers } from './modules/enforcement-clue/resolvers.ts'
import { enforcementStatsResolvers } from './modules/enforcement-stats/resolvers.ts'
import { gasResolvers } from './modules/gas/resolvers.ts'
import { governanceCaseResolvers } from './modules/governance-case/resolvers.ts'
import { hazardResolvers } from './modules/hazard/resolvers.ts'
import { inspectionResolvers } from './modules/inspection/resolvers.ts'
import { interviewResolvers } from './modules/interview/resolvers.ts'
import { organisationResolvers } from './modules/organisation/resolvers.ts'
import { regionResolvers } from './modules/region/resolvers.ts'
import { safetyProfileResolvers } from './modules/safety-profile/resolvers.ts'
import { safetyStatsResolvers } from './modules/safety-stats/resolvers.ts'
import { mutations } from './mutations.ts'
import { subscriptions } from './subscriptions.ts'

export { imports } from './imports.ts'
export { loadSampleData } from './sample-data/load-sample-data.ts'

/** 应急管理: hazards and their loop, inspections, enforcement, gas safety, accidents. */
export const emergencyManagement: SubgraphDefinition = {
  name: 'emergency-management',
  sdl: readSdl(new URL('../src/modules/', import.meta.url)),
  resolvers: [
    regionResolvers,
    safetyStatsResolvers,
    enforcementStatsResolvers,
    gasResolvers,
    accidentResolvers,
    organisationResolvers,
    safetyProfileResolvers,
    buildingResolvers,
    governanceCaseResolvers,
    hazardResolvers,
    inspectionResolvers,
    enforcementClueResolvers,
    interviewResolvers,
    enforcementCaseResolvers,
    mutationResolvers(mutations),
    subscriptions,
  ],
  consumers,
  projections,
  schema: { entities, migrations: [Initial1764547200000] },
  auditField: 'emergencyAuditEntries',
  statisticsScope: 'emergency:stats:read',
}
