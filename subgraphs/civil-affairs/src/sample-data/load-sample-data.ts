import type { Table, Transaction } from '@yiwang/shared/database'
import {
  insertAll,
  insertAudit,
  type SampleAuditRecord,
  type SampleKeys,
  type SampleLoad,
} from '@yiwang/shared/sample-data'
import { ScanMark } from '@yiwang/shared/scanner'
import { AssistanceApplication, AssistanceStep } from '../modules/assistance-application/entities.ts'
import { AssistanceGrant } from '../modules/assistance-grant/entities.ts'
import { CareDelivery, CareProgramme } from '../modules/care-programme/entities.ts'
import { ElderCareFacility } from '../modules/elder-care-facility/entities.ts'
import { ElderCareProfile } from '../modules/elder-care-profile/entities.ts'
import { HouseholdIncome } from '../modules/household/entities.ts'
import { LowIncomeRecord } from '../modules/low-income/entities.ts'
import { MedicalAlertCopy } from '../modules/medical-alert/entities.ts'
import { MediaReport } from '../modules/media-report/entities.ts'
import { OrganisationCopy } from '../modules/organisation/entities.ts'
import { PensionAuthentication, PensionHold, PensionRenewal } from '../modules/pension-authentication/entities.ts'
import { PersonCopy } from '../modules/person/entities.ts'
import { RewardItem } from '../modules/reward-item/entities.ts'
import { AssistanceStandard } from '../modules/rigid-expenditure/entities.ts'
import { CanteenSubsidy, ServiceStation } from '../modules/service-station/entities.ts'
import { SocialOrganisation } from '../modules/social-organisation/entities.ts'
import { ActivitySignUp, VolunteerActivity } from '../modules/volunteer-activity/entities.ts'
import { VolunteerTeam } from '../modules/volunteer-team/entities.ts'
import { PointsEntry, Volunteer, VolunteerService } from '../modules/volunteer/entities.ts'
import { WorkerCopy } from '../modules/worker/entities.ts'
import { createAlertAssistance } from './alert-assistance.ts'
import { createAuditEntries } from './audit-entries.ts'
import { createCareProgrammes } from './care-programmes.ts'
import { createAlertCopies, createOrganisationCopies, createWorkerCopies } from './copies.ts'
import { createDemoAssistance } from './demo-assistance.ts'
import { createFacilities, createProfiles } from './elder-care.ts'
import { createHouseholdIncomes, createLowIncomeRecords, createStandards } from './low-income.ts'
import { createOtherAssistance } from './other-assistance.ts'
import { createPensionArchives, createPensionMarks } from './pension.ts'
import { createPersonCopies } from './persons.ts'
import { createServiceStations } from './service-stations.ts'
import { createMediaReports, createSocialOrganisations, createTeams } from './social-work.ts'
import { createHeldActivities, createOpenActivities } from './volunteer-activities.ts'
import { createRewardItems, createVolunteers } from './volunteers.ts'

/** Loads the department's sample data into empty tables, all or nothing; answers how many rows there are. */
export const loadSampleData: SampleLoad = async (database, keys, progress) => {
  const parts = createParts(keys)
  const total = parts.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  await database.write(async (transaction) => {
    for (const { insert } of parts)
      await insert(transaction, (rows) => {
        done += rows
        progress(done, total)
      })
  })
  return total
}

interface Part {
  readonly size: number
  readonly insert: (transaction: Transaction, inserted: (rows: number) => void) => Promise<void>
}

function part<Row extends object>(table: Table<Row>, rows: readonly Row[]): Part {
  return { size: rows.length, insert: (transaction, inserted) => insertAll(transaction, table, rows, inserted) }
}

function auditPart(records: readonly SampleAuditRecord[]): Part {
  return { size: records.length, insert: (transaction, inserted) => insertAudit(transaction, records, inserted) }
}

function createParts(keys: SampleKeys): Part[] {
  return [
    part(PersonCopy, createPersonCopies(keys.persons)),
    part(OrganisationCopy, createOrganisationCopies(keys)),
    part(WorkerCopy, createWorkerCopies(keys)),
    part(MedicalAlertCopy, createAlertCopies(keys)),
    part(LowIncomeRecord, createLowIncomeRecords(keys.persons)),
    part(HouseholdIncome, createHouseholdIncomes(keys.persons)),
    part(AssistanceStandard, createStandards(keys)),
    ...assistanceParts(keys),
    ...careParts(keys),
    ...socialWorkParts(keys),
  ]
}

function assistanceParts(keys: SampleKeys): Part[] {
  const sources = [createAlertAssistance(keys), createOtherAssistance(keys), createDemoAssistance(keys)]
  const stories = sources.flatMap((source) => source.stories)
  const applications = stories.map(({ application }) => application)
  return [
    part(AssistanceApplication, applications),
    part(
      AssistanceStep,
      stories.flatMap(({ steps }) => steps),
    ),
    part(
      AssistanceGrant,
      sources.flatMap(({ grants }) => grants),
    ),
    auditPart(createAuditEntries(keys, applications)),
  ]
}

function careParts(keys: SampleKeys): Part[] {
  const { programmes, deliveries } = createCareProgrammes(keys)
  const { authentications, renewals, holds } = createPensionArchives(keys)
  return [
    part(CareProgramme, programmes),
    part(CareDelivery, deliveries),
    part(ElderCareFacility, createFacilities(keys)),
    part(ElderCareProfile, createProfiles(keys)),
    part(PensionAuthentication, authentications),
    part(PensionRenewal, renewals),
    part(PensionHold, holds),
    part(ScanMark, createPensionMarks(keys, authentications)),
  ]
}

function socialWorkParts(keys: SampleKeys): Part[] {
  const { stations, subsidies } = createServiceStations(keys)
  const teams = createTeams(keys)
  const held = createHeldActivities(teams)
  const items = createRewardItems(keys)
  const { volunteers, signUps, services, ledger } = createVolunteers(keys, held, items)
  return [
    part(SocialOrganisation, createSocialOrganisations(keys)),
    part(MediaReport, createMediaReports(keys)),
    part(ServiceStation, stations),
    part(CanteenSubsidy, subsidies),
    part(VolunteerTeam, teams),
    part(VolunteerActivity, [...held, ...createOpenActivities(keys)]),
    part(ActivitySignUp, signUps),
    part(Volunteer, volunteers),
    part(VolunteerService, services),
    part(PointsEntry, ledger),
    part(RewardItem, items),
  ]
}
