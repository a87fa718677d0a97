import { createRandom, districts, type SampleKeys } from '@yiwang/shared/sample-data'
import type { CasePlan } from './case-record.ts'
import { countyOf } from './county.ts'
import { closedEvent } from './hantai-cases.ts'
import { hotlineOrder, petition } from './hotline-and-petition.ts'
import { workingDays } from './office-times.ts'

const HOTLINE_ORDERS = 60
const PETITIONS = 15
const EVENTS = 80
const BICYCLE_RACKS = 5

/** 汉滨区 in 2021, everything closed before the published day. */
export function planHanbinCases(keys: SampleKeys): CasePlan[] {
  const random = createRandom(610_902)
  const county = countyOf(keys, districts.hanbin.code)
  const setting = { county, random, days: workingDays('2021-02-18', '2021-12-20'), asOf: districts.hanbin.asOf }
  return [
    ...Array.from({ length: HOTLINE_ORDERS }, (_, index) => hotlineOrder({ ...setting, order: index + 1 })),
    ...Array.from({ length: PETITIONS }, (_, index) => petition({ ...setting, order: index + 1 })),
    ...Array.from({ length: EVENTS }, (_, index) => withRacks(closedEvent(setting), index)),
  ]
}

/** 幼儿园周边"三车"停放架、隔离桩 (S62). */
function withRacks(plan: CasePlan, index: number): CasePlan {
  if (index >= BICYCLE_RACKS) return plan
  return {
    ...plan,
    title: `${plan.address?.replace(/第.+$/, '') ?? ''}幼儿园周边“三车”乱停放`,
    detail: '上下学时段幼儿园门口车辆乱停放，请求增设停放架和隔离桩。',
    category: 'CITY_MANAGEMENT',
    cityObjectClass: 'EVENT_STREET_ORDER',
    outcomes: [
      { uscc: null, unit: '组', quantity: 3 + index },
      { uscc: null, unit: '根', quantity: 12 + 2 * index },
    ],
  }
}
