import { allocate, createRandom, districts, type OrganisationKey, type Random, type SampleKeys } from '@yiwang/shared/sample-data'
import { addDays, startOfDay } from '@yiwang/shared/time'
import { regionColumns } from '@yiwang/shared/region'
import type { ClueOutcome } from '../generated/resolver-types.ts'
import type { EnforcementCaseHazardRow, EnforcementCaseRow, EnforcementStepRow } from '../modules/enforcement-case/entities.ts'
import type { EnforcementClueRow } from '../modules/enforcement-clue/entities.ts'
import type { InterviewRow } from '../modules/interview/entities.ts'
import type { HazardStory } from './hazard-story.ts'
import { type CountyOfficers, officersOf } from './officers.ts'
import { dayBetween, earlier, inspectedIn, numbered, placeOf } from './places.ts'

const COUNTY = districts.hantai.code
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
  readonly on: string
  readonly hazardNo: string | null
  readonly organisation: OrganisationKey
  readonly content: string
}

/** 汉台 2023: clues from overdue hazards and from inspections; some lead to interviews, some to cases. */
export function hantaiEnforcement(keys: SampleKeys, stories: readonly HazardStory[]): Enforcement {
  const random = createRandom(6_107_023)
  const officers = officersOf(COUNTY)
  const leads = createLeads(keys, stories, random)
  const filed = leads.filter(({ hazardNo, on }) => hazardNo !== null && on <= '2023-10-31').slice(0, CASES_FILED)
  const interviewed = leads.filter((lead) => !filed.includes(lead) && lead.on <= '2023-12-05').slice(0, ENTERPRISES_INTERVIEWED)
  const outcomeOf = (lead: Lead): ClueOutcome => {
    if (filed.includes(lead)) return 'CASE_FILED'
    if (interviewed.includes(lead)) return 'INTERVIEWED'
    return lead.on >= '2023-12-01' ? 'PENDING' : 'DISMISSED'
  }
  const departments = departmentsOf(keys)
  const clues = leads.map((lead, index) => clueOf(lead, {
    clueNo: clueNoOf(leads, lead),
    transferredToUscc: departments[index % departments.length]?.uscc ?? null,
    outcome: outcomeOf(lead),
    transferrerId: officers.clerk.id,
  }))
  const penalties = allocate(PENALTY_HUNDREDS_OF_YUAN, filed.map(() => 0.3 + random.next()))
  const files = filed.map((lead, index) =>
    caseOf(lead, { clueNo: clueNoOf(leads, lead), order: index + 1, penaltyCents: (penalties[index] ?? 0) * 10_000, officers }),
  )
  return {
    clues,
    interviews: [
      ...interviewed.map((lead, index) => enterpriseInterview(lead, clueNoOf(leads, lead), index + 1)),
      ...departments.slice(0, DEPARTMENTS_INTERVIEWED).map(departmentInterview),
    ],
    cases: files,
    caseHazards: filed.flatMap(({ hazardNo }, index) =>
      hazardNo === null ? [] : [{ enforcementNo: files[index]?.enforcementNo ?? '', hazardNo }],
    ),
    caseSteps: files.flatMap((file) => stepsOf(file, officers)),
  }
}

/** First one clue for each hazard that was transferred, the rest from inspections; in the order of their days. */
function createLeads(keys: SampleKeys, stories: readonly HazardStory[], random: Random): Lead[] {
  const byUscc = new Map(keys.organisations.map((organisation) => [organisation.uscc, organisation]))
  const transferred = stories.flatMap(({ hazard, steps }) => {
    const step = steps.find(({ toStatus }) => toStatus === 'TRANSFERRED')
    const organisation = byUscc.get(hazard.organisationUscc ?? '')
    if (step === undefined || organisation === undefined) return []
    const content = `逾期未整改：${hazard.description}`
    return [{ on: new Date(step.at).toISOString().slice(0, 10), hazardNo: hazard.hazardNo, organisation, content }]
  })
  const enterprises = inspectedIn(keys, COUNTY.slice(0, 6))
  const others = Array.from({ length: CLUES - transferred.length }, () => ({
    on: dayBetween('2023-01-05', '2023-12-18', random),
    hazardNo: null,
    organisation: random.pick(enterprises),
    content: '检查中发现涉嫌违法行为，移交核查',
  }))
  return [...transferred, ...others].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function clueNoOf(leads: readonly Lead[], lead: Lead): string {
  return numbered('XS', COUNTY, lead.on, leads.indexOf(lead) + 1)
}

function departmentsOf({ organisations }: SampleKeys): OrganisationKey[] {
  return organisations.filter(({ kind, regionCode }) => kind === 'GOVERNMENT_DEPARTMENT' && regionCode === COUNTY)
}

function clueOf(
  { on, hazardNo, organisation, content }: Lead,
  decision: Pick<EnforcementClueRow, 'clueNo' | 'transferredToUscc' | 'outcome' | 'transferrerId'>,
): EnforcementClueRow {
  return {
    ...decision,
    ...placeOf(organisation.regionCode, organisation.gridCode),
    hazardNo,
    transferredOn: on,
    content,
    version: decision.outcome === 'PENDING' ? 1 : 2,
  }
}

function enterpriseInterview({ on, organisation }: Lead, clueNo: string, order: number): InterviewRow {
  const interviewedOn = earlier(addDays(on, 1 + (order % 9)), LAST_DAY)
  return {
    interviewNo: numbered('YT', COUNTY, interviewedOn, order),
    ...placeOf(organisation.regionCode, organisation.gridCode),
    target: 'ENTERPRISE',
    organisationUscc: organisation.uscc,
    interviewedOn,
    content: '约谈主要负责人，督促落实安全生产主体责任',
    clueNo,
    interviewerId: officersOf(COUNTY).leader.id,
  }
}

function departmentInterview({ uscc }: OrganisationKey, index: number): InterviewRow {
  const interviewedOn = addDays('2023-01-20', index * 28)
  return {
    interviewNo: numbered('YT', COUNTY, interviewedOn, 900 + index),
    ...regionColumns(COUNTY),
    gridCode: null,
    target: 'DEPARTMENT',
    organisationUscc: uscc,
    interviewedOn,
    content: '约谈行业主管部门，督促落实监管责任',
    clueNo: null,
    interviewerId: officersOf(COUNTY).leader.id,
  }
}

interface Filing {
  readonly clueNo: string
  readonly order: number
  readonly penaltyCents: number
  readonly officers: CountyOfficers
}

/** Filed within a week, decided within six; the last six wait for the penalty to be paid. */
function caseOf({ on, organisation, content }: Lead, { clueNo, order, penaltyCents, officers }: Filing): EnforcementCaseRow {
  const filedOn = addDays(on, 1 + (order % 5))
  const decidedOn = addDays(filedOn, 24 + (order % 12))
  const [signer, second, third] = officers.inspectors
  const isClosed = order <= CASES_FILED - 6
  return {
    enforcementNo: numbered('AJ', COUNTY, filedOn, order),
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
    deciderId: officers.leader.id,
    version: isClosed ? 4 : 3,
  }
}

function stepsOf({ enforcementNo, filedOn, decidedOn, status }: EnforcementCaseRow, officers: CountyOfficers): EnforcementStepRow[] {
  const decided = decidedOn ?? filedOn
  const stages = [
    { to: 'FILED', on: filedOn, by: officers.clerk, note: null },
    { to: 'INVESTIGATING', on: addDays(filedOn, 2), by: officers.inspectors[1], note: '两名执法人员现场取证' },
    { to: 'DECIDED', on: decided, by: officers.leader, note: null },
    { to: 'CLOSED', on: earlier(addDays(decided, 8), LAST_DAY), by: officers.clerk, note: '罚款已缴纳' },
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
