import { AssistanceApplication, AssistanceStep } from './modules/assistance-application/entities.ts'
import { AssistanceGrant } from './modules/assistance-grant/entities.ts'
import { CareDelivery, CareProgramme } from './modules/care-programme/entities.ts'
import { ElderCareFacility } from './modules/elder-care-facility/entities.ts'
import { ElderCareProfile } from './modules/elder-care-profile/entities.ts'
import { HouseholdIncome } from './modules/household/entities.ts'
import { LowIncomeRecord } from './modules/low-income/entities.ts'
import { MediaReport } from './modules/media-report/entities.ts'
import { MedicalAlertCopy } from './modules/medical-alert/entities.ts'
import { OrganisationCopy } from './modules/organisation/entities.ts'
import {
  HomeVisitTask,
  PensionAuthentication,
  PensionHold,
  PensionRenewal,
} from './modules/pension-authentication/entities.ts'
import { PersonCopy } from './modules/person/entities.ts'
import { RewardItem } from './modules/reward-item/entities.ts'
import { AssistanceStandard } from './modules/rigid-expenditure/entities.ts'
import { CanteenSubsidy, ServiceStation } from './modules/service-station/entities.ts'
import { SocialOrganisation } from './modules/social-organisation/entities.ts'
import { VisitCopy } from './modules/visit/entities.ts'
import { ActivitySignUp, VolunteerActivity } from './modules/volunteer-activity/entities.ts'
import { VolunteerTeam } from './modules/volunteer-team/entities.ts'
import { PointsEntry, Volunteer, VolunteerService } from './modules/volunteer/entities.ts'
import { WorkerCopy } from './modules/worker/entities.ts'

/** Every table of the department's database. */
export const entities = [
  PersonCopy,
  OrganisationCopy,
  WorkerCopy,
  VisitCopy,
  MedicalAlertCopy,
  HouseholdIncome,
  LowIncomeRecord,
  AssistanceStandard,
  AssistanceApplication,
  AssistanceStep,
  AssistanceGrant,
  CareProgramme,
  CareDelivery,
  ElderCareFacility,
  ElderCareProfile,
  PensionAuthentication,
  PensionRenewal,
  PensionHold,
  HomeVisitTask,
  SocialOrganisation,
  MediaReport,
  ServiceStation,
  CanteenSubsidy,
  VolunteerTeam,
  VolunteerActivity,
  ActivitySignUp,
  Volunteer,
  VolunteerService,
  PointsEntry,
  RewardItem,
]
