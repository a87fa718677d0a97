import { MedicalAid, MedicalAlert } from './modules/alert/entities.ts'
import { MedicalDesignation } from './modules/designation/entities.ts'
import { Enrolment, EnrolmentCheck } from './modules/enrolment/entities.ts'
import { CrossProvinceDisease, MedicalServiceItem, MedicalServiceYear } from './modules/medical-service/entities.ts'
import { OrganisationCopy } from './modules/organisation/entities.ts'
import { LowIncomeCopy, PersonCopy } from './modules/person/entities.ts'
import {
  PolicyBand,
  PolicyCategory,
  PolicyLevel,
  PolicyRemote,
  ReimbursementPolicy,
} from './modules/reimbursement/entities.ts'
import { MedicalSettlement } from './modules/settlement/entities.ts'
import { SettlementBatch } from './modules/settlement-batch/entities.ts'
import { Donation, Sponsorship, SponsorshipBatch } from './modules/sponsorship/entities.ts'
import { VisitCopy } from './modules/visit/entities.ts'
import { WorkerCopy } from './modules/worker/entities.ts'

/** Copies of other departments' facts and nothing else. */
export const projections = [PersonCopy, LowIncomeCopy, OrganisationCopy, WorkerCopy, VisitCopy]

/** Every table of the department's database. */
export const entities = [
  ...projections,
  MedicalDesignation,
  Enrolment,
  EnrolmentCheck,
  MedicalSettlement,
  SettlementBatch,
  ReimbursementPolicy,
  PolicyLevel,
  PolicyBand,
  PolicyCategory,
  PolicyRemote,
  MedicalAlert,
  MedicalAid,
  SponsorshipBatch,
  Sponsorship,
  Donation,
  MedicalServiceYear,
  MedicalServiceItem,
  CrossProvinceDisease,
]
