import { allocate } from './allocate.ts'
import { createFamily, type Member } from './families.ts'
import { groupBy } from './group-by.ts'
import { flatName } from './housing-numbers.ts'
import { createCategorySince, createHouseholdCategory, isOrphan } from './low-income.ts'
import { createGivenName, createSurname, maskName } from './names.ts'
import { createOpaqueId } from './opaque-id.ts'
import { createRandom, type Random } from './random.ts'
import { placeName, type Village } from './regions.ts'
import type { BuildingKey, GridKey, HouseholdKey, LowIncomeCategory, PersonKey } from './sample-keys.ts'
import { createIdentities, type MaskedIdentity } from './synthetic-id-number.ts'

/** Residents by county, besides the hand-made ones. 汉台 needs 9,473 for 公益助保 (F06), 汉滨 2,000 pensioners. */
const RESIDENTS: Readonly<Record<string, number>> = {
  '610702000000': 9_792,
  '610902000000': 2_080,
  '360302000000': 292,
  '140603000000': 292,
}
const ELDERLY_COUNTY = '610902000000'

export interface Residents {
  readonly households: HouseholdKey[]
  readonly persons: PersonKey[]
}

export interface Places {
  readonly villages: readonly Village[]
  readonly grids: readonly GridKey[]
  /** buildings of 北关, whose residents live in flats */
  readonly buildings: readonly BuildingKey[]
}

/** Families in every village that has a share, in the order of the villages. */
export function createResidents({ villages, grids, buildings }: Places): Residents {
  const settle = createSettler(grids, buildings)
  const residents: Residents = { households: [], persons: [] }
  for (const [countyCode, ofCounty] of groupBy(villages, (village) => village.countyCode)) {
    const weights = ofCounty.map(({ urban }) => (urban ? 3 : 2))
    const shares = allocate(RESIDENTS[countyCode] ?? 0, weights)
    ofCounty.forEach((village, index) => {
      let left = shares[index] ?? 0
      while (left > 0) left -= settle(residents, village, left)
    })
  }
  return residents
}

/** Adds one household of at most `limit` members and tells its size. */
function createSettler(grids: readonly GridKey[], buildings: readonly BuildingKey[]) {
  const random = createRandom(20_240_101)
  const identify = createIdentities(createRandom(20_240_102))
  const gridsOf = groupBy(grids, ({ villageCode }) => villageCode)
  const buildingsOf = groupBy(buildings, ({ villageCode }) => villageCode)
  const orders = new Map<string, number>()
  return ({ households, persons }: Residents, village: Village, limit: number): number => {
    const order = orders.get(village.code) ?? 0
    orders.set(village.code, order + 1)
    const { gridCode } = random.pick(gridsOf.get(village.code) ?? [])
    const household: HouseholdKey = {
      householdId: createOpaqueId(random),
      gridCode,
      villageCode: village.code,
      address: addressOf(village, buildingsOf.get(village.code) ?? [], order),
      demo: false,
    }
    const family = createFamily(random, village.countyCode === ELDERLY_COUNTY).slice(0, limit)
    const makePerson = createFamilyNamer(random, family)
    const identityOf = (birthDate: string, { gender }: Member) => identify(village.countyCode, birthDate, gender)
    households.push(household)
    persons.push(...family.map((member) => makePerson(household, member, identityOf)))
    return family.length
  }
}

/** In 北关 the n-th household lives in the n-th building in turn, on the next free flat. */
function addressOf(village: Village, buildings: readonly BuildingKey[], order: number): string {
  const building = buildings[order % Math.max(1, buildings.length)]
  if (building !== undefined)
    return `${placeName(village)}${building.name}${flatName(Math.floor(order / buildings.length))}`
  return `${placeName(village)}${Math.floor(order / 12) + 1}${village.urban ? '栋' : '组'}${(order % 12) + 1}号`
}

function createFamilyNamer(random: Random, family: readonly Member[]) {
  const familyName = createSurname(random)
  const category = createHouseholdCategory(random, family.length === 1 && (family[0]?.birthYear ?? 2000) <= 1960)
  const since = createCategorySince(random)
  return (
    household: HouseholdKey,
    member: Member,
    identityOf: (birthDate: string, member: Member) => MaskedIdentity,
  ): PersonKey => {
    const surname = member.bearsFamilyName ? familyName : createSurname(random)
    const given = createGivenName(random, member.gender)
    const birthDate = dateIn(member.birthYear, random)
    const lowIncomeCategory: LowIncomeCategory = isOrphan(random, member.birthYear) ? 'ORPHAN' : category
    return {
      personId: createOpaqueId(random),
      ...identityOf(birthDate, member),
      name: surname + given,
      displayName: maskName({ surname, given }),
      gender: member.gender,
      birthDate,
      phone: phoneOf(member, random),
      householdId: household.householdId,
      gridCode: household.gridCode,
      villageCode: household.villageCode,
      lowIncomeCategory,
      categorySince: lowIncomeCategory === 'NONE' ? null : laterOf(since, birthDate),
      demo: false,
      story: null,
    }
  }
}

function dateIn(year: number, random: Random): string {
  return `${year}-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`
}

/** 1000000xxxx is not assigned to any operator. Children have none. */
function phoneOf({ birthYear }: Member, random: Random): string | null {
  const number = `1000000${String(random.between(0, 9999)).padStart(4, '0')}`
  return birthYear > 2008 || random.chance(0.12) ? null : number
}

/** Nobody is in a category before birth. */
function laterOf(since: string, birthDate: string): string {
  return since > birthDate ? since : birthDate
}
