import { beijingDate, addDays } from '@yiwang/shared/time'
import type { CaseCategory } from '../generated/resolver-types.ts'
import type { LeaderReceptionRow } from '../modules/petition/entities.ts'
import { regionColumns } from '@yiwang/shared/region'
import type { CaseRow } from '../modules/case/entities.ts'
import { centreLeader } from './actors.ts'
import type { CasePlan } from './case-record.ts'
import { closedCourse, endOf } from './courses.ts'
import { draftEvent, planned } from './grid-events.ts'
import type { ClosedSetting } from './hantai-cases.ts'
import { at, officeInstant } from './office-times.ts'

export interface NumberedSetting extends ClosedSetting {
  /** running number within the county */
  readonly order: number
}

const requestKinds = ['CONSULTATION', 'HELP', 'COMPLAINT', 'REPORT', 'SUGGESTION'] as const

/** A 12345 order that was closed and called back; three of twenty callers were not satisfied. */
export function hotlineOrder(setting: NumberedSetting): CasePlan {
  const { county, random, order } = setting
  const requestKind = requestKinds[order % requestKinds.length] ?? 'HELP'
  const category: CaseCategory =
    requestKind === 'CONSULTATION'
      ? 'POLICY_CONSULTATION'
      : random.pick(['LIVELIHOOD', 'CITY_MANAGEMENT', 'OTHER'] as const)
  const event = draftEvent({ county, random, category, source: 'HOTLINE_12345', grid: random.pick(county.grids) })
  const limited = { kind: 'HOTLINE', category, requestKind } as const
  const steps = closedBefore(setting, (reportedAt) =>
    closedCourse(event.cast, limited, reportedAt, random.between(10, 70) / 100),
  )
  return {
    ...planned(event, steps),
    kind: 'HOTLINE',
    requestKind,
    cityObjectClass: null,
    hotlineNo: `12345-${county.code.slice(0, 6)}-${beijingDate(steps[0]?.at ?? 0).slice(0, 4)}-${String(order).padStart(5, '0')}`,
    urgency: order % 20 === 0 ? 'CRITICAL' : order % 6 === 0 ? 'URGENT' : 'NORMAL',
    score: order % 20 < 3 ? 2 : 5,
  }
}

const channels = ['LETTER', 'VISIT', 'ONLINE', 'PHONE'] as const

/** A petition that was closed within its sixty days; every fifth got a stabilisation team. */
export function petition(setting: NumberedSetting): CasePlan {
  const { county, random, order } = setting
  const event = draftEvent({
    county,
    random,
    category: 'LIVELIHOOD',
    source: 'PETITION',
    grid: random.pick(county.grids),
  })
  const steps = closedBefore(setting, (reportedAt) =>
    closedCourse(event.cast, { kind: 'PETITION', category: 'LIVELIHOOD' }, reportedAt, random.between(5, 30) / 100),
  )
  const registeredOn = beijingDate(steps[0]?.at ?? 0)
  return {
    ...planned(event, steps),
    kind: 'PETITION',
    cityObjectClass: null,
    petitionNo: `XF${county.code.slice(0, 6)}${registeredOn.slice(0, 4)}${String(order).padStart(5, '0')}`,
    petitionChannel: channels[order % channels.length] ?? 'VISIT',
    ...(order % 5 === 0 ? stabilisationTeam(addDays(registeredOn, 2)) : {}),
  }
}

/** 七包一: a leader and six members. */
export function stabilisationTeam(formedOn: string) {
  const members = ['镇（街道）分管领导', '村（社区）书记', '派出所民警', '司法所工作人员', '网格员', '部门包联干部']
  return { teamLeaderTitle: '区级包案领导', teamMemberTitles: JSON.stringify(members), teamFormedOn: formedOn }
}

/** One or two receptions of each petition, three and seventeen days after its registration. */
export function leaderReceptionsOf(cases: readonly CaseRow[]): LeaderReceptionRow[] {
  return cases
    .filter(({ kind }) => kind === 'PETITION')
    .flatMap(({ caseNo, reportedAt, regionCode, closedAt }, index) =>
      [3, 17].slice(0, 1 + (index % 2)).flatMap((days, visit) => {
        const receivedOn = addDays(beijingDate(reportedAt), days)
        if (closedAt !== null && receivedOn > beijingDate(closedAt)) return []
        return [
          {
            receptionId: `JF${caseNo}${String(visit + 1)}`,
            caseNo,
            receivedOn,
            leaderTitle: visit === 0 ? '区委政法委负责人' : '副区长',
            reply: '已责成承办部门限期办理并书面答复',
            recordedBy: centreLeader(regionCode).id,
            recordedAt: at(receivedOn, '17:30'),
            ...regionColumns(regionCode),
          },
        ]
      }),
    )
}

function closedBefore({ random, days, asOf }: NumberedSetting, courseFrom: (reportedAt: number) => CasePlan['steps']) {
  const steps = courseFrom(officeInstant(random, random.pick(days)))
  return endOf(steps) < asOf
    ? steps
    : courseFrom(officeInstant(random, random.pick(days.slice(0, Math.ceil(days.length / 2)))))
}
