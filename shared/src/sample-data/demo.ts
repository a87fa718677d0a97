import { invariant } from '../errors/index.ts'
import { addDays, startOfDay } from '../time/index.ts'
import { alertId } from './alerts.ts'
import { createDemoCaseLinks } from './demo-case-links.ts'
import { DEMO_ORDER, type DemoGroup, demoGroups } from './demo-groups.ts'
import { createDemoBuildings, createDemoDwellings, createDemoHouseholds, createDemoQuarter } from './demo-homes.ts'
import { type DemoHome, type DemoPerson, demoPersons } from './demo-persons.ts'
import { maskName } from './names.ts'
import { demoId } from './opaque-id.ts'
import { createRandom } from './random.ts'
import { placeName, type Village } from './regions.ts'
import type {
  AlertKey,
  BuildingKey,
  CaseLink,
  DwellingKey,
  HouseholdKey,
  OrganisationKey,
  PersonKey,
  QuarterKey,
} from './sample-keys.ts'
import { createIdentities } from './synthetic-id-number.ts'
import { createUscc } from './uscc.ts'

/** Before every district's published moment, as all categories are. */
const CATEGORY_SINCE = '2021-04-01'

export interface Demo {
  readonly households: HouseholdKey[]
  readonly persons: PersonKey[]
  readonly organisations: OrganisationKey[]
  readonly quarters: QuarterKey[]
  readonly buildings: BuildingKey[]
  readonly dwellings: DwellingKey[]
  readonly alerts: AlertKey[]
  readonly caseLinks: CaseLink[]
}

/** The hand-made records. Only their numbers with a date and their instants depend on the day of loading. */
export function createDemo(villages: readonly Village[], loadedOn: string): Demo {
  const groups = demoGroups.map((group) => createGroup(group, villages, loadedOn))
  return {
    households: groups.flatMap(({ households }) => households),
    persons: groups.flatMap(({ persons }) => persons),
    organisations: groups.flatMap(({ organisations }) => organisations),
    quarters: groups.flatMap(({ quarters }) => quarters),
    buildings: groups.flatMap(({ buildings }) => buildings),
    dwellings: groups.flatMap(({ dwellings }) => dwellings),
    alerts: groups.flatMap(({ alerts }) => alerts),
    caseLinks: groups.flatMap(({ caseLinks }) => caseLinks),
  }
}

function createGroup(group: DemoGroup, villages: readonly Village[], loadedOn: string): Demo {
  const community = villageAt(villages, group.communityCode)
  const farm = villageAt(villages, group.farmVillageCode)
  const quarter = createDemoQuarter(community)
  const buildings = createDemoBuildings(quarter, farm)
  const households = createDemoHouseholds({ group, community, farm, buildings })
  const persons = createPersons(group, households)
  const organisation = createEnterprise(group, community, quarter)
  const alerts = createDemoAlerts({ group, persons, loadedOn })
  return {
    households: [...households.values()],
    persons,
    organisations: [organisation],
    quarters: [quarter],
    buildings: [buildings.main, buildings.old, buildings.farm],
    dwellings: createDemoDwellings(buildings, households, persons),
    alerts,
    caseLinks: createDemoCaseLinks({ group, persons, buildings, alerts, organisation, loadedOn }),
  }
}

function villageAt(villages: readonly Village[], code: string): Village {
  const village = villages.find((candidate) => candidate.code === code)
  invariant(village !== undefined, `regions.csv has no village ${code}`)
  return village
}

function createPersons(group: DemoGroup, households: ReadonlyMap<DemoHome, HouseholdKey>): PersonKey[] {
  const identify = createIdentities(createRandom(20_260_101 + group.keyBase))
  return demoPersons
    .filter((person) => person.group === group.name)
    .map((person, index) => {
      const household = households.get(person.home)
      invariant(household !== undefined, `${group.name} has a home ${person.home}`)
      return {
        personId: demoId('P', household.villageCode, group.keyBase + index + 1),
        ...identify(group.communityCode, person.birthDate, person.gender),
        ...describe(person),
        phone: person.story === 'MINIMUM_LIVING_CHILD' ? null : `1000000${9_900 + demoPersons.indexOf(person)}`,
        householdId: household.householdId,
        gridCode: household.gridCode,
        villageCode: household.villageCode,
        demo: true,
      }
    })
}

function describe({ surname, given, gender, birthDate, lowIncomeCategory, story }: DemoPerson) {
  const categorySince = lowIncomeCategory === 'NONE' ? null : CATEGORY_SINCE
  const displayName = maskName({ surname, given })
  return { name: surname + given, displayName, gender, birthDate, lowIncomeCategory, categorySince, story }
}

function createEnterprise(group: DemoGroup, village: Village, quarter: QuarterKey): OrganisationKey {
  const {
    keyBase,
    trade: [trade, safetyField],
  } = group
  return {
    uscc: createUscc(village.countyCode, DEMO_ORDER + keyBase),
    name: `${village.countyName}示例${trade}有限公司-${901 + keyBase / 100}`,
    kind: 'ENTERPRISE',
    regionCode: village.code,
    gridCode: `${village.code}001`,
    address: `${placeName(village)}${quarter.name}临街1号`,
    special: null,
    hospitalLevel: null,
    safetyField,
    demo: true,
  }
}

interface AlertSetting {
  readonly group: DemoGroup
  readonly persons: readonly PersonKey[]
  readonly loadedOn: string
}

/** One for the elder living alone, one for the seriously ill person, both open. */
function createDemoAlerts({ group, persons, loadedOn }: AlertSetting): AlertKey[] {
  return persons
    .filter(({ story }) => story === 'ELDER_LIVING_ALONE' || story === 'SERIOUS_ILLNESS')
    .map(({ personId, villageCode }, index) => {
      const day = addDays(loadedOn, -1 - index)
      return {
        alertId: alertId(villageCode, day.replaceAll('-', ''), 9_001 + group.keyBase + index),
        personId,
        townCode: `${villageCode.slice(0, 9)}000`,
        raisedAt: startOfDay(day) + (9 + index) * 3_600_000,
        outcome: 'OPEN' as const,
        aidCents: 0,
        temporaryAssistanceCents: 0,
        demo: true,
      }
    })
}
