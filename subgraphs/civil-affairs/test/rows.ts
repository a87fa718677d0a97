import { insertAll, type Table } from '@yiwang/shared/database'
import { regionColumns } from '@yiwang/shared/region'
import type { TestSubgraph } from '@yiwang/shared/testing'
import type { AssistanceApplicationRow } from '../src/modules/assistance-application/entities.ts'
import type { AssistanceGrantRow } from '../src/modules/assistance-grant/entities.ts'
import type { LowIncomeRecordRow } from '../src/modules/low-income/entities.ts'
import type { PensionAuthenticationRow } from '../src/modules/pension-authentication/entities.ts'
import type { PersonCopyRow } from '../src/modules/person/entities.ts'
import type { VolunteerActivityRow } from '../src/modules/volunteer-activity/entities.ts'

/** Two villages of one township, one of another, one of another county. */
export const places = {
  county: '610702000000',
  town: '610702001000',
  village: '610702001001',
  neighbourVillage: '610702001002',
  otherTown: '610702004000',
  otherTownVillage: '610702004001',
  otherCounty: '360302000000',
  otherCountyVillage: '360302001001',
} as const

export function insert<Row extends object>(
  civil: TestSubgraph,
  table: Table<Row>,
  rows: readonly Row[],
): Promise<void> {
  return civil.subgraph.database.write((transaction) => insertAll(transaction, table, rows))
}

export const resident = (
  personId: string,
  village: string = places.village,
  more: Partial<PersonCopyRow> = {},
): PersonCopyRow => ({
  personId,
  householdId: `H-${personId}`,
  gridCode: `${village}001`,
  ...regionColumns(village),
  birthYear: 1950,
  active: 1,
  ...more,
})

export const lowIncome = (
  personId: string,
  category: LowIncomeRecordRow['category'],
  more: Partial<LowIncomeRecordRow> = {},
): LowIncomeRecordRow => ({
  personId,
  effectiveFrom: '2021-01-01',
  effectiveTo: null,
  category,
  basis: '核对',
  classifiedBy: 'clerk',
  classifiedAt: 0,
  graceUntil: null,
  ...more,
})

export const application = (
  applicationNo: string,
  personId: string,
  more: Partial<AssistanceApplicationRow> = {},
): AssistanceApplicationRow => ({
  applicationNo,
  kind: 'TEMPORARY_ASSISTANCE',
  personId,
  gridCode: `${places.village}001`,
  ...regionColumns(places.village),
  status: 'SUBMITTED',
  reason: '大病',
  channel: 'WINDOW',
  agentId: null,
  emergency: 0,
  submittedAt: 1_700_000_000_000,
  dueAt: null,
  consent: null,
  visitedOn: null,
  visitorIds: null,
  reviewedBy: null,
  publicityFrom: null,
  publicityTo: null,
  decidedBy: null,
  approvedCents: null,
  sourceAlertId: null,
  sourceCaseNo: null,
  version: 1,
  ...more,
})

export const grant = (
  grantId: string,
  personId: string,
  more: Partial<AssistanceGrantRow> = {},
): AssistanceGrantRow => ({
  grantId,
  kind: 'TEMPORARY_ASSISTANCE',
  amountCents: 100_000,
  grantedOn: '2023-06-01',
  grantMonth: '2023-06',
  personId,
  gridCode: `${places.village}001`,
  ...regionColumns(places.village),
  applicationNo: null,
  sourceAlertId: null,
  paidBy: 'clerk',
  recordedAt: 0,
  ...more,
})

export const archive = (
  personId: string,
  dueOn: string,
  more: Partial<PensionAuthenticationRow> = {},
): PensionAuthenticationRow => ({
  authenticationId: `RZ-${personId}`,
  personId,
  lastAuthenticatedOn: null,
  dueOn,
  method: null,
  responsibleDepartment: '人社',
  version: 1,
  ...more,
})

export const activity = (activityNo: string, more: Partial<VolunteerActivityRow> = {}): VolunteerActivityRow => ({
  activityNo,
  title: '活动',
  kind: 'CARE',
  ...regionColumns(places.village),
  teamNo: null,
  startsAt: Date.parse('2023-06-01T09:00:00+08:00'),
  endsAt: Date.parse('2023-06-01T11:00:00+08:00'),
  capacity: 10,
  signedUp: 0,
  participants: 5,
  served: 7,
  status: 'FINISHED',
  finishedAt: null,
  version: 1,
  ...more,
})
