import type { Table } from '@yiwang/shared/database'
import { regionColumns } from '@yiwang/shared/region'
import { insertAll } from '@yiwang/shared/sample-data'
import { parseInstant } from '@yiwang/shared/time'
import type { TestSubgraph } from '@yiwang/shared/testing'
import type { MedicalAidRow, MedicalAlertRow } from '../src/modules/alert/entities.ts'
import type { EnrolmentRow } from '../src/modules/enrolment/entities.ts'
import type { PersonCopyRow } from '../src/modules/person/entities.ts'
import type { MedicalSettlementRow } from '../src/modules/settlement/entities.ts'
import type { SettlementBatchRow } from '../src/modules/settlement-batch/entities.ts'

/** Rows with sensible defaults; a test names only what it is about. */
export const BEIGUAN = '610702001001'
export const PUZHEN = '610702100001'
export const HANBIN_VILLAGE = '610902001011'

export function insert<Row extends object>(
  medical: TestSubgraph,
  table: Table<Row>,
  rows: readonly Row[],
): Promise<void> {
  return medical.subgraph.database.write((transaction) => insertAll(transaction, table, rows))
}

export function person(personId: string, village = BEIGUAN, parts: Partial<PersonCopyRow> = {}): PersonCopyRow {
  return {
    personId,
    idHash: `hash-${personId}`,
    householdId: `H-${personId}`,
    gridCode: `${village}001`,
    ...regionColumns(village),
    birthYear: 1960,
    displayName: '张*',
    active: 1,
    lowIncomeCategory: 'NONE',
    categorySince: null,
    ...parts,
  }
}

export function enrolment(personId: string, year: number, parts: Partial<EnrolmentRow> = {}): EnrolmentRow {
  return {
    enrolmentId: `E${year}${personId}`,
    personId,
    year,
    insuranceType: 'RESIDENT',
    status: 'ACTIVE',
    channel: 'WINDOW',
    agentId: null,
    premiumSponsoredCents: null,
    enrolledAt: null,
    enrolledBy: null,
    suspendedAt: null,
    suspendedBy: null,
    suspendReason: null,
    version: 1,
    ...parts,
  }
}

export function settlement(
  setlId: string,
  personId: string,
  parts: Partial<MedicalSettlementRow> = {},
): MedicalSettlementRow {
  return {
    setlId,
    personId,
    institutionUscc: '99610702000000001X',
    settledAt: parseInstant('2023-03-01T10:00:00+08:00'),
    medType: 'INPATIENT',
    totalFeeCents: 100_000,
    policyScopeFeeCents: 80_000,
    deductibleCents: 20_000,
    basicFundPayCents: 50_000,
    seriousIllnessPayCents: 0,
    medicalAidPayCents: 0,
    accountPayCents: 10_000,
    cashPayCents: 40_000,
    uploadedAt: parseInstant('2023-03-01T10:05:00+08:00'),
    uploadedBy: 'SYS',
    ...parts,
  }
}

export function alert(
  alertId: string,
  personId: string,
  parts: Partial<MedicalAlertRow> & { village?: string } = {},
): MedicalAlertRow {
  const { village = BEIGUAN, ...columns } = parts
  return {
    alertId,
    personId,
    gridCode: `${village}001`,
    ...regionColumns(village),
    rule: 'OUT_OF_POCKET_CUMULATIVE',
    year: 2023,
    levelCents: nextLevel(),
    raisedAt: parseInstant('2023-03-01T10:00:00+08:00'),
    raisedBySetlId: null,
    outOfPocketCents: 1_200_000,
    thresholdCents: 1_000_000,
    status: 'PUSHED',
    pushedToCode: `${village.slice(0, 9)}000`,
    pushedAt: null,
    pushedBy: null,
    receivedAt: null,
    receivedBy: null,
    verifyingAt: null,
    verifyingWorkerId: null,
    verifiedAt: null,
    verifiedBy: null,
    confirmed: null,
    verification: null,
    visitId: null,
    closedAt: null,
    closedBy: null,
    closeNote: null,
    dueAt: null,
    caseNo: null,
    version: 2,
    ...columns,
  }
}

let level = 0
/** Every alert of a test about another threshold, so that a person may have many. */
function nextLevel(): number {
  level += 1
  return level
}

export function aid(aidId: string, alertId: string, amountCents: number): MedicalAidRow {
  const grantedAt = parseInstant('2023-03-10T10:00:00+08:00')
  return { aidId, alertId, amountCents, kind: 'ORDINARY', grantedOn: '2023-03-10', grantedAt, grantedBy: 'YB-0' }
}

export function batch(
  institutionUscc: string,
  day: string,
  parts: Partial<SettlementBatchRow> = {},
): SettlementBatchRow {
  return {
    batchNo: `PC${institutionUscc}${day}`,
    institutionUscc,
    day,
    personTimes: 100,
    fundPaidCents: 1_000_000,
    stage: 'DAILY_ADVANCE',
    monthlyDifferenceCents: null,
    openedAt: 0,
    openedBy: 'SYS',
    settledAt: null,
    settledBy: null,
    clearedAt: null,
    clearedBy: null,
    clearNote: null,
    ...regionColumns(BEIGUAN),
    version: 1,
    ...parts,
  }
}
