import { groupBy } from './group-by.ts'
import { placeName, type Village } from './regions.ts'
import type { GridKey, OrganisationKey, SampleSafetyField } from './sample-keys.ts'
import { createUscc } from './uscc.ts'

/** Trades of enterprises: the name tells the safety field that they are inspected for. */
const TRADES: readonly [trade: string, field: SampleSafetyField][] = [
  ['化工', 'HAZARDOUS_CHEMICALS'],
  ['机械制造', 'INDUSTRY_TRADE'],
  ['商贸', 'FIRE'],
  ['燃气服务', 'URBAN_GAS'],
  ['建筑工程', 'CONSTRUCTION'],
  ['货物运输', 'ROAD_TRAFFIC'],
  ['建材', 'INDUSTRY_TRADE'],
  ['宾馆管理', 'FIRE'],
]

/** Enterprises per township: 汉台 20 × 15 = 300, elsewhere two. */
const ENTERPRISES_PER_TOWN: Readonly<Record<string, number>> = { '610702000000': 20 }

/** What a county has besides enterprises; names end in a number, `示例` says that nobody is meant. */
interface Batch {
  readonly countyCode: string
  readonly count: number
  /** only in this township */
  readonly townCode?: string
  readonly title: (village: Village) => string
  readonly kind: OrganisationKey['kind']
  readonly special?: 'SCHOOL'
  readonly hospitalLevel?: OrganisationKey['hospitalLevel']
  readonly safetyField?: SampleSafetyField
}

const HANTAI = '610702000000'
const HANBIN = '610902000000'
const ANYUAN = '360302000000'
const PINGLU = '140603000000'

const inCounty = (title: string) => (village: Village) => `${village.countyName}示例${title}`
const inTown = (title: string) => (village: Village) => `${village.townName}示例${title}`

const hospitals = (countyCode: string, [third, second, first]: readonly [number, number, number]): Batch[] => [
  { countyCode, count: third, title: inCounty('三级医院'), kind: 'MEDICAL_INSTITUTION', hospitalLevel: 'LEVEL_3' },
  { countyCode, count: second, title: inCounty('二级医院'), kind: 'MEDICAL_INSTITUTION', hospitalLevel: 'LEVEL_2' },
  { countyCode, count: first, title: inTown('卫生院'), kind: 'MEDICAL_INSTITUTION', hospitalLevel: 'LEVEL_1' },
]

const utilities = (countyCode: string): Batch[] => [
  { countyCode, count: 1, title: inCounty('供电有限公司'), kind: 'UTILITY' },
  { countyCode, count: 1, title: inCounty('供水有限公司'), kind: 'UTILITY' },
  { countyCode, count: 1, title: inCounty('燃气有限公司'), kind: 'UTILITY', safetyField: 'URBAN_GAS' },
]

const BATCHES: readonly Batch[] = [
  // 安康 settles with 30 institutions (F22)
  ...hospitals(HANBIN, [4, 8, 18]),
  ...hospitals(HANTAI, [2, 3, 5]),
  ...hospitals(ANYUAN, [1, 1, 2]),
  ...hospitals(PINGLU, [1, 1, 2]),
  // one case with 34 schools (F34) and 42 organisations of the 社工之家 (F32)
  { countyCode: ANYUAN, count: 20, title: inCounty('小学'), kind: 'PUBLIC_INSTITUTION', special: 'SCHOOL' },
  { countyCode: ANYUAN, count: 14, title: inCounty('中学'), kind: 'PUBLIC_INSTITUTION', special: 'SCHOOL' },
  { countyCode: ANYUAN, count: 42, title: inCounty('社会工作服务中心'), kind: 'SOCIAL_ORGANISATION' },
  // night inspections of 东大街 (S42)
  {
    countyCode: ANYUAN,
    townCode: '360302001000',
    count: 24,
    title: inTown('餐饮店'),
    kind: 'INDIVIDUAL_BUSINESS',
    safetyField: 'FIRE',
  },
  {
    countyCode: HANTAI,
    townCode: '610702001000',
    count: 6,
    title: inCounty('物业服务有限公司'),
    kind: 'PROPERTY_COMPANY',
  },
  { countyCode: ANYUAN, count: 2, title: inCounty('物业服务有限公司'), kind: 'PROPERTY_COMPANY' },
  { countyCode: HANBIN, count: 2, title: inCounty('物业服务有限公司'), kind: 'PROPERTY_COMPANY' },
  { countyCode: PINGLU, count: 2, title: inCounty('物业服务有限公司'), kind: 'PROPERTY_COMPANY' },
  ...[HANTAI, HANBIN, ANYUAN, PINGLU].flatMap(utilities),
]

/** All organisations but departments and hand-made ones. */
export function createOrganisations(villages: readonly Village[], grids: readonly GridKey[]): OrganisationKey[] {
  const firstGrid = new Map([...grids].reverse().map(({ villageCode, gridCode }) => [villageCode, gridCode]))
  const byCounty = groupBy(villages, ({ countyCode }) => countyCode)
  const ordinary = [...byCounty].flatMap(([countyCode, ofCounty]) => {
    const batches = [...enterpriseBatches(countyCode, ofCounty), ...BATCHES.filter((b) => b.countyCode === countyCode)]
    let order = 1_000
    return batches.flatMap((batch) => {
      const places = spread(ofCounty, batch)
      return places.map((village, index) => {
        order += 1
        return organisationOf(batch, {
          village,
          order,
          number: index + 1,
          gridCode: firstGrid.get(village.code) ?? null,
        })
      })
    })
  })
  return [...numberEnterprises(ordinary), gasOperator()]
}

function enterpriseBatches(countyCode: string, villages: readonly Village[]): Batch[] {
  const perTown = ENTERPRISES_PER_TOWN[countyCode] ?? 2
  const towns = [...groupBy(villages, ({ townCode }) => townCode).keys()]
  return towns.flatMap((townCode, place) =>
    TRADES.flatMap((_, index) => {
      const [trade, safetyField] = TRADES[(index + (perTown < TRADES.length ? place : 0)) % TRADES.length] ?? [
        '',
        'FIRE',
      ]
      const count = Math.floor((perTown + TRADES.length - 1 - index) / TRADES.length)
      const title = inCounty(`${trade}有限公司`)
      return count === 0 ? [] : [{ countyCode, townCode, count, title, kind: 'ENTERPRISE' as const, safetyField }]
    }),
  )
}

/** Villages for a batch, evenly over the batch's township or the whole county. */
function spread(villages: readonly Village[], { townCode, count }: Batch): Village[] {
  const choice = townCode === undefined ? villages : villages.filter((village) => village.townCode === townCode)
  return Array.from(
    { length: count },
    (_, index) => choice[Math.floor(((index + 0.5) * choice.length) / count)],
  ).flatMap((village) => village ?? [])
}

interface Seat {
  readonly village: Village
  readonly order: number
  readonly number: number
  readonly gridCode: string | null
}

function organisationOf(batch: Batch, { village, order, number, gridCode }: Seat): OrganisationKey {
  return {
    uscc: createUscc(village.countyCode, order),
    name: `${batch.title(village)}-${String(number).padStart(3, '0')}`,
    kind: batch.kind,
    regionCode: village.code,
    gridCode,
    address: `${placeName(village)}${(order % 90) + 1}号`,
    special: batch.special ?? null,
    hospitalLevel: batch.hospitalLevel ?? null,
    safetyField: batch.safetyField ?? null,
    demo: false,
  }
}

/** Enterprises carry one running number per county: 汉台区示例化工有限公司-017. */
function numberEnterprises(organisations: readonly OrganisationKey[]): OrganisationKey[] {
  const counts = new Map<string, number>()
  return organisations.map((organisation) => {
    if (organisation.kind !== 'ENTERPRISE') return organisation
    const county = organisation.regionCode.slice(0, 6)
    const number = (counts.get(county) ?? 0) + 1
    counts.set(county, number)
    return { ...organisation, name: organisation.name.replace(/-\d+$/, `-${String(number).padStart(3, '0')}`) }
  })
}

/** The operator of 朔州's gas figures (F41, F42); its county has no villages in the list. */
function gasOperator(): OrganisationKey {
  return {
    uscc: createUscc('140602000000', 1_001),
    name: '朔州示例燃气有限公司',
    kind: 'UTILITY',
    regionCode: '140602000000',
    gridCode: null,
    address: '朔州市朔城区示例路1号',
    special: 'GAS',
    hospitalLevel: null,
    safetyField: 'URBAN_GAS',
    demo: false,
  }
}
