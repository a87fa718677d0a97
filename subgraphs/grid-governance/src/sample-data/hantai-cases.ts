import { createRandom, districts, type Random, type SampleKeys } from '@yiwang/shared/sample-data'
import type { CasePlan } from './case-record.ts'
import { type County, countyOf } from './county.ts'
import { closedCourse, endOf, selfHandledCourse } from './courses.ts'
import { mediatedDispute } from './disputes.ts'
import { draftEvent, planned } from './grid-events.ts'
import { hotlineOrder, petition } from './hotline-and-petition.ts'
import { officeInstant, workingDays } from './office-times.ts'

/** 徐望镇: 150 disputes, six of ten resolved in the village, four in the township (F19). */
const XUWANG = '610702107'
const xuwangDisputes = { VILLAGE: 90, TOWNSHIP: 60 } as const
const ELSEWHERE_DISPUTES = 20
const HOTLINE_ORDERS = 80
const PETITIONS = 25
const EVENTS = 110

/** 汉台区 in 2023, everything closed before the published day. */
export function planHantaiCases(keys: SampleKeys): CasePlan[] {
  const random = createRandom(610_702)
  const county = countyOf(keys, districts.hantai.code)
  const { asOf } = districts.hantai
  const days = workingDays('2023-01-03', '2023-12-01')
  const setting = { county, random, days, asOf }
  const xuwang = county.grids.filter(({ gridCode }) => gridCode.startsWith(XUWANG))
  const elsewhere = county.grids.filter(({ gridCode }) => !gridCode.startsWith(XUWANG))
  return [
    ...(['VILLAGE', 'TOWNSHIP'] as const).flatMap((level) =>
      Array.from({ length: xuwangDisputes[level] }, (_, index) =>
        mediatedDispute({ ...setting, level, confirmed: index % 15 === 0, grid: random.pick(xuwang) }),
      ),
    ),
    ...Array.from({ length: ELSEWHERE_DISPUTES }, () =>
      mediatedDispute({ ...setting, level: 'VILLAGE', confirmed: false, grid: random.pick(elsewhere) }),
    ),
    ...Array.from({ length: HOTLINE_ORDERS }, (_, index) => hotlineOrder({ ...setting, order: index + 1 })),
    ...Array.from({ length: PETITIONS }, (_, index) => petition({ ...setting, order: index + 1 })),
    ...Array.from({ length: EVENTS }, () => closedEvent({ county, random, days, asOf })),
  ]
}

export interface ClosedSetting {
  readonly county: County
  readonly random: Random
  readonly days: readonly string[]
  readonly asOf: number
}

/** An everyday event, handled by the grid or by a department, closed before `asOf`. */
export function closedEvent({ county, random, days, asOf }: ClosedSetting): CasePlan {
  const category = random.pick([
    'LIVELIHOOD',
    'LIVELIHOOD',
    'CITY_MANAGEMENT',
    'SAFETY_HAZARD',
    'POLICY_CONSULTATION',
  ] as const)
  const source = random.chance(0.7) ? 'GRID_WORKER' : 'CITIZEN'
  const event = draftEvent({ county, random, category, source, grid: random.pick(county.grids) })
  if (random.chance(0.5)) return planned(event, selfHandledCourse(event.cast, officeInstant(random, random.pick(days))))
  const share = random.between(5, 75) / 100
  const steps = closedCourse(event.cast, event.plan, officeInstant(random, random.pick(days)), share)
  return planned(
    event,
    endOf(steps) < asOf ? steps : closedCourse(event.cast, event.plan, officeInstant(random, days[0] ?? ''), share),
  )
}
