import { invariant } from '../errors/index.ts'
import { buildingId, quarterId } from './housing-numbers.ts'
import { createRandom, type Random } from './random.ts'
import type { Village } from './regions.ts'
import type { BuildingKey, QuarterKey } from './sample-keys.ts'
import { shuffle } from './shuffle.ts'

/** 北关街道's renovation as printed (F20): 123 quarters, 276 buildings, 9,182 households, 89.44 万㎡. */
const BEIGUAN = '610702001000'
const QUARTERS_BY_COMMUNITY = [9, 9, 9, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8]
const QUARTERS_BY_YEAR: readonly [year: number, count: number][] = [
  [2021, 38],
  [2022, 47],
  [2023, 38],
]
const QUARTERS_WITH_THREE_BUILDINGS = 30
const HOUSEHOLDS_PER_BUILDING = 33
const BUILDINGS_WITH_ONE_MORE = 74
const FLOOR_AREA_X100 = 89_440_000
/** 97.408 ㎡ for each household; the last building takes what is left */
const SHARE_X100 = 9_740.8

export interface RenovatedQuarters {
  readonly quarters: QuarterKey[]
  readonly buildings: BuildingKey[]
}

export function createRenovatedQuarters(villages: readonly Village[]): RenovatedQuarters {
  const random = createRandom(20_210_301)
  const communities = villages.filter(({ townCode }) => townCode === BEIGUAN)
  invariant(communities.length === QUARTERS_BY_COMMUNITY.length, '北关街道 has 15 communities')
  const quarters = createQuarters(communities, random)
  const withThree = new Set(shuffle(quarters, random).slice(0, QUARTERS_WITH_THREE_BUILDINGS))
  const places = quarters.flatMap((quarter) =>
    Array.from({ length: withThree.has(quarter) ? 3 : 2 }, (_, index) => ({ quarter, index })),
  )
  const withOneMore = new Set(shuffle(places, random).slice(0, BUILDINGS_WITH_ONE_MORE))
  const orders = new Map<string, number>()
  const buildings = places.map((place): BuildingKey => {
    const { quarter, index } = place
    const order = (orders.get(quarter.villageCode) ?? 0) + 1
    orders.set(quarter.villageCode, order)
    const householdCount = HOUSEHOLDS_PER_BUILDING + (withOneMore.has(place) ? 1 : 0)
    return { ...createBuilding(quarter, random), ...numberOf(quarter, order, index), householdCount }
  })
  return { quarters, buildings: withExactFloorArea(buildings) }
}

function createQuarters(communities: readonly Village[], random: Random): QuarterKey[] {
  const years = shuffle(
    QUARTERS_BY_YEAR.flatMap(([year, count]) => Array.from({ length: count }, () => year)),
    random,
  )
  return communities.flatMap((village, place) =>
    Array.from({ length: QUARTERS_BY_COMMUNITY[place] ?? 0 }, (_, order): QuarterKey => {
      const renovatedIn = years.pop() ?? null
      return {
        quarterId: quarterId(village.code, order + 1),
        name: `${village.shortName.replace(/社区$/, '')}${order + 1}号小区`,
        villageCode: village.code,
        // quarters built by the end of 2000 come first (老旧小区改造: 2000年底前建成)
        builtYear: random.chance(0.9) ? random.between(1982, 2000) : random.between(2001, 2004),
        renovatedIn,
      }
    }),
  )
}

function numberOf({ villageCode, name }: QuarterKey, order: number, index: number) {
  return { buildingId: buildingId(villageCode, order), name: `${name}${index + 1}号楼` }
}

function createBuilding({ quarterId, villageCode, builtYear }: QuarterKey, random: Random) {
  return {
    quarterId,
    villageCode,
    gridCode: `${villageCode}001`,
    builtYear: builtYear + random.between(0, 1),
    storeys: random.between(6, 7),
    structure: random.chance(0.85) ? ('BRICK_CONCRETE' as const) : ('FRAME' as const),
    floorAreaSqmX100: 0,
  }
}

function withExactFloorArea(buildings: readonly BuildingKey[]): BuildingKey[] {
  let left = FLOOR_AREA_X100
  return buildings.map((building, index) => {
    const share = Math.round(building.householdCount * SHARE_X100)
    const floorAreaSqmX100 = index === buildings.length - 1 ? left : share
    left -= floorAreaSqmX100
    return { ...building, floorAreaSqmX100 }
  })
}
