import { regionColumns } from '@yiwang/shared/region'
import { insertAll } from '@yiwang/shared/sample-data'
import type { Table } from '@yiwang/shared/database'
import type { TestSubgraph } from '@yiwang/shared/testing'
import type { AccidentRow } from '../src/modules/accident/entities.ts'
import type { EnforcementCaseRow } from '../src/modules/enforcement-case/entities.ts'
import type { EnforcementClueRow } from '../src/modules/enforcement-clue/entities.ts'
import type { GasInspectionRow } from '../src/modules/gas/entities.ts'
import type { HazardRow } from '../src/modules/hazard/entities.ts'
import type { InspectionRow } from '../src/modules/inspection/entities.ts'
import type { InterviewRow } from '../src/modules/interview/entities.ts'
import type { SafetyListRow, SafetyProfileRow } from '../src/modules/safety-profile/entities.ts'

/** 人民路社区 in 北关街道 of 汉台区; every row lies there unless told otherwise. */
export const village = '610702001001'
export const town = '610702001000'
export const county = '610702000000'
export const grid = `${village}001`
export const uscc = '99610702000010011A'

const place = { ...regionColumns(village), gridCode: grid }
const ofEnterprise = { organisationUscc: uscc }

export const hazard = (parts: Partial<HazardRow> & Pick<HazardRow, 'hazardNo'>): HazardRow => ({
  field: 'FIRE',
  grade: 'GENERAL',
  description: '灭火器压力不足',
  subject: 'ENTERPRISE',
  ...ofEnterprise,
  buildingId: null,
  ...place,
  caseNo: null,
  inspectionNo: null,
  status: 'DISCOVERED',
  foundOn: '2024-03-01',
  filedOn: null,
  orderedOn: null,
  deadline: null,
  rectifiedOn: null,
  acceptedOn: null,
  writtenOffOn: null,
  reporterId: 'AQ1',
  rectifierId: null,
  acceptorId: null,
  productionSuspended: 0,
  evidence: '[]',
  version: 1,
  ...parts,
})

export const inspection = (parts: Partial<InspectionRow> & Pick<InspectionRow, 'inspectionNo'>): InspectionRow => ({
  kind: 'DAILY',
  field: 'FIRE',
  inspectedOn: '2024-03-01',
  ...place,
  personTimes: 3,
  enterpriseVisits: 1,
  ...ofEnterprise,
  checklist: '[]',
  signerId: 'AQ1',
  signedBy: '王*',
  ...parts,
})

export const clue = (parts: Partial<EnforcementClueRow> & Pick<EnforcementClueRow, 'clueNo'>): EnforcementClueRow => ({
  ...place,
  hazardNo: null,
  transferredToUscc: null,
  transferredOn: '2024-03-01',
  content: '逾期未整改',
  outcome: 'PENDING',
  transferrerId: 'AQ5',
  version: 1,
  ...parts,
})

export const interview = (parts: Partial<InterviewRow> & Pick<InterviewRow, 'interviewNo'>): InterviewRow => ({
  ...place,
  target: 'ENTERPRISE',
  ...ofEnterprise,
  interviewedOn: '2024-03-01',
  content: '约谈',
  clueNo: null,
  interviewerId: 'AQ6',
  ...parts,
})

export const enforcementCase = (
  parts: Partial<EnforcementCaseRow> & Pick<EnforcementCaseRow, 'enforcementNo'>,
): EnforcementCaseRow => ({
  ...place,
  ...ofEnterprise,
  cause: '未消除事故隐患',
  status: 'FILED',
  filedOn: '2024-03-01',
  penaltyCents: null,
  notifiedOn: null,
  decidedOn: null,
  basis: null,
  clueNo: null,
  signerId: 'AQ1',
  signedBy: '王*',
  officerIds: '[]',
  deciderId: null,
  version: 1,
  ...parts,
})

export const gasBatch = (
  parts: Partial<GasInspectionRow> & Pick<GasInspectionRow, 'gasInspectionNo'>,
): GasInspectionRow => ({
  ...place,
  operatorUscc: null,
  inspectedOn: '2024-03-01',
  commercialUsers: 10,
  stations: 1,
  longDistanceKmX100: 150,
  mediumPressureKmX100: 20,
  lowPressureKmX100: 5,
  householdsInspected: 100,
  signerId: 'AQ1',
  signedBy: '王*',
  ...parts,
})

export const accident = (parts: Partial<AccidentRow> & Pick<AccidentRow, 'accidentNo'>): AccidentRow => ({
  kind: 'FIRE',
  ...place,
  occurredAt: Date.parse('2024-03-01T10:00:00+08:00'),
  ...ofEnterprise,
  deaths: 0,
  injuries: 0,
  description: '起火',
  reporterId: 'AQ5',
  ...parts,
})

export const profile = (parts: Partial<SafetyProfileRow> = {}): SafetyProfileRow => ({
  uscc,
  ...place,
  fields: '["FIRE"]',
  keyUnit: 1,
  ...parts,
})

export const list = (parts: Partial<SafetyListRow> & Pick<SafetyListRow, 'kind'>): SafetyListRow => ({
  listId: `QD${parts.uscc ?? uscc}${parts.kind}`,
  uscc,
  ...place,
  posted: 1,
  postedOn: '2024-01-05',
  photo: null,
  itemCount: 3,
  version: 1,
  ...parts,
})

/** Inserts rows into one table of the subgraph under test. */
export function put<Row extends object>(
  subgraph: TestSubgraph,
  table: Table<Row>,
  rows: readonly Row[],
): Promise<void> {
  return subgraph.subgraph.database.write((transaction) => insertAll(transaction, table, rows))
}

/** A query of one entity's selection for many representations. */
export function entitiesQuery(type: string, selection: string): string {
  return `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${selection} } } }`
}

export function representations(type: string, keys: readonly object[]) {
  return { r: keys.map((key) => ({ __typename: type, ...key })) }
}
