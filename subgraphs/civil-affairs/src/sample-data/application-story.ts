import { regionColumns } from '@yiwang/shared/region'
import type { PersonKey, Random } from '@yiwang/shared/sample-data'
import { addDays, beijingDate, parseInstant, startOfDay } from '@yiwang/shared/time'
import { addWorkingDays } from '@yiwang/shared/working-time'
import type { AssistanceApplicationStatus } from '../generated/resolver-types.ts'
import type { AssistanceApplicationRow, AssistanceStepRow } from '../modules/assistance-application/entities.ts'
import { staffOf } from './staff.ts'

/** What is known before an application goes its way. */
export interface Submission {
  readonly applicationNo: string
  readonly person: PersonKey
  readonly kind: AssistanceApplicationRow['kind']
  readonly submittedOn: string
  readonly reason: string
  readonly emergency?: boolean
  readonly channel?: AssistanceApplicationRow['channel']
  readonly approvedCents?: number
  readonly sourceAlertId?: string | null
  readonly sourceCaseNo?: string | null
  /** everything up to now happened on the day of the submission */
  readonly sameDay?: boolean
  /** the state it has reached */
  readonly reached: AssistanceApplicationStatus
}

export interface ApplicationStory {
  readonly application: AssistanceApplicationRow
  readonly steps: readonly AssistanceStepRow[]
}

/** A step of the way: days after the submission, time of day, state, who, with which words. */
type Leg = readonly [
  day: number,
  time: string,
  status: AssistanceApplicationStatus,
  actor: 'applicant' | 'townClerk' | 'leader' | 'clerk',
  opinion: string,
]

/** 调查、公示7日、区县审查 (社会救助暂行办法). A decision writes its two steps at one instant. */
const ordinaryWay: readonly Leg[] = [
  [0, '09:40', 'SUBMITTED', 'applicant', '提交申请'],
  [1, '10:30', 'ACCEPTED', 'townClerk', '材料齐全，予以受理'],
  [2, '14:30', 'VERIFYING', 'townClerk', '已取得授权，发起经济状况核对'],
  [5, '15:00', 'HOME_VISIT', 'townClerk', '两名调查人入户，情况属实'],
  [6, '16:00', 'FIRST_REVIEW', 'townClerk', '初审通过'],
  [7, '09:00', 'PUBLICITY', 'townClerk', '在村（社区）公示栏公示'],
  [15, '15:10', 'COUNTY_REVIEW', 'leader', '公示期满无异议'],
  [15, '15:10', 'APPROVED', 'leader', '审核确认'],
  [17, '16:30', 'PAID', 'clerk', '社会化发放'],
]

/** Art. 48: in an emergency the check and the publicity are left out. */
const emergencyWay: readonly Leg[] = [
  [0, '09:40', 'SUBMITTED', 'applicant', '提交申请'],
  [0, '10:30', 'ACCEPTED', 'townClerk', '情况紧急，先行受理'],
  [0, '15:00', 'HOME_VISIT', 'townClerk', '两名调查人当日入户'],
  [1, '09:10', 'FIRST_REVIEW', 'townClerk', '初审通过，简化程序'],
  [1, '11:00', 'COUNTY_REVIEW', 'leader', '紧急程序审查'],
  [1, '11:00', 'APPROVED', 'leader', '审核确认'],
  [1, '16:30', 'PAID', 'clerk', '先行发放'],
]

/** Days from submission to payment. */
export function daysToPayment(emergency: boolean): number {
  return (emergency ? emergencyWay : ordinaryWay).at(-1)?.[0] ?? 0
}

/** An application with every step up to the state it has reached; rejected at the first review, withdrawn once accepted. */
export function tellApplication(submission: Submission): ApplicationStory {
  const { applicationNo, person } = submission
  const staff = staffOf(person.villageCode)
  const legs = legsOf(submission)
  const steps = legs.map(([day, time, status, who, opinion], index): AssistanceStepRow => {
    const actor = who === 'applicant' ? applicantOf(person) : staff[who]
    const date = addDays(submission.submittedOn, submission.sameDay === true ? 0 : day)
    return {
      applicationNo,
      sequence: index + 1,
      at: parseInstant(`${date}T${time}:00+08:00`),
      fromStatus: legs[index - 1]?.[2] ?? null,
      toStatus: status,
      actorId: actor.id,
      actor: actor.name,
      role: actor.role,
      opinion,
    }
  })
  return { application: applicationOf(submission, steps), steps }
}

function legsOf({ reached, emergency }: Submission): readonly Leg[] {
  const way = emergency === true ? emergencyWay : ordinaryWay
  if (reached === 'REJECTED')
    return [...way.slice(0, 4), [6, '16:00', 'REJECTED', 'townClerk', '家庭经济状况不符合条件']]
  if (reached === 'WITHDRAWN')
    return [...way.slice(0, 2), [3, '11:20', 'WITHDRAWN', 'applicant', '家庭情况好转，主动撤回']]
  return way.slice(0, way.findIndex(([, , status]) => status === reached) + 1)
}

function applicantOf({ personId, displayName }: PersonKey) {
  return { id: personId, name: displayName, role: 'CITIZEN' as const }
}

function applicationOf(submission: Submission, steps: readonly AssistanceStepRow[]): AssistanceApplicationRow {
  const { applicationNo, person, kind, reason, channel = 'WINDOW', emergency = false, reached } = submission
  const submittedAt = steps[0]?.at ?? startOfDay(submission.submittedOn)
  return {
    applicationNo,
    kind,
    personId: person.personId,
    gridCode: person.gridCode,
    ...regionColumns(person.villageCode),
    status: reached,
    reason,
    channel,
    agentId: channel === 'AGENT' ? staffOf(person.villageCode).visitors[0].id : null,
    emergency: emergency ? 1 : 0,
    submittedAt,
    dueAt: addWorkingDays(submittedAt, 15),
    ...findingsOf(submission, steps),
    sourceAlertId: submission.sourceAlertId ?? null,
    sourceCaseNo: submission.sourceCaseNo ?? null,
    version: steps.length,
  }
}

/** What the steps left behind in the application. */
function findingsOf({ person, approvedCents }: Submission, steps: readonly AssistanceStepRow[]) {
  const stepTo = (status: AssistanceApplicationStatus) => steps.find(({ toStatus }) => toStatus === status)
  const dayOf = (status: AssistanceApplicationStatus) => {
    const step = stepTo(status)
    return step ? beijingDate(step.at) : null
  }
  const visitedOn = dayOf('HOME_VISIT')
  const publicityFrom = dayOf('PUBLICITY')
  const approved = stepTo('APPROVED')
  const visitorIds = staffOf(person.villageCode).visitors.map(({ id }) => id)
  return {
    consent: stepTo('VERIFYING') ? 1 : null,
    visitedOn,
    visitorIds: visitedOn === null ? null : JSON.stringify(visitorIds),
    reviewedBy: stepTo('FIRST_REVIEW')?.actorId ?? stepTo('REJECTED')?.actorId ?? null,
    publicityFrom,
    publicityTo: publicityFrom === null ? null : addDays(publicityFrom, 7),
    decidedBy: approved?.actorId ?? null,
    approvedCents: approved ? (approvedCents ?? null) : null,
  }
}

const CHANNELS = ['WINDOW', 'WINDOW', 'MOBILE', 'ONLINE', 'AGENT', 'HOME_VISIT', 'SELF_SERVICE_MACHINE'] as const

export function pickChannel(random: Random): AssistanceApplicationRow['channel'] {
  return random.pick(CHANNELS)
}
