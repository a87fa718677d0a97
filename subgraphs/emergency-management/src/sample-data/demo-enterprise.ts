import type { OrganisationKey, SampleKeys } from '@yiwang/shared/sample-data'
import { addDays, startOfDay } from '@yiwang/shared/time'
import type {
  EnforcementCaseHazardRow,
  EnforcementCaseRow,
  EnforcementStepRow,
} from '../modules/enforcement-case/entities.ts'
import type { InspectionRow } from '../modules/inspection/entities.ts'
import type { InterviewRow } from '../modules/interview/entities.ts'
import { officersOf } from './officers.ts'
import { numbered, placeOf } from './places.ts'

export interface DemoEnterprises {
  readonly inspections: readonly InspectionRow[]
  readonly interviews: readonly InterviewRow[]
  readonly cases: readonly EnforcementCaseRow[]
  readonly caseHazards: readonly EnforcementCaseHazardRow[]
  readonly caseSteps: readonly EnforcementStepRow[]
}

/** What the hand-made enterprises have besides their hazard: an inspection, an interview, a case filed for the hazard. */
export function demoEnterprises({ organisations, caseLinks, loadedOn }: SampleKeys): DemoEnterprises {
  const enterprises = organisations.filter(({ demo, kind }) => demo && kind === 'ENTERPRISE')
  const cases = enterprises.map((enterprise, index) => caseOf(enterprise, addDays(loadedOn, -2), index))
  return {
    inspections: enterprises.map((enterprise, index) => inspectionOf(enterprise, addDays(loadedOn, -6), index)),
    interviews: enterprises.map((enterprise, index) => interviewOf(enterprise, addDays(loadedOn, -2), index)),
    cases,
    caseHazards: cases.flatMap(({ enforcementNo, organisationUscc }) => {
      const hazardNo = caseLinks.find((link) => link.organisationUscc === organisationUscc)?.hazardNo ?? null
      return hazardNo === null ? [] : [{ enforcementNo, hazardNo }]
    }),
    caseSteps: cases.map(filingOf),
  }
}

function countyOf({ regionCode }: OrganisationKey): string {
  return `${regionCode.slice(0, 6)}000000`
}

function inspectionOf(enterprise: OrganisationKey, inspectedOn: string, index: number): InspectionRow {
  const [signer] = officersOf(countyOf(enterprise)).inspectors
  return {
    inspectionNo: numbered('JC', { countyCode: countyOf(enterprise), day: inspectedOn, order: 930_001 + index }),
    kind: 'KEY',
    field: enterprise.safetyField ?? 'OTHER',
    inspectedOn,
    ...placeOf(enterprise.regionCode, enterprise.gridCode),
    personTimes: 4,
    enterpriseVisits: 1,
    organisationUscc: enterprise.uscc,
    checklist: JSON.stringify([
      { item: 'EQUIPMENT', passed: false, note: '自动喷水灭火系统停用' },
      { item: 'STAFF_KNOWLEDGE', passed: true, note: null },
    ]),
    signerId: signer.id,
    signedBy: signer.name,
  }
}

function interviewOf(enterprise: OrganisationKey, interviewedOn: string, index: number): InterviewRow {
  return {
    interviewNo: numbered('YT', { countyCode: countyOf(enterprise), day: interviewedOn, order: 930_001 + index }),
    ...placeOf(enterprise.regionCode, enterprise.gridCode),
    target: 'ENTERPRISE',
    organisationUscc: enterprise.uscc,
    interviewedOn,
    content: '就重大隐患约谈主要负责人',
    clueNo: null,
    interviewerId: officersOf(countyOf(enterprise)).leader.id,
  }
}

function caseOf(enterprise: OrganisationKey, filedOn: string, index: number): EnforcementCaseRow {
  const [signer] = officersOf(countyOf(enterprise)).inspectors
  return {
    enforcementNo: numbered('AJ', { countyCode: countyOf(enterprise), day: filedOn, order: 930_001 + index }),
    ...placeOf(enterprise.regionCode, enterprise.gridCode),
    organisationUscc: enterprise.uscc,
    cause: '未采取措施消除重大事故隐患',
    status: 'FILED',
    filedOn,
    penaltyCents: null,
    notifiedOn: null,
    decidedOn: null,
    basis: null,
    clueNo: null,
    signerId: signer.id,
    signedBy: signer.name,
    officerIds: '[]',
    deciderId: null,
    version: 1,
  }
}

function filingOf({ enforcementNo, filedOn, countyCode }: EnforcementCaseRow): EnforcementStepRow {
  const { clerk } = officersOf(countyCode ?? '')
  return {
    enforcementNo,
    sequence: 1,
    at: startOfDay(filedOn) + 10 * 3_600_000,
    fromStatus: null,
    toStatus: 'FILED',
    actorId: clerk.id,
    actor: clerk.name,
    note: null,
  }
}
