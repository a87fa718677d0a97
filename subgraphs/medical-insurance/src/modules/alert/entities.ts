import {
  cents,
  code,
  date,
  defineTable,
  flag,
  instant,
  integer,
  nullable,
  regionColumnSet,
  text,
  version,
  word,
} from '@yiwang/shared/database'
import type { RegionColumns } from '@yiwang/shared/region'
import type { AlertRule, AlertStatus, MedicalAidKind } from '../../generated/resolver-types.ts'

/**
 * 高额费用与参保预警 (S02, S04). Region and grid say who handles it: the person's residence, or the township it was
 * pushed to when that is another one.
 */
export interface MedicalAlertRow extends RegionColumns {
  alertId: string
  personId: string
  gridCode: string | null
  rule: AlertRule
  /** of insurance and of the bills that the alert is about */
  year: number
  /** what a person's alerts of one rule and year differ by: the threshold of the cumulative rule, else 0 */
  levelCents: number
  raisedAt: number
  /** the settlement that raised it */
  raisedBySetlId: string | null
  outOfPocketCents: number | null
  thresholdCents: number | null
  status: AlertStatus
  pushedToCode: string | null
  pushedAt: number | null
  pushedBy: string | null
  receivedAt: number | null
  receivedBy: string | null
  verifyingAt: number | null
  /** grid worker who visits */
  verifyingWorkerId: string | null
  verifiedAt: number | null
  verifiedBy: string | null
  /** 1 核实, 0 排除, null before the verdict; stays when the alert is closed */
  confirmed: number | null
  verification: string | null
  visitId: string | null
  closedAt: number | null
  closedBy: string | null
  closeNote: string | null
  /** deadline of the current step; null when the step has none */
  dueAt: number | null
  caseNo: string | null
  version: number
}

/** An alert as a caller sees it, with the name and second key of its person (one hop less for the work list). */
export interface AlertWithPerson extends MedicalAlertRow {
  personIdHash: string
  personDisplayName: string
}

/** Any kind of case of grid governance, by its number. */
export interface CaseKey {
  readonly caseNo: string
}

export const MedicalAlert = defineTable<MedicalAlertRow>('medical_alert', {
  regional: true,
  primary: ['alertId'],
  columns: {
    alertId: code(),
    personId: code(),
    gridCode: nullable(code(15)),
    ...regionColumnSet(),
    rule: word(),
    year: integer(),
    levelCents: cents(),
    raisedAt: instant(),
    raisedBySetlId: nullable(code()),
    outOfPocketCents: nullable(cents()),
    thresholdCents: nullable(cents()),
    status: word(),
    pushedToCode: nullable(code(12)),
    pushedAt: nullable(instant()),
    pushedBy: nullable(code(64)),
    receivedAt: nullable(instant()),
    receivedBy: nullable(code(64)),
    verifyingAt: nullable(instant()),
    verifyingWorkerId: nullable(code(64)),
    verifiedAt: nullable(instant()),
    verifiedBy: nullable(code(64)),
    confirmed: nullable(flag()),
    verification: nullable(text(500)),
    visitId: nullable(code()),
    closedAt: nullable(instant()),
    closedBy: nullable(code(64)),
    closeNote: nullable(text(500)),
    dueAt: nullable(instant()),
    caseNo: nullable(code()),
    version: version(),
  },
  // no fact raises a second alert, whoever looks at the same time
  unique: [['personId', 'rule', 'year', 'levelCents']],
  indices: [
    ['cityCode', 'raisedAt', 'alertId'],
    ['countyCode', 'raisedAt', 'alertId'],
    ['townCode', 'raisedAt', 'alertId'],
    ['villageCode', 'raisedAt', 'alertId'],
    ['gridCode', 'raisedAt', 'alertId'],
    ['personId', 'raisedAt', 'alertId'],
    ['caseNo'],
    ['raisedBySetlId'],
  ],
})

/** 医疗救助 granted on an alert; the approver is never the one who verified. */
export interface MedicalAidRow {
  aidId: string
  alertId: string
  amountCents: number
  kind: MedicalAidKind
  grantedOn: string
  grantedAt: number
  grantedBy: string
}

export const MedicalAid = defineTable<MedicalAidRow>('medical_aid', {
  regional: true,
  primary: ['aidId'],
  columns: {
    aidId: code(),
    alertId: code(),
    amountCents: cents(),
    kind: word(),
    grantedOn: date(),
    grantedAt: instant(),
    grantedBy: code(64),
  },
  indices: [['alertId', 'grantedOn', 'aidId']],
})
