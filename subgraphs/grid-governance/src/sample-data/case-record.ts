import { regionColumns } from '@yiwang/shared/region'
import { beijingDate } from '@yiwang/shared/time'
import { courseOf, pauseClock, resumeClock, type Segment, startClock, stopClock } from '../modules/case/clock.ts'
import type { CaseClockRow } from '../modules/case/case-clock.ts'
import type {
  CaseAssistanceRow,
  CaseOutcomeRow,
  CasePersonRow,
  CaseRow,
  CaseStepRow,
} from '../modules/case/entities.ts'
import { defaultLimit, halfOf, type TimeLimit } from '../modules/case/time-limits.ts'
import type { MediationRow } from '../modules/dispute/entities.ts'
import type { CaseStatus } from '../generated/resolver-types.ts'
import type { Actor } from './actors.ts'

export interface PlannedStep {
  readonly at: number
  readonly to: CaseStatus
  readonly by: Actor
  readonly note?: string
}

/** A case as a generator plans it: what it is and its course; everything else follows from the steps. */
export interface CasePlan
  extends
    Pick<CaseRow, 'kind' | 'category' | 'source' | 'title' | 'detail'>,
    Partial<
      Pick<
        CaseRow,
        | 'caseNo'
        | 'address'
        | 'buildingId'
        | 'responsibleUscc'
        | 'cityObjectClass'
        | 'photos'
        | 'riskLevel'
        | 'mediationLevel'
        | 'mediationChannel'
        | 'mediationResult'
        | 'judicialAppliedOn'
        | 'judicialCourt'
        | 'judicialResult'
        | 'judicialDecidedOn'
        | 'hotlineNo'
        | 'urgency'
        | 'requestKind'
        | 'petitionNo'
        | 'petitionChannel'
        | 'teamLeaderTitle'
        | 'teamMemberTitles'
        | 'teamFormedOn'
        | 'evaluationComment'
      >
    > {
  readonly gridCode: string
  readonly steps: readonly PlannedStep[]
  readonly subjects?: readonly string[]
  readonly reporterPersonId?: string | null
  readonly assisting?: readonly string[]
  readonly score?: number
  readonly mediations?: readonly Omit<MediationRow, 'mediationId' | 'caseNo'>[]
  readonly outcomes?: readonly Omit<CaseOutcomeRow, 'caseNo' | 'outcomeNo'>[]
}

/** Everything that is written for cases. */
export interface CaseRecords {
  readonly cases: CaseRow[]
  readonly steps: CaseStepRow[]
  readonly clocks: CaseClockRow[]
  readonly persons: CasePersonRow[]
  readonly assistances: CaseAssistanceRow[]
  readonly outcomes: CaseOutcomeRow[]
  readonly mediations: MediationRow[]
}

export function emptyCaseRecords(): CaseRecords {
  return { cases: [], steps: [], clocks: [], persons: [], assistances: [], outcomes: [], mediations: [] }
}

/**
 * Records the plans in the order of their reporting, which is the order of their numbers within a day. Loads of one
 * county count from different numbers.
 */
export function recordCases(records: CaseRecords, plans: readonly CasePlan[], before = 0): CaseRow[] {
  const orders = new Map<string, number>()
  const reportedAt = (plan: CasePlan) => plan.steps[0]?.at ?? 0
  return [...plans]
    .sort((a, b) => reportedAt(a) - reportedAt(b))
    .map((plan) => {
      const prefix = `${plan.gridCode.slice(0, 6)}${beijingDate(reportedAt(plan)).replaceAll('-', '')}`
      const order = (orders.get(prefix) ?? before) + 1
      if (plan.caseNo === undefined) orders.set(prefix, order)
      return recordCase(records, plan, plan.caseNo ?? `${prefix}${String(order).padStart(6, '0')}`)
    })
}

function recordCase(records: CaseRecords, plan: CasePlan, caseNo: string): CaseRow {
  const course = replay(plan)
  const region = regionColumns(plan.gridCode.slice(0, 12))
  const row = { ...caseRowOf(plan, course), caseNo, ...region }
  records.cases.push(row)
  plan.steps.forEach((step, index) =>
    records.steps.push(stepRow(caseNo, plan.steps[index - 1]?.to ?? null, step, index)),
  )
  for (const segment of courseOf(course.segments)) records.clocks.push({ caseNo, ...segment, ...region })
  recordPersons(records, caseNo, plan)
  plan.assisting?.forEach((uscc) => records.assistances.push({ caseNo, uscc }))
  plan.outcomes?.forEach((outcome, index) => records.outcomes.push({ caseNo, outcomeNo: index + 1, ...outcome }))
  plan.mediations?.forEach((mediation, index) =>
    records.mediations.push({ mediationId: `TJ${caseNo}${String(index + 1).padStart(2, '0')}`, caseNo, ...mediation }),
  )
  return row
}

function stepRow(
  caseNo: string,
  fromStatus: CaseStatus | null,
  { at, to, by, note }: PlannedStep,
  index: number,
): CaseStepRow {
  return {
    caseNo,
    stepNo: index + 1,
    steppedAt: at,
    fromStatus,
    toStatus: to,
    actor: by.name,
    actorId: by.id,
    role: by.role,
    note: note ?? null,
  }
}

function recordPersons(
  { persons }: CaseRecords,
  caseNo: string,
  { subjects = [], reporterPersonId = null }: CasePlan,
): void {
  const reporters = reporterPersonId === null ? [] : [reporterPersonId]
  for (const personId of new Set([...subjects, ...reporters]))
    persons.push({
      caseNo,
      personId,
      subject: subjects.includes(personId) ? 1 : 0,
      reporter: reporterPersonId === personId ? 1 : 0,
    })
}

/** What the steps add up to. */
interface Course {
  status: CaseStatus
  acceptedAt: number | null
  clockStartedAt: number | null
  handling: CaseRow['handling']
  handledAt: number | null
  resolvedAt: number | null
  closedAt: number | null
  handlerId: string | null
  reopenCount: number
  readonly limit: TimeLimit
  readonly segments: Segment[]
}

function replay(plan: CasePlan): Course {
  const course: Course = {
    status: 'REPORTED',
    acceptedAt: null,
    clockStartedAt: null,
    handling: null,
    handledAt: null,
    resolvedAt: null,
    closedAt: null,
    handlerId: null,
    reopenCount: 0,
    limit: defaultLimit(plan),
    segments: [],
  }
  for (const step of plan.steps) apply(course, step)
  return course
}

function apply(course: Course, { at, to, by }: PlannedStep): void {
  const running = course.segments.at(-1)
  if (to === 'ACCEPTED') accept(course, at)
  if (to === 'DISPATCHED' && course.handling === null) Object.assign(course, { handling: 'DISPATCHED', handledAt: at })
  if (to === 'DISPATCHED' && course.status === 'REOPENED') startAgain(course, at)
  if (to === 'SUSPENDED' && running) course.segments.push(pauseClock(running, at))
  if (to === 'IN_PROGRESS' && course.status === 'SUSPENDED' && running)
    course.segments.push(resumeClock(running, at, course.limit))
  if (to === 'RESOLVED' && running) {
    course.segments.push(stopClock(running, at))
    Object.assign(course, { resolvedAt: at, handlerId: by.id })
  }
  if (to === 'REOPENED') reopen(course, at)
  if (to === 'CLOSED') close(course, at, by.id)
  course.status = to
}

function accept(course: Course, at: number): void {
  course.acceptedAt = at
  course.clockStartedAt = at
  course.segments.push(startClock(at, course.limit))
}

/** 重开: half the limit, counted anew. */
function reopen(course: Course, at: number): void {
  startAgain(course, at)
  course.resolvedAt = null
  course.reopenCount += 1
}

function startAgain(course: Course, at: number): void {
  course.segments.push(startClock(at, halfOf(course.limit)))
  course.clockStartedAt = at
}

/** Closing a case that was not resolved before is 网格内自办, which also accepts a case that is only reported. */
function close(course: Course, at: number, actorId: string): void {
  course.closedAt = at
  if (course.resolvedAt !== null) return
  if (course.acceptedAt === null) accept(course, at)
  const running = course.segments.at(-1)
  if (running) course.segments.push(stopClock(running, at))
  Object.assign(course, { handling: 'SELF_HANDLED', handledAt: at, resolvedAt: at, handlerId: actorId })
}

function caseRowOf(plan: CasePlan, course: Course): Omit<CaseRow, 'caseNo' | keyof ReturnType<typeof regionColumns>> {
  const { segments, status, acceptedAt, handling, handledAt, resolvedAt, closedAt, handlerId, reopenCount } = course
  const [reported] = plan.steps
  return {
    ...descriptionColumns(plan),
    status,
    acceptedAt,
    handling,
    handledAt,
    resolvedAt,
    closedAt,
    handlerId,
    reopenCount,
    reporterId: reported?.by.id ?? '',
    reportedAt: reported?.at ?? 0,
    newestFirst: -(reported?.at ?? 0),
    dueAt: segments.at(-1)?.dueAt ?? null,
    ...limitColumns(course),
    ...evaluationColumns(plan, closedAt),
    version: plan.steps.length,
    ...columnsOfKind(plan),
  }
}

function descriptionColumns(plan: CasePlan) {
  const { kind, category, source, title, detail, gridCode } = plan
  return {
    ...{ kind, category, source, title, detail, gridCode },
    buildingId: plan.buildingId ?? null,
    address: plan.address ?? null,
    responsibleUscc: plan.responsibleUscc ?? null,
  }
}

function limitColumns({ limit, acceptedAt, clockStartedAt }: Course) {
  return {
    clockStartedAt,
    limitHoursX100: acceptedAt !== null && 'workingHours' in limit ? limit.workingHours * 100 : null,
    limitDays: acceptedAt !== null && 'calendarDays' in limit ? limit.calendarDays : null,
    extendedAt: null,
  }
}

function evaluationColumns({ score, evaluationComment }: CasePlan, closedAt: number | null) {
  return {
    evaluationScore: score ?? null,
    evaluationSatisfied: score === undefined ? null : score >= 3 ? 1 : 0,
    evaluationComment: evaluationComment ?? null,
    evaluatedAt: score === undefined ? null : closedAt,
  }
}

function columnsOfKind(plan: CasePlan) {
  return {
    cityObjectClass: plan.cityObjectClass ?? null,
    photos: plan.photos ?? null,
    riskLevel: plan.riskLevel ?? null,
    mediationLevel: plan.mediationLevel ?? null,
    mediationChannel: plan.mediationChannel ?? null,
    mediationResult: plan.mediationResult ?? null,
    judicialAppliedOn: plan.judicialAppliedOn ?? null,
    judicialCourt: plan.judicialCourt ?? null,
    judicialResult: plan.judicialResult ?? null,
    judicialDecidedOn: plan.judicialDecidedOn ?? null,
    hotlineNo: plan.hotlineNo ?? null,
    urgency: plan.urgency ?? null,
    requestKind: plan.requestKind ?? null,
    petitionNo: plan.petitionNo ?? null,
    petitionChannel: plan.petitionChannel ?? null,
    teamLeaderTitle: plan.teamLeaderTitle ?? null,
    teamMemberTitles: plan.teamMemberTitles ?? null,
    teamFormedOn: plan.teamFormedOn ?? null,
  }
}
