import { ancestorAt } from '../region/index.ts'
import { dwellingOf, ownersOf } from './dwellings.ts'
import { groupBy } from './group-by.ts'
import { buildingId } from './housing-numbers.ts'
import { createRandom, type Random } from './random.ts'
import { placeName, type Village } from './regions.ts'
import type { Residents } from './residents.ts'
import type { BuildingKey, DwellingKey, HouseholdKey, PersonKey } from './sample-keys.ts'

/** Houses appraised as C (局部危房) or D (整幢危房), by county; 安源's lie in its 11 units (S41). */
const DANGEROUS_HOUSES: readonly [countyCode: string, count: number][] = [
  ['360302000000', 25],
  ['610702000000', 6],
  ['610902000000', 4],
  ['140603000000', 4],
]

/** Numbers from here on are houses outside any quarter. */
const FIRST_ORDER = 80_001

export interface DangerousHouses {
  readonly buildings: BuildingKey[]
  readonly dwellings: DwellingKey[]
}

/** Old houses of their own, outside any quarter, each with the household that lives in it. */
export function createDangerousHouses(
  villages: readonly Village[],
  { households, persons }: Residents,
): DangerousHouses {
  const random = createRandom(20_240_302)
  const members = groupBy(persons, ({ householdId }) => householdId)
  const membersOf = ({ householdId }: HouseholdKey) => members.get(householdId) ?? []
  const villageAt = new Map(villages.map((village) => [village.code, village]))
  const candidates = households.filter(
    ({ villageCode }) => villageAt.get(villageCode)?.urban === false || isAnyuan(villageCode),
  )
  const byCounty = groupBy(candidates, ({ villageCode }) => ancestorAt('COUNTY', villageCode) ?? '')
  const chosen = DANGEROUS_HOUSES.flatMap(([countyCode, count]) =>
    chooseHouseholds(byCounty.get(countyCode) ?? [], count, membersOf),
  )
  const orders = new Map<string, number>()
  const houses = chosen.map((household) => {
    const order = orders.get(household.villageCode) ?? FIRST_ORDER
    orders.set(household.villageCode, order + 1)
    const name = `${withoutPlace(household, villageAt.get(household.villageCode))}房屋`
    return createHouse({ household, name, order, members: membersOf(household), random })
  })
  return { buildings: houses.map(({ building }) => building), dwellings: houses.map(({ dwelling }) => dwelling) }
}

/** Elsewhere flats of communities are not appraised here: 北关's households have theirs in the quarters. */
function isAnyuan(code: string): boolean {
  return code.startsWith('360302')
}

/** 草塘村3组4号 */
function withoutPlace({ address }: HouseholdKey, village: Village | undefined): string {
  return village === undefined ? address : village.shortName + address.slice(placeName(village).length)
}

/**
 * One household of each township in turn, poor ones and those in villages first: in a list of dangerous houses the
 * order of remedy depends on the household's difficulty.
 */
function chooseHouseholds(
  households: readonly HouseholdKey[],
  count: number,
  membersOf: (household: HouseholdKey) => readonly PersonKey[],
): HouseholdKey[] {
  const rank = (household: HouseholdKey) =>
    (household.villageCode.slice(9) < '200' ? 1 : 0) +
    (membersOf(household).some(({ lowIncomeCategory }) => lowIncomeCategory !== 'NONE') ? 0 : 2)
  const byTown = [...groupBy(households, ({ villageCode }) => ancestorAt('TOWNSHIP', villageCode) ?? '').values()]
  const ranked = byTown.map((ofTown) => ofTown.toSorted((a, b) => rank(a) - rank(b)))
  const rounds = Array.from({ length: count }, (_, round) => ranked.flatMap((ofTown) => ofTown.slice(round, round + 1)))
  return rounds.flat().slice(0, count)
}

interface House {
  readonly household: HouseholdKey
  readonly name: string
  readonly order: number
  readonly members: readonly PersonKey[]
  readonly random: Random
}

function createHouse({ household, name, order, members, random }: House): {
  building: BuildingKey
  dwelling: DwellingKey
} {
  const { villageCode, gridCode } = household
  const areaSqmX100 = random.between(5_200, 11_000)
  const building: BuildingKey = {
    buildingId: buildingId(villageCode, order),
    quarterId: null,
    villageCode,
    gridCode,
    name,
    builtYear: random.between(1962, 1988),
    storeys: random.between(1, 2),
    structure: random.chance(0.7) ? 'BRICK_TIMBER' : 'OTHER',
    householdCount: 1,
    floorAreaSqmX100: areaSqmX100,
  }
  const dwelling: DwellingKey = {
    ...dwellingOf(building, 1, household),
    ownerPersonIds: ownersOf(members, random),
    areaSqmX100,
    dangerGrade: random.chance(0.65) ? 'C' : 'D',
  }
  return { building, dwelling }
}
