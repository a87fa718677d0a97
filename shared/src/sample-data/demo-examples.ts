import { invariant } from '../errors/index.ts'
import type { DemoExamples, DemoStory, SampleKeys } from './sample-keys.ts'

/** The group that the ready tabs show: 汉台区, 北关街道, 人民路社区. */
const EXAMPLE_VILLAGE = '610702001001'

/** Keys of the richest hand-made records. */
export function chooseExamples(keys: Omit<SampleKeys, 'examples'>): DemoExamples {
  const elder = personOf(keys, 'ELDER_LIVING_ALONE')
  const owner = personOf(keys, 'VOTING_OWNER')
  const home = found(keys.dwellings.find(({ householdIds }) => householdIds.includes(elder.householdId)))
  const flat = found(keys.dwellings.find(({ ownerPersonIds }) => ownerPersonIds.includes(owner.personId)))
  const building = found(keys.buildings.find(({ buildingId }) => buildingId === home.buildingId))
  return {
    countyCode: `${EXAMPLE_VILLAGE.slice(0, 6)}000000`,
    townCode: `${EXAMPLE_VILLAGE.slice(0, 9)}000`,
    gridCode: elder.gridCode,
    personId: elder.personId,
    householdId: elder.householdId,
    alertId: found(keys.alerts.find(({ personId }) => personId === elder.personId)).alertId,
    caseNo: found(keys.caseLinks.find(({ subjectPersonIds }) => subjectPersonIds.includes(elder.personId))).caseNo,
    enterpriseUscc: found(keys.organisations.find((o) => o.demo && o.regionCode === EXAMPLE_VILLAGE)).uscc,
    quarterId: found(building.quarterId),
    buildingId: building.buildingId,
    dwellingId: flat.dwellingId,
    dangerousDwellingId: home.dwellingId,
    workerId: found(keys.workers.find(({ gridCodes }) => gridCodes.includes(elder.gridCode))).workerId,
    volunteerPersonId: personOf(keys, 'VOLUNTEER').personId,
    ownerPersonId: owner.personId,
  }
}

function personOf({ persons }: Pick<SampleKeys, 'persons'>, story: DemoStory) {
  return found(persons.find((person) => person.story === story && person.villageCode === EXAMPLE_VILLAGE))
}

function found<Value>(value: Value | null | undefined): Value {
  invariant(value !== null && value !== undefined, 'the sample data holds every example')
  return value
}
