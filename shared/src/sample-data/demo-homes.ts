import { dwellingOf } from './dwellings.ts'
import type { DemoGroup } from './demo-groups.ts'
import type { DemoHome } from './demo-persons.ts'
import { buildingId, flatName, quarterId } from './housing-numbers.ts'
import { demoId } from './opaque-id.ts'
import { placeName, type Village } from './regions.ts'
import type { BuildingKey, DwellingKey, HouseholdKey, PersonKey, QuarterKey } from './sample-keys.ts'

/** Hand-made quarters and buildings are numbered from here. */
const QUARTER_ORDER = 901
const BUILDING_ORDER = 90_001

/** Not renovated yet: its owners vote on the project, so that F20's 123 quarters stay as published. */
export function createDemoQuarter({ code, shortName }: Village): QuarterKey {
  const name = `${shortName.replace(/社区$/, '')}示例小区`
  return { quarterId: quarterId(code, QUARTER_ORDER), name, villageCode: code, builtYear: 1988, renovatedIn: null }
}

export interface DemoBuildings {
  /** homes B, C and D */
  readonly main: BuildingKey
  /** home A, of which the flats are C级 */
  readonly old: BuildingKey
  /** home F, D级, outside any quarter */
  readonly farm: BuildingKey
}

export function createDemoBuildings(quarter: QuarterKey, farm: Village): DemoBuildings {
  const inQuarter = {
    quarterId: quarter.quarterId,
    villageCode: quarter.villageCode,
    gridCode: `${quarter.villageCode}001`,
  }
  return {
    main: {
      ...inQuarter,
      buildingId: buildingId(quarter.villageCode, BUILDING_ORDER),
      name: `${quarter.name}1号楼`,
      builtYear: 1988,
      storeys: 6,
      structure: 'BRICK_CONCRETE',
      householdCount: 36,
      floorAreaSqmX100: 338_400,
    },
    old: {
      ...inQuarter,
      buildingId: buildingId(quarter.villageCode, BUILDING_ORDER + 1),
      name: `${quarter.name}2号楼`,
      builtYear: 1974,
      storeys: 3,
      structure: 'BRICK_TIMBER',
      householdCount: 12,
      floorAreaSqmX100: 64_800,
    },
    farm: {
      quarterId: null,
      villageCode: farm.code,
      gridCode: `${farm.code}001`,
      buildingId: buildingId(farm.code, BUILDING_ORDER),
      name: `${farm.shortName}9组1号房屋`,
      builtYear: 1968,
      storeys: 1,
      structure: 'BRICK_TIMBER',
      householdCount: 1,
      floorAreaSqmX100: 8_200,
    },
  }
}

/** Building, order of the flat and size in hundredths of ㎡ of each home. */
const HOMES: Readonly<Record<DemoHome, readonly [keyof DemoBuildings, flat: number, areaSqmX100: number]>> = {
  A: ['old', 3, 5_400],
  B: ['main', 4, 8_600],
  C: ['main', 9, 9_800],
  D: ['main', 14, 9_200],
  F: ['farm', 0, 8_200],
}

export interface DemoSetting {
  readonly group: DemoGroup
  readonly community: Village
  readonly farm: Village
  readonly buildings: DemoBuildings
}

export function createDemoHouseholds({ group, community, farm, buildings }: DemoSetting): Map<DemoHome, HouseholdKey> {
  const homes = Object.keys(HOMES) as DemoHome[] // the keys of a Record over DemoHome
  return new Map(
    homes.map((home, index) => {
      const [place, flat] = HOMES[home]
      const building = buildings[place]
      const address =
        place === 'farm' ? `${placeName(farm)}9组1号` : `${placeName(community)}${building.name}${flatName(flat)}`
      const householdId = demoId('H', community.countyCode, group.keyBase + index + 1)
      const { gridCode, villageCode } = building
      return [home, { householdId, gridCode, villageCode, address, demo: true }]
    }),
  )
}

export function createDemoDwellings(
  buildings: DemoBuildings,
  households: ReadonlyMap<DemoHome, HouseholdKey>,
  persons: readonly PersonKey[],
): DwellingKey[] {
  return [...households].map(([home, household]) => {
    const [place, flat, areaSqmX100] = HOMES[home]
    const members = persons.filter(({ householdId }) => householdId === household.householdId)
    const owners = members.filter(({ birthDate }) => birthDate < '2005').map(({ personId }) => personId)
    return {
      ...dwellingOf(buildings[place], flat + 1, household),
      // the couple's flat belongs to the voting owner alone: one flat, one vote
      ownerPersonIds: owners.slice(0, 1),
      areaSqmX100,
      dangerGrade: place === 'old' ? 'C' : place === 'farm' ? 'D' : 'B',
    }
  })
}
