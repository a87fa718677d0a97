import { applyAssistance } from './modules/assistance-application/mutations/apply-assistance.ts'
import {
  decideAssistance,
  publishAssistance,
  reviewAssistance,
} from './modules/assistance-application/mutations/decide-assistance.ts'
import { payAssistance } from './modules/assistance-application/mutations/pay-assistance.ts'
import {
  acceptAssistance,
  recordHomeVisit,
  verifyAssistance,
} from './modules/assistance-application/mutations/survey-assistance.ts'
import { withdrawAssistance } from './modules/assistance-application/mutations/withdraw-assistance.ts'
import { closeCareProgramme, recordCareDelivery } from './modules/care-programme/mutations/carry-out-programme.ts'
import { createCareProgramme } from './modules/care-programme/mutations/create-care-programme.ts'
import { registerElderCareFacility } from './modules/elder-care-facility/mutations/register-elder-care-facility.ts'
import { assessElderAbility, openHomeCareBed } from './modules/elder-care-profile/mutations/elder-care.ts'
import { classifyLowIncome } from './modules/low-income/mutations/classify-low-income.ts'
import { recordMediaReport } from './modules/media-report/mutations/record-media-report.ts'
import { authenticatePension } from './modules/pension-authentication/mutations/authenticate-pension.ts'
import {
  flagPensionAuthentication,
  resumePension,
  suspendPension,
} from './modules/pension-authentication/mutations/hold-pension.ts'
import { grantCanteenSubsidy, registerServiceStation } from './modules/service-station/mutations/service-stations.ts'
import { registerSocialOrganisation } from './modules/social-organisation/mutations/register-social-organisation.ts'
import { finishVolunteerActivity } from './modules/volunteer-activity/mutations/finish-volunteer-activity.ts'
import { publishVolunteerActivity } from './modules/volunteer-activity/mutations/publish-volunteer-activity.ts'
import { signUpVolunteerActivity } from './modules/volunteer-activity/mutations/sign-up-volunteer-activity.ts'
import { registerVolunteerTeam } from './modules/volunteer-team/mutations/register-volunteer-team.ts'
import { recordVolunteerService } from './modules/volunteer/mutations/record-volunteer-service.ts'
import { redeemPoints } from './modules/volunteer/mutations/redeem-points.ts'
import { registerVolunteer } from './modules/volunteer/mutations/register-volunteer.ts'

/** The department's write side, in the order of the contract. */
export const mutations = [
  applyAssistance,
  acceptAssistance,
  verifyAssistance,
  recordHomeVisit,
  reviewAssistance,
  publishAssistance,
  decideAssistance,
  payAssistance,
  withdrawAssistance,
  classifyLowIncome,
  createCareProgramme,
  recordCareDelivery,
  closeCareProgramme,
  registerElderCareFacility,
  assessElderAbility,
  openHomeCareBed,
  authenticatePension,
  flagPensionAuthentication,
  suspendPension,
  resumePension,
  registerServiceStation,
  grantCanteenSubsidy,
  registerSocialOrganisation,
  recordMediaReport,
  registerVolunteerTeam,
  registerVolunteer,
  publishVolunteerActivity,
  signUpVolunteerActivity,
  finishVolunteerActivity,
  recordVolunteerService,
  redeemPoints,
]
