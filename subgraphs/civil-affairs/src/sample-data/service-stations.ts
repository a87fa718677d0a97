import { regionColumns } from '@yiwang/shared/region'
import { createRandom, type SampleKeys } from '@yiwang/shared/sample-data'
import { addDays } from '@yiwang/shared/time'
import type { ServiceStationKind } from '../generated/resolver-types.ts'
import type { CanteenSubsidyRow, ServiceStationRow } from '../modules/service-station/entities.ts'
import { choose, counties, type County, dayBetween, numbered, townsOf, type Village, villagesOf } from './places.ts'
import { staffOf } from './staff.ts'

/** F31: 51 neighbourhood homes, 18 of them with a canteen. */
const NEIGHBOURHOOD_HOMES = 51
const CANTEENS = 18
/** F33: 四站一厂, 110 children together. */
const AUTISM_BENEFICIARIES = [30, 26, 22, 20, 12]

interface Plan {
  readonly kind: ServiceStationKind
  readonly name: string
  readonly regionCode: string
  readonly canteen?: boolean
  readonly beneficiaries?: number
}

export function createServiceStations(keys: SampleKeys): {
  readonly stations: ServiceStationRow[]
  readonly subsidies: CanteenSubsidyRow[]
} {
  const plans: readonly (readonly [County, readonly Plan[]])[] = [
    [counties.anyuan, anyuanPlans(keys)],
    [counties.hantai, twoLevelPlans(keys, counties.hantai)],
    [counties.hanbin, twoLevelPlans(keys, counties.hanbin)],
    [counties.pinglu, canteenPlans(keys)],
  ]
  const random = createRandom(5_118)
  const stations = plans.flatMap(([county, ofCounty]) =>
    ofCounty.map((plan, index): ServiceStationRow => ({
      stationNo: numbered('FW', county.code, '', index + 1),
      name: plan.name,
      kind: plan.kind,
      ...regionColumns(plan.regionCode),
      canteen: plan.canteen === true ? 1 : 0,
      beneficiaries: plan.beneficiaries ?? random.between(60, 400),
      openedOn: dayBetween(random, '2019-05-01', addDays(county.lastDay, -40)),
      version: 1,
    })),
  )
  return { stations, subsidies: stations.flatMap((station) => subsidiesOf(station)) }
}

function anyuanPlans(keys: SampleKeys): Plan[] {
  const random = createRandom(5_119)
  const homes = choose(random, villagesOf(keys, counties.anyuan.code), NEIGHBOURHOOD_HOMES).map(
    (village, index): Plan => ({
      kind: 'NEIGHBOURHOOD_HOME',
      name: `安源红邻里之家-${String(index + 1).padStart(2, '0')}（${village.townName}）`,
      regionCode: village.code,
      canteen: index < CANTEENS,
    }),
  )
  const centres = choose(random, villagesOf(keys, counties.anyuan.code), AUTISM_BENEFICIARIES.length).map(
    (village, index): Plan => ({
      kind: 'AUTISM_CENTRE',
      name: index < 4 ? `安源红星星之家${index + 1}站` : '安源红星星之家工疗厂',
      regionCode: village.code,
      beneficiaries: AUTISM_BENEFICIARIES[index] ?? 0,
    }),
  )
  const home: Plan = { kind: 'SOCIAL_WORK_HOME', name: '安源红社工之家', regionCode: counties.anyuan.code }
  return [...homes, ...centres, home]
}

/** 街道社工站—社区社工室二级服务体系 (S08): a station in each township, rooms in some communities. */
function twoLevelPlans(keys: SampleKeys, county: County): Plan[] {
  const random = createRandom(5_120)
  const stations = townsOf(keys, county.code).map(({ code, name }): Plan => ({
    kind: 'STREET_SOCIAL_WORK_STATION',
    name: `${name}社工站`,
    regionCode: code,
  }))
  const rooms = choose(random, villagesOf(keys, county.code).filter(isCommunity), 24).map(
    ({ code, townName }, index): Plan => ({
      kind: 'COMMUNITY_SOCIAL_WORK_ROOM',
      name: `${townName}社区社工室-${String(index + 1).padStart(2, '0')}`,
      regionCode: code,
    }),
  )
  return [...stations, ...rooms]
}

/** 社区食堂 with 建设补贴+运营补贴+政策优惠 (S54). */
function canteenPlans(keys: SampleKeys): Plan[] {
  const random = createRandom(5_121)
  return choose(random, villagesOf(keys, counties.pinglu.code).filter(isCommunity), 4).map(
    ({ code, townName }, index): Plan => ({
      kind: 'CANTEEN',
      name: `${townName}社区食堂-${String(index + 1).padStart(2, '0')}`,
      regionCode: code,
      canteen: true,
    }),
  )
}

function isCommunity({ code }: Village): boolean {
  return code.slice(9) < '200'
}

function subsidiesOf({ stationNo, canteen, openedOn, regionCode }: ServiceStationRow): CanteenSubsidyRow[] {
  if (canteen === 0) return []
  const grantedBy = staffOf(regionCode).clerk.id
  return [
    { kind: 'CONSTRUCTION' as const, amountCents: 8_000_000, grantedOn: openedOn },
    { kind: 'OPERATION' as const, amountCents: 1_200_000, grantedOn: addDays(openedOn, 30) },
  ].map((subsidy, index) => ({ subsidyId: `${stationNo}-BT${index + 1}`, stationNo, ...subsidy, grantedBy }))
}
