import { invariant } from '../errors/index.ts'
import { groupBy } from './group-by.ts'
import { dwellingId } from './housing-numbers.ts'
import { createRandom, type Random } from './random.ts'
import type { Residents } from './residents.ts'
import type { BuildingKey, DwellingKey, HouseholdKey, PersonKey } from './sample-keys.ts'

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

/** Place and residents of a dwelling. */
export function dwellingOf(building: BuildingKey, order: number, { householdId }: HouseholdKey) {
  const { buildingId, villageCode, gridCode } = building
  return {
    dwellingId: dwellingId(buildingId, order),
    buildingId,
    villageCode,
    gridCode,
    householdIds: [householdId],
  }
}

/** The first adult, with the second in two of five homes. */
export function ownersOf(members: readonly PersonKey[], random: Random): string[] {
  const adults = members.filter(({ birthDate }) => birthDate < '2003').map(({ personId }) => personId)
  return adults.slice(0, random.chance(0.4) ? 2 : 1)
}
