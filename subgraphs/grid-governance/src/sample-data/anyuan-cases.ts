import {
  allocate,
  createRandom,
  districts,
  type GridKey,
  type Random,
  type SampleKeys,
} from '@yiwang/shared/sample-data'
import type { CaseCategory } from '../generated/resolver-types.ts'
import type { CasePlan } from './case-record.ts'
import { type County, countyOf } from './county.ts'
import { closedCourse, dispatchedCourse, endOf, selfHandledCourse } from './courses.ts'
import { draftEvent, planned } from './grid-events.ts'
import { at, officeInstant, workingDays } from './office-times.ts'

/** 办件 by category: accepted in all, closed. 559 = 538 closed + 21 in progress (F26). */
const dispatched: readonly { category: CaseCategory; accepted: number; closed: number }[] = [
  { category: 'LIVELIHOOD', accepted: 231, closed: 222 },
  { category: 'POLICY_CONSULTATION', accepted: 118, closed: 115 },
  { category: 'DISPUTE', accepted: 96, closed: 91 },
  { category: 'SAFETY_HAZARD', accepted: 114, closed: 110 },
]
/** Handled within the grids, all closed (F27: 1,821 = 559 + 1,262). */
const SELF_HANDLED = 1_262

/**
 * When the 21 open cases were reported. At 2024-11-13T18:00 the two marked ones are inside the warning window (left: 4.5
 * of 40 and 1.4 of 24 working hours); all others are outside, none is overdue. One working day earlier nothing is
 * inside, one later four are. 政策咨询 has 8 hours, so its open cases came in that afternoon.
 */
const open: readonly (readonly [CaseCategory, day: string, time: string])[] = [
  ['LIVELIHOOD', '2024-11-07', '14:20'], // inside the window
  ['LIVELIHOOD', '2024-11-08', '08:50'],
  ['LIVELIHOOD', '2024-11-08', '14:50'],
  ['LIVELIHOOD', '2024-11-11', '09:50'],
  ['LIVELIHOOD', '2024-11-11', '15:50'],
  ['LIVELIHOOD', '2024-11-12', '09:20'],
  ['LIVELIHOOD', '2024-11-12', '15:10'],
  ['DISPUTE', '2024-11-07', '09:50'],
  ['DISPUTE', '2024-11-08', '10:50'],
  ['DISPUTE', '2024-11-11', '08:50'],
  ['DISPUTE', '2024-11-12', '14:20'],
  ['SAFETY_HAZARD', '2024-11-11', '09:10'], // inside the window
  ['SAFETY_HAZARD', '2024-11-12', '08:30'],
  ['SAFETY_HAZARD', '2024-11-12', '16:20'],
  ['LIVELIHOOD', '2024-11-13', '08:40'],
  ['LIVELIHOOD', '2024-11-13', '10:10'],
  ['DISPUTE', '2024-11-13', '09:30'],
  ['SAFETY_HAZARD', '2024-11-13', '09:50'],
  ['POLICY_CONSULTATION', '2024-11-13', '14:10'],
  ['POLICY_CONSULTATION', '2024-11-13', '15:00'],
  ['POLICY_CONSULTATION', '2024-11-13', '15:50'],
]
/** The five of the twelve of that day which were closed by the evening. */
const closedToday: readonly (readonly [CaseCategory, time: string])[] = [
  ['LIVELIHOOD', '08:20'],
  ['LIVELIHOOD', '09:00'],
  ['POLICY_CONSULTATION', '08:30'],
  ['POLICY_CONSULTATION', '09:40'],
  ['SAFETY_HAZARD', '08:10'],
]
const TODAY = '2024-11-13'
const schools = { rooms: 14, last: 15, unit: '间' }

/** The 1,821 events of 安源区 up to 2024-11-13T18:00. */
export function planAnyuanCases(keys: SampleKeys): CasePlan[] {
  const random = createRandom(360_302)
  const county = countyOf(keys, districts.anyuan.code)
  const days = workingDays('2024-01-02', '2024-11-12')
  return [
    ...open.map(([category, day, time]) => openCase({ county, random, category, reportedAt: at(day, time) })),
    ...closedToday.map(([category, time]) => quicklyClosed({ county, random, category, reportedAt: at(TODAY, time) })),
    ...dispatched.flatMap(({ category, closed }) => earlierClosed({ county, random, category, closed, days })),
    ...selfHandled(county, random, days),
  ]
}

interface Occurrence {
  readonly county: County
  readonly random: Random
  readonly category: CaseCategory
  readonly reportedAt: number
}

function draft({ county, random, category }: Omit<Occurrence, 'reportedAt'>) {
  const source = random.chance(0.7) ? 'GRID_WORKER' : 'CITIZEN'
  return draftEvent({ county, random, category, source, grid: random.pick<GridKey>(county.grids) })
}

function openCase(occurrence: Occurrence): CasePlan {
  const event = draft(occurrence)
  return planned(event, dispatchedCourse(event.cast, occurrence.reportedAt))
}

function quicklyClosed({ county, random, category, reportedAt }: Occurrence): CasePlan {
  const event = draft({ county, random, category })
  return planned(event, closedCourse(event.cast, event.plan, reportedAt, 0.02))
}

interface EarlierSetting extends Omit<Occurrence, 'reportedAt'> {
  readonly closed: number
  readonly days: readonly string[]
}

/** Closed before the printed day ended; the last late one was closed in the middle of October. */
function earlierClosed({ county, random, category, closed, days }: EarlierSetting): CasePlan[] {
  const count = closed - closedToday.filter(([other]) => other === category).length
  const lateDays = days.filter((day) => day < '2024-09-20')
  return Array.from({ length: count }, (_, index) => {
    const event = draft({ county, random, category })
    const late = random.chance(0.03)
    const special = category === 'LIVELIHOOD' && index === 0
    const day = special ? '2024-07-08' : random.pick(late ? lateDays : days)
    const steps = closedInTime(event, late ? random.between(102, 140) / 100 : random.between(5, 44) / 100, day)
    return special ? classroomCase(county, planned(event, steps)) : planned(event, steps)
  })
}

/** A case that would not be closed by the printed moment came in ten working days before. */
function closedInTime(event: ReturnType<typeof draft>, share: number, day: string) {
  const steps = closedCourse(event.cast, event.plan, officeInstant(event.cast.random, day), share)
  if (endOf(steps) < districts.anyuan.asOf) return steps
  return closedCourse(event.cast, event.plan, officeInstant(event.cast.random, '2024-10-30'), share)
}

/** 34 schools, 33 × 14 + 15 = 477 classrooms (S40, F34). */
function classroomCase({ departments, organisations }: County, plan: CasePlan): CasePlan {
  const beneficiaries = organisations.filter(({ special }) => special === 'SCHOOL')
  return {
    ...plan,
    title: '学校教室空调安装诉求',
    detail: '家长反映夏季教室闷热，请求为学校安装空调。教育部门摸排后，多部门协同完成安装。',
    source: 'CITIZEN',
    responsibleUscc: departments.education,
    assisting: [departments.housingRenovation, departments.emergencyManagement],
    score: 5,
    outcomes: beneficiaries.map(({ uscc }, index) => ({
      uscc,
      unit: schools.unit,
      quantity: index === beneficiaries.length - 1 ? schools.last : schools.rooms,
    })),
  }
}

function selfHandled(county: County, random: Random, days: readonly string[]): CasePlan[] {
  const categories = ['LIVELIHOOD', 'SAFETY_HAZARD', 'POLICY_CONSULTATION', 'CITY_MANAGEMENT', 'OTHER'] as const
  const counts = allocate(SELF_HANDLED, [46, 22, 14, 14, 4])
  return categories.flatMap((category, index) =>
    Array.from({ length: counts[index] ?? 0 }, () => {
      const event = draft({ county, random, category })
      return planned(event, selfHandledCourse(event.cast, officeInstant(random, random.pick(days))))
    }),
  )
}
