import { invariant } from '../errors/index.ts'
import { createRandom, type Random } from './random.ts'
import { groupBy, type Village } from './regions.ts'
import { buildingId } from './renovated-quarters.ts'
import type { Residents } from './residents.ts'
import type { BuildingKey, DwellingKey, HouseholdKey, PersonKey } from './sample-keys.ts'

export interface Homes {
  readonly buildings: BuildingKey[]
  readonly dwellings: DwellingKey[]
}

/** The flats of 北关's households: the n-th household of a community lives in its n-th building in turn. */
export function createFlats(buildings: readonly BuildingKey[], { households, persons }: Residents): DwellingKey[] {
  const random = createRandom(20_240_301)
  const members = groupBy(persons, ({ householdId }) => householdId)
  const householdsOf = groupBy(households, ({ villageCode }) => villageCode)
  return [...groupBy(buildings, ({ villageCode }) => villageCode)].flatMap(([villageCode, ofVillage]) =>
    (householdsOf.get(villageCode) ?? []).map((household, order): DwellingKey => {
      const building = ofVillage[order % ofVillage.length]
      invariant(building !== undefined, `${villageCode} has buildings`)
      return {
        ...dwellingOf(building, Math.floor(order / ofVillage.length) + 1, household),
        ownerPersonIds: ownersOf(members.get(household.householdId) ?? [], random),
        areaSqmX100: random.between(6_200, 12_800),
        dangerGrade: random.chance(0.2) ? 'B' : random.chance(0.3) ? 'A' : 'NOT_APPRAISED',
      }
    }),
  )
}

/** Appraised as C (局部危房) or D (整幢危房); 安源's lie in its 11 units (S41). */
const DANGEROUS_HOUSES: Readonly<Record<string, number>> = {
  '360302000000': 25,
  '610702000000': 6,
  '610902000000': 4,
  '140603000000': 4,
}

/** Old houses of their own, outside any quarter, each with the household that lives in it. */
export function createDangerousHouses(villages: readonly Village[], { households, persons }: Residents): Homes {
  const random = createRandom(20_240_302)
  const members = groupBy(persons, ({ householdId }) => householdId)
  const firstOf = new Map([...groupBy(households, ({ villageCode }) => villageCode)].map(([code, [first]]) => [code, first]))
  const homes: Homes = { buildings: [], dwellings: [] }
  for (const [countyCode, ofCounty] of groupBy(villages, (village) => village.countyCode)) {
    const settled = ofCounty.filter(({ urban, code }) => firstOf.has(code) && (!urban || countyCode.startsWith('3603')))
    for (const village of inTurn(settled, DANGEROUS_HOUSES[countyCode] ?? 0)) {
      const household = firstOf.get(village.code)
      invariant(household !== undefined, `${village.code} has a household`)
      addHouse(homes, { household, members: members.get(household.householdId) ?? [], random })
    }
  }
  return homes
}

/** The first village of each township, then the second of each, until there are enough. */
function inTurn(villages: readonly Village[], count: number): Village[] {
  const byTown = [...groupBy(villages, ({ townCode }) => townCode).values()]
  const rounds = Math.max(0, ...byTown.map(({ length }) => length))
  return Array.from({ length: rounds }, (_, round) => byTown.flatMap((town) => town.slice(round, round + 1)))
    .flat()
    .slice(0, count)
}

interface House {
  readonly household: HouseholdKey
  readonly members: readonly PersonKey[]
  readonly random: Random
}

function addHouse({ buildings, dwellings }: Homes, { household, members, random }: House): void {
  const areaSqmX100 = random.between(5_200, 11_000)
  const building: BuildingKey = {
    buildingId: buildingId(household.villageCode, 80_001),
    quarterId: null,
    villageCode: household.villageCode,
    gridCode: household.gridCode,
    name: `${household.address}房屋`,
    builtYear: random.between(1962, 1988),
    storeys: random.between(1, 2),
    structure: random.chance(0.7) ? 'BRICK_TIMBER' : 'OTHER',
    householdCount: 1,
    floorAreaSqmX100: areaSqmX100,
  }
  buildings.push(building)
  dwellings.push({
    ...dwellingOf(building, 1, household),
    ownerPersonIds: ownersOf(members, random),
    areaSqmX100,
    dangerGrade: random.chance(0.65) ? 'C' : 'D',
  })
}

/** Place and residents of a dwelling; its number is the building's and three digits. */
export function dwellingOf({ buildingId, villageCode, gridCode }: BuildingKey, order: number, household: HouseholdKey) {
  const dwellingId = `${buildingId}${String(order).padStart(3, '0')}`
  return { dwellingId, buildingId, villageCode, gridCode, householdIds: [household.householdId] }
}

/** The first adult, with the second in two of five homes. */
function ownersOf(members: readonly PersonKey[], random: Random): string[] {
  const adults = members.filter(({ birthDate }) => birthDate < '2003').map(({ personId }) => personId)
  return adults.slice(0, random.chance(0.4) ? 2 : 1)
}
