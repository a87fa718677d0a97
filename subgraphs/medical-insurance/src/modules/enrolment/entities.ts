import {
  cents,
  code,
  defineTable,
  instant,
  integer,
  nullable,
  regionColumnSet,
  text,
  version,
  word,
} from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { EnrolmentStatus, InsuranceType, ServiceChannel } from '../../generated/resolver-types.ts'

/** One person's insurance of one year. Scope and statistics go through the person's place, so a move needs no change. */
export interface EnrolmentRow {
  enrolmentId: string
  personId: string
  year: number
  insuranceType: InsuranceType
  status: EnrolmentStatus
  channel: ServiceChannel | null
  /** accountId or grid worker number of the 代办人 */
  agentId: string | null
  premiumSponsoredCents: number | null
  enrolledAt: number | null
  enrolledBy: string | null
  suspendedAt: number | null
  suspendedBy: string | null
  suspendReason: string | null
  version: number
}

export const Enrolment = defineTable<EnrolmentRow>('enrolment', {
  regional: true,
  // clustered by person and year: the rate of a district reads each resident's row once
  primary: ['personId', 'year'],
  columns: {
    enrolmentId: code(),
    personId: code(),
    year: integer(),
    insuranceType: word(),
    status: word(),
    channel: nullable(word()),
    agentId: nullable(code(64)),
    premiumSponsoredCents: nullable(cents()),
    enrolledAt: nullable(instant()),
    enrolledBy: nullable(code(64)),
    suspendedAt: nullable(instant()),
    suspendedBy: nullable(code(64)),
    suspendReason: nullable(text()),
    version: version(),
  },
  unique: [['enrolmentId']],
})

/** A run of 参保核查比对 over a region's 困难群众 (S04). Without finishedAt it is still running. */
export interface EnrolmentCheckRow extends RegionColumns {
  checkId: string
  year: number
  checked: number
  notEnrolled: number
  raised: number
  startedAt: number
  startedBy: string
  finishedAt: number | null
}

export const EnrolmentCheck = defineTable<EnrolmentCheckRow>('enrolment_check', {
  regional: true,
  primary: ['checkId'],
  columns: {
    checkId: code(),
    year: integer(),
    checked: integer(),
    notEnrolled: integer(),
    raised: integer(),
    startedAt: instant(),
    startedBy: code(64),
    finishedAt: nullable(instant()),
    ...regionColumnSet(),
  },
  indices: [['regionCode', 'year']],
})
