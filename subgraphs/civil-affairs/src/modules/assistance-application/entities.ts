import {
  cents,
  code,
  date,
  defineTable,
  flag,
  instant,
  integer,
  json,
  nullable,
  regionColumnSet,
  text,
  version,
  word,
} from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { AssistanceApplicationStatus, AssistanceKind, ServiceChannel } from '../../generated/resolver-types.ts'

/** An application; it stays where the applicant lived when applying. */
export interface AssistanceApplicationRow extends RegionColumns {
  applicationNo: string
  kind: AssistanceKind
  personId: string
  gridCode: string | null
  status: AssistanceApplicationStatus
  reason: string | null
  channel: ServiceChannel
  /** who applied for the applicant (帮办代办) */
  agentId: string | null
  emergency: number
  submittedAt: number
  dueAt: number | null
  /** the applicant agreed to the check of the finances */
  consent: number | null
  visitedOn: string | null
  /** JSON list of at least two workers */
  visitorIds: string | null
  reviewedBy: string | null
  publicityFrom: string | null
  publicityTo: string | null
  /** never the reviewer */
  decidedBy: string | null
  approvedCents: number | null
  /** an alert leads to one application at most */
  sourceAlertId: string | null
  sourceCaseNo: string | null
  version: number
}

export const AssistanceApplication = defineTable<AssistanceApplicationRow>('assistance_application', {
  regional: true,
  primary: ['applicationNo'],
  columns: {
    applicationNo: code(),
    kind: word(),
    personId: code(),
    gridCode: nullable(code(15)),
    ...regionColumnSet(),
    status: word(),
    reason: nullable(text(500)),
    channel: word(),
    agentId: nullable(code(64)),
    emergency: flag(),
    submittedAt: instant(),
    dueAt: nullable(instant()),
    consent: nullable(flag()),
    visitedOn: nullable(date()),
    visitorIds: nullable(json()),
    reviewedBy: nullable(code(64)),
    publicityFrom: nullable(date()),
    publicityTo: nullable(date()),
    decidedBy: nullable(code(64)),
    approvedCents: nullable(cents()),
    sourceAlertId: nullable(code()),
    sourceCaseNo: nullable(code(20)),
    version: version(),
  },
  indices: [
    ['villageCode', 'submittedAt', 'applicationNo'],
    ['townCode', 'submittedAt', 'applicationNo'],
    ['countyCode', 'submittedAt', 'applicationNo'],
    ['cityCode', 'submittedAt', 'applicationNo'],
    ['personId', 'kind'],
    ['sourceCaseNo'],
  ],
  unique: [['sourceAlertId']],
})

/** One change of state: who, when, with which opinion. Only ever added. */
export interface AssistanceStepRow {
  applicationNo: string
  /** 1, 2, 3 …; one decision writes two steps at the same instant */
  sequence: number
  at: number
  fromStatus: AssistanceApplicationStatus | null
  toStatus: AssistanceApplicationStatus
  actorId: string
  /** masked name */
  actor: string
  role: string
  opinion: string | null
}

export const AssistanceStep = defineTable<AssistanceStepRow>('assistance_step', {
  open: 'part of an application; read under the numbers of applications that were found',
  primary: ['applicationNo', 'sequence'],
  columns: {
    applicationNo: code(),
    sequence: integer(),
    at: instant(),
    fromStatus: nullable(word()),
    toStatus: word(),
    actorId: code(64),
    actor: text(64),
    role: text(),
    opinion: nullable(text(500)),
  },
})
