import { regionColumns } from '@yiwang/shared/region'
import { createRandom, districts, type PersonKey, type Random, type SampleKeys } from '@yiwang/shared/sample-data'
import { addDays, startOfDay } from '@yiwang/shared/time'
import type { CareGroup, CareProgrammeStatus } from '../generated/resolver-types.ts'
import type { CareDeliveryRow, CareProgrammeRow } from '../modules/care-programme/entities.ts'
import { choose, counties, countyOf, dayBetween, numbered } from './places.ts'
import { staffOf } from './staff.ts'

/** A programme and whom it reaches: how many of each group and what each gets. */
interface Plan {
  readonly regionCode: string
  /** where its people live */
  readonly countyCode: string
  readonly name: string
  readonly days: readonly [from: string, to: string]
  readonly status: CareProgrammeStatus
  readonly groups: readonly (readonly [group: CareGroup, persons: number])[]
  readonly isFor: (person: PersonKey) => boolean
  /** 分 for the n-th person */
  readonly valueOf: (index: number) => number
}

const isElder = ({ birthDate, demo }: PersonKey) => birthDate < '1960' && !demo
const isChildInDifficulty = ({ birthDate, demo, lowIncomeCategory }: PersonKey) =>
  birthDate > '2006' && !demo && lowIncomeCategory !== 'NONE'

/** F21: 160 old people, 152 × 1,100 元 + 8 × 1,094 元 = 175,952 元 (“近17.6万元”). */
const warmWinter: Plan = {
  regionCode: districts.ankang.code,
  countyCode: districts.hanbin.code,
  name: '“暖冬行动”困难老人关爱项目',
  days: ['2025-12-01', '2025-12-11'],
  status: 'COMPLETED',
  groups: [
    ['VETERAN', 40],
    ['FIVE_ELDERS', 56],
    ['DISABLED_ELDER', 64],
  ],
  isFor: isElder,
  valueOf: (index) => (index < 152 ? 110_000 : 109_400),
}

const inCounty = (countyCode: string) => ({ regionCode: countyCode, countyCode })

/** One in each other county, before its last day. */
const closedPlans: readonly Plan[] = [
  {
    ...inCounty(counties.hantai.code),
    name: '困境儿童助学关爱项目',
    days: ['2023-08-10', '2023-08-28'],
    status: 'COMPLETED',
    groups: [['CHILD_IN_DIFFICULTY', 30]],
    isFor: isChildInDifficulty,
    valueOf: () => 50_000,
  },
  {
    ...inCounty(counties.anyuan.code),
    name: '重阳敬老慰问项目',
    days: ['2024-10-08', '2024-10-11'],
    status: 'COMPLETED',
    groups: [
      ['FIVE_ELDERS', 12],
      ['DISABLED_ELDER', 8],
    ],
    isFor: isElder,
    valueOf: () => 30_000,
  },
  {
    ...inCounty(counties.pinglu.code),
    name: '夏送清凉关爱项目',
    days: ['2026-06-20', '2026-07-01'],
    status: 'COMPLETED',
    groups: [['OTHER', 18]],
    isFor: isElder,
    valueOf: () => 20_000,
  },
]

/** Still being delivered around the day of loading. */
const openPlan = (loadedOn: string): Plan => ({
  ...inCounty(counties.hantai.code),
  name: '社区老兵关怀示例项目',
  days: [addDays(loadedOn, -6), addDays(loadedOn, -1)],
  status: 'DELIVERING',
  groups: [['VETERAN', 9]],
  isFor: isElder,
  valueOf: () => 60_000,
})

export function createCareProgrammes(keys: SampleKeys): {
  readonly programmes: CareProgrammeRow[]
  readonly deliveries: CareDeliveryRow[]
} {
  const random = createRandom(160)
  const plans = [warmWinter, ...closedPlans, openPlan(keys.loadedOn)]
  const rows = plans.map((plan, index) => carryOut(plan, { keys, random, order: index + 1 }))
  return {
    programmes: rows.map(({ programme }) => programme),
    deliveries: rows.flatMap(({ deliveries }) => deliveries),
  }
}

interface Setting {
  readonly keys: SampleKeys
  readonly random: Random
  readonly order: number
}

function carryOut(plan: Plan, { keys, random, order }: Setting) {
  const [from, to] = plan.days
  const programmeNo = numbered('GA', plan.regionCode, from.slice(0, 4), order)
  const groups = plan.groups.flatMap(([group, persons]) => Array.from({ length: persons }, () => group))
  const people = keys.persons.filter((person) => countyOf(person.villageCode) === plan.countyCode && plan.isFor(person))
  const programme: CareProgrammeRow = {
    programmeNo,
    name: plan.name,
    ...regionColumns(plan.regionCode),
    year: Number(from.slice(0, 4)),
    status: plan.status,
    createdAt: startOfDay(addDays(from, -10)) + 10 * 3_600_000,
    closedAt: plan.status === 'COMPLETED' ? startOfDay(addDays(to, 1)) + 17 * 3_600_000 : null,
    version: groups.length + (plan.status === 'COMPLETED' ? 2 : 1),
  }
  const deliveries = choose(random, people, groups.length).map((person, index): CareDeliveryRow => {
    const deliveredOn = dayBetween(random, from, to)
    return {
      deliveryId: `${programmeNo}-${String(index + 1).padStart(4, '0')}`,
      programmeNo,
      personId: person.personId,
      careGroup: groups[index] ?? 'OTHER',
      valueCents: plan.valueOf(index),
      deliveredOn,
      recordedBy: staffOf(person.villageCode).clerk.id,
      recordedAt: startOfDay(deliveredOn) + 17 * 3_600_000,
    }
  })
  return { programme, deliveries }
}
