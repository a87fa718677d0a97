import { AuditEntry } from '@yiwang/shared/audit'
import { MedicalAid, MedicalAlert, MedicalAlertStep } from './modules/alert/entities.ts'
import { MedicalDesignation } from './modules/designation/entities.ts'
import { Enrolment } from './modules/enrolment/entities.ts'
import { CrossProvinceDisease, MedicalServiceItem, MedicalServiceYear } from './modules/medical-service/entities.ts'
import { PersonCopy } from './modules/person/entities.ts'
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

/** Every table of the department's database. */
export const entities = [
  AuditEntry,
  PersonCopy,
  MedicalDesignation,
  Enrolment,
  MedicalSettlement,
  SettlementBatch,
  ReimbursementPolicy,
  PolicyLevel,
  PolicyBand,
  PolicyCategory,
  PolicyRemote,
  MedicalAlert,
  MedicalAlertStep,
  MedicalAid,
  SponsorshipBatch,
  Sponsorship,
  Donation,
  MedicalServiceYear,
  MedicalServiceItem,
  CrossProvinceDisease,
]
