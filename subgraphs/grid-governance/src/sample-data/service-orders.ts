import { ancestorAt, regionColumns } from '@yiwang/shared/region'
import { addDays, beijingDate, startOfDay } from '@yiwang/shared/time'
import { createRandom, districts, type Random, type SampleKeys } from '@yiwang/shared/sample-data'
import type { ServiceOrderStatus, ServiceOrderTier } from '../generated/resolver-types.ts'
import type { ServiceOrderRow } from '../modules/service-order/entities.ts'
import { centreClerk } from './actors.ts'
import { type County, countyOf } from './county.ts'
import { at, officeInstant, workingDays } from './office-times.ts'

/** 汉滨 2021: 1,569 orders by tier, all done by the end of the year (F43). */
const tiers: readonly { tier: ServiceOrderTier; count: number }[] = [
  { tier: 'LEADERSHIP_TEAM', count: 62 },
  { tier: 'LEADER', count: 50 },
  { tier: 'TOWNSHIP_DEPARTMENT', count: 422 },
  { tier: 'TEAM_MEMBER', count: 1_035 },
]
const titles = [
  '修缮村道',
  '安装路灯',
  '更换自来水管',
  '帮办医保报销',
  '清理河道',
  '协调产业销路',
  '修复文化广场',
  '老旧线路整治',
  '增设停车位',
  '养老服务上门',
]
/** Orders of that year were all listed by then, so that all could be done in time. */
const LAST_LISTING = '2021-11-26'

export function serviceOrderRows(keys: SampleKeys, loadedOn: string): ServiceOrderRow[] {
  const random = createRandom(1_569)
  const county = countyOf(keys, districts.hanbin.code)
  const days = workingDays('2021-02-18', LAST_LISTING)
  const done = tiers.flatMap(({ tier, count }) =>
    Array.from({ length: count }, () =>
      doneOrder({ county, random, tier, listedAt: officeInstant(random, random.pick(days)) }),
    ),
  )
  const numbered = done
    .sort((a, b) => a.listedAt - b.listedAt)
    .map((row, index) => ({ ...row, orderNo: `DD6109022021${String(index + 1).padStart(6, '0')}` }))
  return [...numbered, ...demoOrders(keys, loadedOn)]
}

interface DoneSetting {
  readonly county: County
  readonly random: Random
  readonly tier: ServiceOrderTier
  readonly listedAt: number
}

function doneOrder({ county, random, tier, listedAt }: DoneSetting): ServiceOrderRow {
  const village = random.pick(county.grids).villageCode
  const person = random.chance(0.4) ? random.pick(county.persons) : null
  const listedOn = beijingDate(listedAt)
  const inspectedOn = addDays(listedOn, random.between(12, 26))
  return {
    ...emptyOrder(listedAt, person?.personId ?? null),
    title: random.pick(titles),
    tier,
    status: 'CLOSED',
    assignedUscc: random.pick([
      county.departments.housingRenovation,
      county.departments.civilAffairs,
      county.departments.urbanManagement,
    ]),
    assignedAt: at(addDays(listedOn, 1), '09:30'),
    startedAt: at(addDays(listedOn, 2), '10:00'),
    dueAt: at(addDays(listedOn, 30), '18:00'),
    inspectedAt: at(inspectedOn, '15:00'),
    inspection: '实地查看，已完成',
    inspectorId: centreClerk(county.code, random).id,
    rating: random.chance(0.8) ? 5 : 4,
    ratedAt: at(addDays(inspectedOn, 1), '11:00'),
    closedAt: at(addDays(inspectedOn, 2), '09:00'),
    version: 6,
    ...regionColumns(placeOf(tier, village)),
  }
}

/** Leaders' orders concern the district, departments' the township, members' the village. */
function placeOf(tier: ServiceOrderTier, village: string): string {
  if (tier === 'TEAM_MEMBER') return village
  return ancestorAt(tier === 'TOWNSHIP_DEPARTMENT' ? 'TOWNSHIP' : 'COUNTY', village) ?? village
}

function emptyOrder(
  listedAt: number,
  personId: string | null,
): Omit<ServiceOrderRow, keyof ReturnType<typeof regionColumns>> {
  return {
    orderNo: '',
    title: '',
    tier: null,
    status: 'LISTED',
    requestedByPersonId: personId,
    requesterId: personId ?? 'centre',
    assignedUscc: null,
    listedAt,
    assignedAt: null,
    startedAt: null,
    dueAt: null,
    inspectedAt: null,
    inspection: null,
    inspectorId: null,
    rating: null,
    ratingComment: null,
    ratedAt: null,
    closedAt: null,
    withdrawnAt: null,
    withdrawReason: null,
    version: 1,
  }
}

const demoStates = [
  'LISTED',
  'ASSIGNED',
  'IN_SERVICE',
  'INSPECTED',
  'RATED',
] as const satisfies readonly ServiceOrderStatus[]

/** One order in each state before the last, by hand-made persons of each group. */
function demoOrders(keys: SampleKeys, loadedOn: string): ServiceOrderRow[] {
  const villages = [...new Set(keys.caseLinks.map(({ gridCode }) => gridCode.slice(0, 12)))]
  return villages.flatMap((village) => {
    const person = keys.persons.find(({ demo, villageCode }) => demo && villageCode === village)
    const departments = keys.departments.get(`${village.slice(0, 6)}000000`)
    return demoStates.map((status, index) => ({
      ...emptyOrder(startOfDay(addDays(loadedOn, -2 * index - 1)) + 10 * 3_600_000, person?.personId ?? null),
      ...stateColumns(status, { index, loadedOn, uscc: departments?.housingRenovation ?? null }),
      orderNo: `DD${village.slice(0, 6)}D${village.slice(6)}${String(index + 1)}`,
      title: titles[index] ?? '便民服务',
      status,
      version: index + 1,
      ...regionColumns(village),
    }))
  })
}

interface StateSetting {
  readonly index: number
  readonly loadedOn: string
  readonly uscc: string | null
}

function stateColumns(
  status: (typeof demoStates)[number],
  { index, loadedOn, uscc }: StateSetting,
): Partial<ServiceOrderRow> {
  const reached = demoStates.indexOf(status)
  const day = (before: number) => at(addDays(loadedOn, -before), '16:00')
  return {
    ...(reached >= 1
      ? {
          tier: 'TOWNSHIP_DEPARTMENT',
          assignedUscc: uscc,
          assignedAt: day(2 * index),
          dueAt: at(addDays(loadedOn, 10), '18:00'),
        }
      : {}),
    ...(reached >= 2 ? { startedAt: day(2 * index - 1) } : {}),
    ...(reached >= 3 ? { inspectedAt: day(2), inspection: '实地查看，已完成', inspectorId: 'centre' } : {}),
    ...(reached >= 4 ? { rating: 5, ratedAt: day(1) } : {}),
  }
}
