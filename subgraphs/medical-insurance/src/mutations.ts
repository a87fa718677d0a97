import { closeMedicalAlert } from './modules/alert/mutations/close-medical-alert.ts'
import { grantMedicalAid } from './modules/alert/mutations/grant-medical-aid.ts'
import { linkMedicalAlertToCase } from './modules/alert/mutations/link-medical-alert-to-case.ts'
import { pushMedicalAlert } from './modules/alert/mutations/push-medical-alert.ts'
import { receiveMedicalAlert } from './modules/alert/mutations/receive-medical-alert.ts'
import { startAlertVerification } from './modules/alert/mutations/start-alert-verification.ts'
import { verifyMedicalAlert } from './modules/alert/mutations/verify-medical-alert.ts'
import { enrolPerson } from './modules/enrolment/mutations/enrol-person.ts'
import { runEnrolmentCheck } from './modules/enrolment/mutations/run-enrolment-check.ts'
import { suspendEnrolment } from './modules/enrolment/mutations/suspend-enrolment.ts'
import { uploadSettlement } from './modules/settlement/mutations/upload-settlement.ts'
import { clearBatchAnnually } from './modules/settlement-batch/mutations/clear-batch-annually.ts'
import { openSettlementBatch } from './modules/settlement-batch/mutations/open-settlement-batch.ts'
import { settleBatchMonthly } from './modules/settlement-batch/mutations/settle-batch-monthly.ts'
import { cancelSponsorshipBatch } from './modules/sponsorship/mutations/cancel-sponsorship-batch.ts'
import { createSponsorshipBatch } from './modules/sponsorship/mutations/create-sponsorship-batch.ts'
import { paySponsorshipBatch } from './modules/sponsorship/mutations/pay-sponsorship-batch.ts'
import { registerDonation } from './modules/sponsorship/mutations/register-donation.ts'
import { reviewSponsorshipBatch } from './modules/sponsorship/mutations/review-sponsorship-batch.ts'

/** The department's part of the contract's Mutation type, in its order. */
export const mutations = [
  uploadSettlement,
  openSettlementBatch,
  settleBatchMonthly,
  clearBatchAnnually,
  enrolPerson,
  suspendEnrolment,
  runEnrolmentCheck,
  pushMedicalAlert,
  receiveMedicalAlert,
  startAlertVerification,
  verifyMedicalAlert,
  grantMedicalAid,
  linkMedicalAlertToCase,
  closeMedicalAlert,
  registerDonation,
  createSponsorshipBatch,
  reviewSponsorshipBatch,
  paySponsorshipBatch,
  cancelSponsorshipBatch,
]
