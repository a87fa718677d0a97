import { readSdl } from '@yiwang/shared/graphql'
import { mutationResolvers } from '@yiwang/shared/mutation'
import type { SubgraphDefinition } from '@yiwang/shared/subgraph'
import { consumers } from './consumers.ts'
import { entities, projections } from './entities.ts'
import { Initial1764547200000 } from './migrations/0001-initial.ts'
import { alertResolvers } from './modules/alert/resolvers.ts'
import { alertStatsResolvers } from './modules/alert-stats/resolvers.ts'
import { designationResolvers } from './modules/designation/resolvers.ts'
import { enrolmentResolvers } from './modules/enrolment/resolvers.ts'
import { medicalServiceResolvers } from './modules/medical-service/resolvers.ts'
import { personResolvers } from './modules/person/resolvers.ts'
import { regionResolvers } from './modules/region/resolvers.ts'
import { reimbursementResolvers } from './modules/reimbursement/resolvers.ts'
import { settlementResolvers } from './modules/settlement/resolvers.ts'
import { settlementBatchResolvers } from './modules/settlement-batch/resolvers.ts'
import { sponsorshipResolvers } from './modules/sponsorship/resolvers.ts'
import { mutations } from './mutations.ts'
import { scans } from './scans.ts'
import { snapshotEvents } from './snapshot-events.ts'
import { subjects } from './subjects.ts'
import { subscriptions } from './subscriptions.ts'

/** 医保: enrolment, settlements, reimbursement, alerts, 公益助保, service. */
export const medicalInsurance: SubgraphDefinition = {
  name: 'medical-insurance',
  sdl: readSdl(new URL('../src/modules/', import.meta.url)),
  resolvers: [
    regionResolvers,
    personResolvers,
    designationResolvers,
    enrolmentResolvers,
    settlementResolvers,
    settlementBatchResolvers,
    reimbursementResolvers,
    alertResolvers,
    alertStatsResolvers,
    sponsorshipResolvers,
    medicalServiceResolvers,
    mutationResolvers(mutations),
    subscriptions,
  ],
  schema: { entities, migrations: [Initial1764547200000] },
  auditField: 'medicalAuditEntries',
  statisticsScope: 'medical:stats:read',
  subjects,
  consumers,
  projections,
  snapshotEvents,
  scans,
}

export { imports } from './imports.ts'
export { loadSampleData } from './sample-data/load-sample-data.ts'
