import { addDays, beijingDate, endOfDay } from '@yiwang/shared/time'
import { addWorkingHours, isWorkingDay, subtractWorkingHours } from '@yiwang/shared/working-time'
import { invariant } from '@yiwang/shared/errors'
import type { CaseCategory } from '../generated/resolver-types.ts'
import { centreClerk, centreLeader, citizen, departmentClerk, departmentLeader } from './actors.ts'
import type { CasePlan, PlannedStep } from './case-record.ts'
import { dispatchedCourse } from './courses.ts'
import type { Stage } from './demo-stage.ts'
import { stabilisationTeam } from './hotline-and-petition.ts'
import { minutes } from './office-times.ts'

/** One case of every kind and state, with deadlines before, on and after the day of loading. */
export function casesInEveryState(stage: Stage): CasePlan[] {
  return [
    reported(stage),
    accepted(stage),
    aboutToTimeOut(stage),
    overdue(stage),
    suspended(stage),
    resolved(stage),
    reopened(stage),
    returned(stage),
    hotline(stage),
    petition(stage),
    highRiskDispute(stage),
  ]
}

function draft({ grid, cast }: Stage, category: CaseCategory, title: string): Omit<CasePlan, 'steps'> {
  return {
    kind: 'GRID_EVENT',
    category,
    source: 'GRID_WORKER',
    title,
    detail: `${title}，网格员现场核实后上报。`,
    gridCode: grid.gridCode,
    address: grid.name,
    responsibleUscc: cast.department,
  }
}

function reported(stage: Stage): CasePlan {
  const { now, cast, persons } = stage
  const reporter = persons[0] ?? null
  return {
    ...draft(stage, 'CITY_MANAGEMENT', '共享单车堆放占道'),
    source: 'CITIZEN',
    responsibleUscc: null,
    reporterPersonId: reporter?.personId ?? null,
    steps: [
      { at: now - minutes(90), to: 'REPORTED', by: citizen(reporter), note: `一键上报，${cast.worker.name}待核实` },
    ],
  }
}

function accepted(stage: Stage): CasePlan {
  const { now, cast, county } = stage
  return {
    ...draft(stage, 'LIVELIHOOD', '路灯不亮'),
    responsibleUscc: null,
    steps: [
      { at: now - minutes(300), to: 'REPORTED', by: cast.worker },
      { at: now - minutes(240), to: 'ACCEPTED', by: centreClerk(county.code, cast.random) },
    ],
  }
}

/** The course that runs out at `dueAt`, of a category with `hours` of limit. */
function courseUntil({ cast }: Stage, dueAt: number, hours: number): PlannedStep[] {
  const acceptedAt = subtractWorkingHours(dueAt, hours)
  const [reportedStep, acceptedStep, ...later] = dispatchedCourse(cast, acceptedAt - minutes(30))
  invariant(reportedStep && acceptedStep, 'a dispatched course begins with these')
  return [reportedStep, { ...acceptedStep, at: acceptedAt }, ...later]
}

/** 56 hours, window 11.2: due the working day after next at noon, so it stays inside for the whole day of loading. */
function aboutToTimeOut(stage: Stage): CasePlan {
  const dueAt = addWorkingHours(endOfDay(lastDayBefore(stage.now)), hoursOfFirstDay(stage.now) + 2)
  return { ...draft(stage, 'DISPUTE', '楼上漏水相邻纠纷'), steps: courseUntil(stage, dueAt, 56) }
}

function lastDayBefore(now: number): string {
  return addDays(beijingDate(now), -1)
}

/** Working hours of the day of loading itself: eight or none. */
function hoursOfFirstDay(now: number): number {
  return isWorkingDay(addDays(lastDayBefore(now), 1)) ? 8 : 0
}

function overdue(stage: Stage): CasePlan {
  return {
    ...draft(stage, 'SAFETY_HAZARD', '楼道飞线充电'),
    steps: courseUntil(stage, subtractWorkingHours(stage.now, 3), 24),
  }
}

function suspended(stage: Stage): CasePlan {
  const steps = dispatchedCourse(stage.cast, subtractWorkingHours(stage.now, 30))
  const by = departmentLeader({ uscc: stage.cast.department })
  return {
    ...draft(stage, 'LIVELIHOOD', '外墙保温层脱落'),
    steps: [
      ...steps,
      { at: subtractWorkingHours(stage.now, 12), to: 'SUSPENDED', by, note: '等待雨季结束后施工，挂账' },
    ],
  }
}

function resolved(stage: Stage): CasePlan {
  const { cast, now } = stage
  const steps = dispatchedCourse(cast, subtractWorkingHours(now, 20))
  return {
    ...draft(stage, 'LIVELIHOOD', '化粪池满溢'),
    steps: [
      ...steps,
      {
        at: subtractWorkingHours(now, 5),
        to: 'RESOLVED',
        by: departmentClerk(cast.department, cast.random),
        note: '已清掏',
      },
    ],
    outcomes: [{ uscc: null, unit: '处', quantity: 2 }],
  }
}

function reopened(stage: Stage): CasePlan {
  const { cast, now, county } = stage
  const steps = dispatchedCourse(cast, subtractWorkingHours(now, 36))
  const resolvedAt = subtractWorkingHours(now, 16)
  const reopenedAt = subtractWorkingHours(now, 8)
  const clerk = centreClerk(county.code, cast.random)
  return {
    ...draft(stage, 'LIVELIHOOD', '供暖温度不达标'),
    steps: [
      ...steps,
      { at: resolvedAt, to: 'RESOLVED', by: departmentClerk(cast.department, cast.random), note: '已调试管网' },
      { at: reopenedAt, to: 'REOPENED', by: clerk, note: '回访不满意，重开' },
      { at: reopenedAt + minutes(15), to: 'DISPATCHED', by: clerk, note: '再次派遣，时限减半' },
    ],
  }
}

function returned(stage: Stage): CasePlan {
  const { cast, now } = stage
  const steps = dispatchedCourse(cast, subtractWorkingHours(now, 9))
  return {
    ...draft(stage, 'CITY_MANAGEMENT', '废弃线缆下垂'),
    steps: [
      ...steps,
      {
        at: subtractWorkingHours(now, 3),
        to: 'RETURNED',
        by: departmentClerk(cast.department, cast.random),
        note: '非本部门职责',
      },
    ],
  }
}

function hotline(stage: Stage): CasePlan {
  const { cast, now, county, order } = stage
  const clerk = centreClerk(county.code, cast.random)
  return {
    ...draft(stage, 'CITY_MANAGEMENT', '投诉工地夜间施工'),
    kind: 'HOTLINE',
    source: 'HOTLINE_12345',
    requestKind: 'COMPLAINT',
    urgency: 'URGENT',
    hotlineNo: `12345-${county.code.slice(0, 6)}-D${String(order).padStart(4, '0')}`,
    steps: dispatchedCourse({ ...cast, reporter: clerk }, subtractWorkingHours(now, 75)),
  }
}

function petition(stage: Stage): CasePlan {
  const { cast, now, county, order, persons } = stage
  const steps = dispatchedCourse({ ...cast, reporter: centreLeader(county.code) }, subtractWorkingHours(now, 160))
  return {
    ...draft(stage, 'LIVELIHOOD', '反映安置补偿问题'),
    kind: 'PETITION',
    source: 'PETITION',
    petitionNo: `XF${county.code.slice(0, 6)}D${String(order).padStart(5, '0')}`,
    petitionChannel: 'VISIT',
    subjects: persons.slice(5, 6).map(({ personId }) => personId),
    ...stabilisationTeam(lastDayBefore(steps[0]?.at ?? now)),
    steps,
  }
}

function highRiskDispute(stage: Stage): CasePlan {
  const { cast, now, county, persons } = stage
  const registeredAt = subtractWorkingHours(now, 22)
  const { name, id } = centreClerk(county.code, cast.random)
  const attempt = {
    channel: 'PEOPLE',
    mediator: name,
    mediatorId: id,
    result: 'NOT_AGREED',
    riskLevel: 'HIGH',
  } as const
  return {
    ...draft(stage, 'DISPUTE', '邻里界墙纠纷'),
    kind: 'DISPUTE',
    responsibleUscc: null,
    riskLevel: 'HIGH',
    mediationLevel: 'TOWNSHIP',
    mediationChannel: 'PEOPLE',
    subjects: persons.slice(3, 5).map(({ personId }) => personId),
    steps: [
      { at: registeredAt, to: 'ACCEPTED', by: cast.worker, note: '登记矛盾纠纷' },
      { at: registeredAt, to: 'ACCEPTED', by: cast.worker, note: '高风险预警' },
    ],
    mediations: [
      { ...attempt, mediatedAt: addWorkingHours(registeredAt, 6), level: 'VILLAGE', note: '村级调解未达成一致' },
      { ...attempt, mediatedAt: addWorkingHours(registeredAt, 14), level: 'TOWNSHIP', note: '镇级调解未达成一致' },
    ],
  }
}
