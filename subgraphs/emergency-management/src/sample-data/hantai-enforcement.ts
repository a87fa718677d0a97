import {
  allocate,
  createRandom,
  districts,
  type OrganisationKey,
  type Random,
  type SampleKeys,
} from '@yiwang/shared/sample-data'
import { addDays, beijingDate, startOfDay } from '@yiwang/shared/time'
import { regionColumns } from '@yiwang/shared/region'
import type { ClueOutcome } from '../generated/resolver-types.ts'
import type {
  EnforcementCaseHazardRow,
  EnforcementCaseRow,
  EnforcementStepRow,
} from '../modules/enforcement-case/entities.ts'
import type { EnforcementClueRow } from '../modules/enforcement-clue/entities.ts'
import type { InterviewRow } from '../modules/interview/entities.ts'
import type { HazardStory } from './hazard-story.ts'
import { officersOf } from './officers.ts'
import { dayBetween, earlier, inspectedIn, numbered, placeOf } from './places.ts'

const COUNTY = districts.hantai.code
const OFFICERS = officersOf(COUNTY)
const LAST_DAY = '2023-12-20'
/** F15: clues, interviewed enterprises and departments, cases; F16: the penalties in hundreds of 元. */
const CLUES = 395
const ENTERPRISES_INTERVIEWED = 129
const DEPARTMENTS_INTERVIEWED = 12
const CASES_FILED = 36
const PENALTY_HUNDREDS_OF_YUAN = 11_141

export interface Enforcement {
  readonly clues: readonly EnforcementClueRow[]
  readonly interviews: readonly InterviewRow[]
  readonly cases: readonly EnforcementCaseRow[]
  readonly caseHazards: readonly EnforcementCaseHazardRow[]
  readonly caseSteps: readonly EnforcementStepRow[]
}

/** A clue before its outcome is known. */
interface Lead {
  readonly clueNo: string
  readonly on: string
  readonly hazardNo: string | null
  readonly organisation: OrganisationKey
  readonly content: string
}

/** 汉台 2023: clues from overdue hazards and from inspections; some lead to interviews, some to cases. */
export function hantaiEnforcement(keys: SampleKeys, stories: readonly HazardStory[]): Enforcement {
  const random = createRandom(6_107_023)
  const leads = createLeads(keys, stories, random)
  const filed = leads.filter(({ hazardNo, on }) => hazardNo !== null && on <= '2023-10-31').slice(0, CASES_FILED)
  const interviewed = leads
    .filter((lead) => !filed.includes(lead) && lead.on <= '2023-12-05')
    .slice(0, ENTERPRISES_INTERVIEWED)
  const departments = departmentsOf(keys)
  const penalties = allocate(
    PENALTY_HUNDREDS_OF_YUAN,
    filed.map(() => 0.3 + random.next()),
  )
  const cases = filed.map((lead, index) => caseOf(lead, index + 1, (penalties[index] ?? 0) * 10_000))
  return {
    clues: leads.map((lead, index) =>
      clueOf(lead, departments[index % departments.length]?.uscc ?? null, outcomeOf(lead, filed, interviewed)),
    ),
    interviews: [
      ...interviewed.map((lead, index) => enterpriseInterview(lead, index + 1)),
      ...departments.slice(0, DEPARTMENTS_INTERVIEWED).map(departmentInterview),
    ],
    cases,
    caseHazards: cases.flatMap(({ enforcementNo }, index) => {
      const hazardNo = filed[index]?.hazardNo ?? null
      return hazardNo === null ? [] : [{ enforcementNo, hazardNo }]
    }),
    caseSteps: cases.flatMap(stepsOf),
  }
}

function outcomeOf(lead: Lead, filed: readonly Lead[], interviewed: readonly Lead[]): ClueOutcome {
  if (filed.includes(lead)) return 'CASE_FILED'
  if (interviewed.includes(lead)) return 'INTERVIEWED'
  return lead.on >= '2023-12-01' ? 'PENDING' : 'DISMISSED'
}

/** First one clue for each hazard that was transferred, the rest from inspections; in the order of their days. */
function createLeads(keys: SampleKeys, stories: readonly HazardStory[], random: Random): Lead[] {
  const transferred = fromHazards(keys, stories)
  const enterprises = inspectedIn(keys, COUNTY.slice(0, 6))
  const others = Array.from({ length: CLUES - transferred.length }, () => ({
    on: dayBetween('2023-01-05', '2023-12-18', random),
    hazardNo: null,
    organisation: random.pick(enterprises),
    content: '检查中发现涉嫌违法行为，移交核查',
  }))
  return [...transferred, ...others]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((lead, index) => ({ ...lead, clueNo: numbered('XS', { countyCode: COUNTY, day: lead.on, order: index + 1 }) }))
}

function fromHazards({ organisations }: SampleKeys, stories: readonly HazardStory[]): Omit<Lead, 'clueNo'>[] {
  const byUscc = new Map(organisations.map((organisation) => [organisation.uscc, organisation]))
  return stories.flatMap(({ hazard, steps }) => {
    const step = steps.find(({ toStatus }) => toStatus === 'TRANSFERRED')
    const organisation = byUscc.get(hazard.organisationUscc ?? '')
    if (step === undefined || organisation === undefined) return []
    const content = `逾期未整改：${hazard.description}`
    return [{ on: beijingDate(step.at), hazardNo: hazard.hazardNo, organisation, content }]
  })
}

function departmentsOf({ organisations }: SampleKeys): OrganisationKey[] {
  return organisations.filter(({ kind, regionCode }) => kind === 'GOVERNMENT_DEPARTMENT' && regionCode === COUNTY)
}

function clueOf(lead: Lead, transferredToUscc: string | null, outcome: ClueOutcome): EnforcementClueRow {
  const { clueNo, on, hazardNo, organisation, content } = lead
  return {
    clueNo,
    ...placeOf(organisation.regionCode, organisation.gridCode),
    hazardNo,
    transferredToUscc,
    transferredOn: on,
    content,
    outcome,
    transferrerId: OFFICERS.clerk.id,
    version: outcome === 'PENDING' ? 1 : 2,
  }
}

function enterpriseInterview({ clueNo, on, organisation }: Lead, order: number): InterviewRow {
  const interviewedOn = earlier(addDays(on, 1 + (order % 9)), LAST_DAY)
  return {
    interviewNo: numbered('YT', { countyCode: COUNTY, day: interviewedOn, order }),
    ...placeOf(organisation.regionCode, organisation.gridCode),
    target: 'ENTERPRISE',
    organisationUscc: organisation.uscc,
    interviewedOn,
    content: '约谈主要负责人，督促落实安全生产主体责任',
    clueNo,
    interviewerId: OFFICERS.leader.id,
  }
}

function departmentInterview({ uscc }: OrganisationKey, index: number): InterviewRow {
  const interviewedOn = addDays('2023-01-20', index * 28)
  return {
    interviewNo: numbered('YT', { countyCode: COUNTY, day: interviewedOn, order: 900 + index }),
    ...regionColumns(COUNTY),
    gridCode: null,
    target: 'DEPARTMENT',
    organisationUscc: uscc,
    interviewedOn,
    content: '约谈行业主管部门，督促落实监管责任',
    clueNo: null,
    interviewerId: OFFICERS.leader.id,
  }
}

/** Filed within a week, decided within six; the last six wait for the penalty to be paid. */
function caseOf(lead: Lead, order: number, penaltyCents: number): EnforcementCaseRow {
  const { clueNo, on, organisation, content } = lead
  const filedOn = addDays(on, 1 + (order % 5))
  const decidedOn = addDays(filedOn, 24 + (order % 12))
  const [signer, second, third] = OFFICERS.inspectors
  const isClosed = order <= CASES_FILED - 6
  return {
    enforcementNo: numbered('AJ', { countyCode: COUNTY, day: filedOn, order }),
    ...placeOf(organisation.regionCode, organisation.gridCode),
    organisationUscc: organisation.uscc,
    cause: `未及时消除事故隐患（${content}）`,
    status: isClosed ? 'CLOSED' : 'DECIDED',
    filedOn,
    penaltyCents,
    notifiedOn: addDays(decidedOn, -7),
    decidedOn,
    basis: '《中华人民共和国安全生产法》第一百零二条',
    clueNo,
    signerId: signer.id,
    signedBy: signer.name,
    officerIds: JSON.stringify([second.id, third.id]),
    deciderId: OFFICERS.leader.id,
    version: isClosed ? 4 : 3,
  }
}

function stepsOf({ enforcementNo, filedOn, decidedOn, status }: EnforcementCaseRow): EnforcementStepRow[] {
  const { clerk, leader, inspectors } = OFFICERS
  const decided = decidedOn ?? filedOn
  const stages = [
    { to: 'FILED', on: filedOn, by: clerk, note: null },
    { to: 'INVESTIGATING', on: addDays(filedOn, 2), by: inspectors[1], note: '两名执法人员现场取证' },
    { to: 'DECIDED', on: decided, by: leader, note: null },
    { to: 'CLOSED', on: earlier(addDays(decided, 8), LAST_DAY), by: clerk, note: '罚款已缴纳' },
  ] as const
  return stages.slice(0, status === 'CLOSED' ? 4 : 3).map(({ to, on, by, note }, index) => ({
    enforcementNo,
    sequence: index + 1,
    at: startOfDay(on) + 10 * 3_600_000,
    fromStatus: stages[index - 1]?.to ?? null,
    toStatus: to,
    actorId: by.id,
    actor: by.name,
    note,
  }))
}
