import { readSdl } from '@yiwang/shared/graphql'
import { mutationResolvers } from '@yiwang/shared/mutation'
import type { SubgraphDefinition } from '@yiwang/shared/subgraph'
import { consumers, projections } from './consumers.ts'
import { entities } from './entities.ts'
import { Initial1764547200000 } from './migrations/0001-initial.ts'
import { assistanceApplicationResolvers } from './modules/assistance-application/resolvers.ts'
import { assistanceGrantResolvers } from './modules/assistance-grant/resolvers.ts'
import { assistanceStatsResolvers } from './modules/assistance-stats/resolvers.ts'
import { careProgrammeResolvers } from './modules/care-programme/resolvers.ts'
import { elderCareFacilityResolvers } from './modules/elder-care-facility/resolvers.ts'
import { elderCareProfileResolvers } from './modules/elder-care-profile/resolvers.ts'
import { elderCareStatsResolvers } from './modules/elder-care-stats/resolvers.ts'
import { governanceCaseResolvers } from './modules/governance-case/resolvers.ts'
import { householdResolvers } from './modules/household/resolvers.ts'
import { lowIncomeResolvers } from './modules/low-income/resolvers.ts'
import { mediaReportResolvers } from './modules/media-report/resolvers.ts'
import { organisationResolvers } from './modules/organisation/resolvers.ts'
import { pensionAuthenticationResolvers } from './modules/pension-authentication/resolvers.ts'
import { personResolvers } from './modules/person/resolvers.ts'
import { regionResolvers } from './modules/region/resolvers.ts'
import { rewardItemResolvers } from './modules/reward-item/resolvers.ts'
import { rigidExpenditureResolvers } from './modules/rigid-expenditure/resolvers.ts'
import { serviceStationResolvers } from './modules/service-station/resolvers.ts'
import { socialOrganisationResolvers } from './modules/social-organisation/resolvers.ts'
import { socialWorkStatsResolvers } from './modules/social-work-stats/resolvers.ts'
import { volunteerActivityResolvers } from './modules/volunteer-activity/resolvers.ts'
import { volunteerTeamResolvers } from './modules/volunteer-team/resolvers.ts'
import { volunteerResolvers } from './modules/volunteer/resolvers.ts'
import { mutations } from './mutations.ts'
import { scans } from './scans.ts'
import { snapshotEvents } from './snapshot-events.ts'
import { subjects } from './subjects.ts'
import { subscriptions } from './subscriptions.ts'

/** 民政: assistance, elder care, pension authentication, social work and volunteers. */
export const civilAffairs: SubgraphDefinition = {
  name: 'civil-affairs',
  sdl: readSdl(new URL('../src/modules/', import.meta.url)),
  resolvers: [
    regionResolvers,
    personResolvers,
    householdResolvers,
    organisationResolvers,
    governanceCaseResolvers,
    lowIncomeResolvers,
    rigidExpenditureResolvers,
    assistanceApplicationResolvers,
    assistanceGrantResolvers,
    assistanceStatsResolvers,
    careProgrammeResolvers,
    elderCareFacilityResolvers,
    elderCareProfileResolvers,
    elderCareStatsResolvers,
    pensionAuthenticationResolvers,
    socialOrganisationResolvers,
    socialWorkStatsResolvers,
    mediaReportResolvers,
    serviceStationResolvers,
    volunteerTeamResolvers,
    volunteerActivityResolvers,
    volunteerResolvers,
    rewardItemResolvers,
    mutationResolvers(mutations),
    subscriptions,
  ],
  subjects,
  consumers,
  projections,
  snapshotEvents,
  scans,
  schema: { entities, migrations: [Initial1764547200000] },
  auditField: 'civilAuditEntries',
  statisticsScope: 'civil:stats:read',
}

export { loadSampleData } from './sample-data/load-sample-data.ts'
