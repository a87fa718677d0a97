import { readSdl } from '@yiwang/shared/graphql'
import { mutationResolvers } from '@yiwang/shared/mutation'
import type { SubgraphDefinition } from '@yiwang/shared/subgraph'
import { communitySubscriptions } from './community-subscriptions.ts'
import { consumers } from './consumers.ts'
import { caseScans } from './case-scans.ts'
import { caseSubscriptions } from './case-subscriptions.ts'
import { entities } from './entities.ts'
import { mutations } from './mutations.ts'
import { Initial1764547200000 } from './migrations/0001-initial.ts'
import { SealedPhones1764892800000 } from './migrations/0002-sealed-phones.ts'
import { sealedColumns } from './sealed-columns.ts'
import { buildingResolvers } from './modules/building/resolvers.ts'
import { caseResolvers } from './modules/case/resolvers.ts'
import { caseStatsResolvers } from './modules/case-stats/resolvers.ts'
import { disputeResolvers } from './modules/dispute/resolvers.ts'
import { governanceCentreResolvers } from './modules/governance-centre/resolvers.ts'
import { gridResolvers } from './modules/grid/resolvers.ts'
import { householdResolvers } from './modules/household/resolvers.ts'
import { keyAttentionResolvers } from './modules/key-attention/resolvers.ts'
import { organisationResolvers } from './modules/organisation/resolvers.ts'
import { personResolvers } from './modules/person/resolvers.ts'
import { petitionResolvers } from './modules/petition/resolvers.ts'
import { regionResolvers } from './modules/region/resolvers.ts'
import { serviceOrderResolvers } from './modules/service-order/resolvers.ts'
import { supervisionResolvers } from './modules/supervision/resolvers.ts'
import { viewerResolvers } from './modules/viewer/resolvers.ts'
import { visitResolvers } from './modules/visit/resolvers.ts'
import { snapshotEvents } from './snapshot-events.ts'

/** 网格治理 / 综治中心: regions, grids, residents, cases. */
export const gridGovernance: SubgraphDefinition = {
  name: 'grid-governance',
  sdl: readSdl(new URL('../src/modules/', import.meta.url)),
  resolvers: [
    regionResolvers,
    gridResolvers,
    householdResolvers,
    personResolvers,
    visitResolvers,
    keyAttentionResolvers,
    organisationResolvers,
    buildingResolvers,
    caseResolvers,
    caseStatsResolvers,
    disputeResolvers,
    petitionResolvers,
    supervisionResolvers,
    governanceCentreResolvers,
    serviceOrderResolvers,
    viewerResolvers,
    mutationResolvers(mutations),
    caseSubscriptions,
    communitySubscriptions,
  ],
  consumers,
  snapshotEvents,
  scans: caseScans,
  schema: { entities, migrations: [Initial1764547200000, SealedPhones1764892800000] },
  sealedColumns,
  auditField: 'gridAuditEntries',
  statisticsScope: 'grid:stats:read',
}
export { imports } from './imports.ts'
export { loadSampleData } from './sample-data/load-sample-data.ts'
