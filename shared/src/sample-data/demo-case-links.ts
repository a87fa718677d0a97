import { addDays } from '../time/index.ts'
import { DEMO_ORDER, type DemoGroup } from './demo-groups.ts'
import type { DemoBuildings } from './demo-homes.ts'
import type { AlertKey, CaseLink, DemoStory, OrganisationKey, PersonKey } from './sample-keys.ts'

export interface CaseSetting {
  readonly group: DemoGroup
  readonly persons: readonly PersonKey[]
  readonly buildings: DemoBuildings
  readonly alerts: readonly AlertKey[]
  readonly organisation: OrganisationKey
  readonly loadedOn: string
}

const NOTHING_LINKED = { organisationUscc: null, hazardNo: null, applicationNo: null, projectNo: null, alertId: null }

/** Reported three days before the day of loading; the elder's C级 house comes first and has everything. */
export function createDemoCaseLinks(setting: CaseSetting): CaseLink[] {
  return [createElderCase(setting), createEnterpriseCase(setting), createChildCase(setting)]
}

/** The house with its hazard, the elder's application and alert, the quarter's renovation. */
function createElderCase(setting: CaseSetting): CaseLink {
  const { county, day, order } = numbersOf(setting, 0)
  const elder = idsOf(setting, 'ELDER_LIVING_ALONE')
  return {
    ...caseOf(setting, 0),
    buildingId: setting.buildings.old.buildingId,
    subjectPersonIds: elder,
    hazardNo: `YH${county}${day}${order}`,
    applicationNo: `SQ${county}${day}${order}`,
    projectNo: `GZ${county}${day.slice(0, 4)}${order}`,
    alertId: setting.alerts.find(({ personId }) => elder.includes(personId))?.alertId ?? null,
  }
}

/** The major hazard of the enterprise at the street front, about which two neighbours complain. */
function createEnterpriseCase(setting: CaseSetting): CaseLink {
  const { county, day, order } = numbersOf(setting, 1)
  return {
    ...caseOf(setting, 1),
    buildingId: setting.buildings.main.buildingId,
    subjectPersonIds: [...idsOf(setting, 'DISPUTE_PARTY'), ...idsOf(setting, 'VOTING_OWNER')],
    organisationUscc: setting.organisation.uscc,
    hazardNo: `YH${county}${day}${order}`,
  }
}

function createChildCase(setting: CaseSetting): CaseLink {
  const { county, day, order } = numbersOf(setting, 2)
  return {
    ...caseOf(setting, 2),
    buildingId: setting.buildings.main.buildingId,
    subjectPersonIds: idsOf(setting, 'MINIMUM_LIVING_CHILD'),
    applicationNo: `SQ${county}${day}${order}`,
  }
}

/** 一案一码: county, day and six digits. */
function caseOf(setting: CaseSetting, index: number) {
  const { county, day, order } = numbersOf(setting, index)
  const { gridCode } = setting.buildings.main
  return { caseNo: `${county}${day}${order}`, countyCode: `${county}000000`, gridCode, ...NOTHING_LINKED }
}

function numbersOf({ group, loadedOn }: CaseSetting, index: number) {
  return {
    county: group.communityCode.slice(0, 6),
    day: addDays(loadedOn, -3).replaceAll('-', ''),
    order: String(DEMO_ORDER + group.keyBase + index),
  }
}

function idsOf({ persons }: CaseSetting, story: DemoStory): string[] {
  return persons.filter((person) => person.story === story).map(({ personId }) => personId)
}
