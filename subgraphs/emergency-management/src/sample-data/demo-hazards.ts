import {
  type BuildingKey,
  type CaseLink,
  createRandom,
  type OrganisationKey,
  type SampleKeys,
} from '@yiwang/shared/sample-data'
import { addDays } from '@yiwang/shared/time'
import { hazardTexts } from './hazard-texts.ts'
import { type HazardStory, type Stage, tellHazard, withMajorDetails } from './hazard-story.ts'
import { officersOf } from './officers.ts'
import { numbered, placeOf } from './places.ts'

/**
 * Hazards of the present: those of the demonstration cases, and fire hazards of buildings, so that their risk grades
 * differ. They lie in the weeks before the day of loading and so outside every published period.
 */
export function demoHazards(keys: SampleKeys): HazardStory[] {
  return [
    ...keys.caseLinks.flatMap((link) => caseHazard(keys, link) ?? []),
    ...quarterHazards(keys),
    ...renovatedHazards(keys),
  ]
}

/** Of three cases a county has: one hazard of the old building, one major hazard of the enterprise, none. */
function caseHazard(keys: SampleKeys, link: CaseLink): HazardStory | null {
  if (link.hazardNo === null) return null
  const enterprise = keys.organisations.find(({ uscc }) => uscc === link.organisationUscc)
  return enterprise === undefined
    ? buildingCaseHazard(keys, link, link.hazardNo)
    : enterpriseCaseHazard(keys, { ...link, enterprise }, link.hazardNo)
}

function buildingCaseHazard(keys: SampleKeys, link: CaseLink, hazardNo: string): HazardStory {
  const { loadedOn } = keys
  const setting = {
    hazardNo,
    field: 'FIRE' as const,
    grade: 'GENERAL' as const,
    description: '楼道堆物、线路老化，影响疏散',
    subject: 'BUILDING' as const,
    organisationUscc: propertyCompanyOf(keys, link.countyCode),
    buildingId: link.buildingId,
    ...placeOf(link.gridCode.slice(0, 12), link.gridCode),
    caseNo: link.caseNo,
    inspectionNo: null,
    deadline: addDays(loadedOn, 12),
    officers: officersOf(link.countyCode),
  }
  return tellHazard(setting, [
    ...ordered(addDays(loadedOn, -3), addDays(loadedOn, -2)),
    { to: 'RECTIFYING', on: addDays(loadedOn, -1) },
  ])
}

/** Open, major, production suspended: ordered at once, 五落实 and 挂牌 recorded (安全生产法第65条). */
function enterpriseCaseHazard(keys: SampleKeys, link: EnterpriseLink, hazardNo: string): HazardStory {
  const { loadedOn } = keys
  const deadline = addDays(loadedOn, 27)
  const listedOn = addDays(loadedOn, -2)
  const story = tellHazard(enterpriseSetting(link, hazardNo, deadline), [
    ...ordered(addDays(loadedOn, -3), addDays(loadedOn, -3)),
    { to: 'ORDERED', on: listedOn, opinion: '五项措施已落实' },
    { to: 'ORDERED', on: listedOn, opinion: '挂牌督办' },
  ])
  const fiveImplementations = {
    responsible: '企业主要负责人',
    measures: '停用相关部位，恢复安全设施，实施隔离',
    fundsCents: 36_000_000,
    deadline,
    contingencyPlan: '整改期间24小时值守，备足应急器材',
  }
  const departmentUscc = keys.departments.get(link.countyCode)?.emergencyManagement ?? null
  return withMajorDetails(story, fiveImplementations, { level: 'COUNTY', departmentUscc, listedOn, delistedOn: null })
}

type EnterpriseLink = CaseLink & { readonly enterprise: OrganisationKey }

function enterpriseSetting({ enterprise, ...link }: EnterpriseLink, hazardNo: string, deadline: string) {
  const field = enterprise.safetyField ?? 'FIRE'
  return {
    hazardNo,
    field,
    grade: 'MAJOR' as const,
    description:
      field === 'FIRE' ? '仓库与住宅合用，自动喷水灭火系统停用' : `${hazardTexts[field][0] ?? ''}，经判定为重大隐患`,
    subject: 'ENTERPRISE' as const,
    organisationUscc: enterprise.uscc,
    buildingId: link.buildingId,
    ...placeOf(enterprise.regionCode, enterprise.gridCode),
    caseNo: link.caseNo,
    inspectionNo: null,
    deadline,
    productionSuspended: 1,
    officers: officersOf(link.countyCode),
  }
}

/** One more open and one written-off fire hazard in the example's quarter, one of them overdue. */
function quarterHazards(keys: SampleKeys): HazardStory[] {
  const { loadedOn, examples } = keys
  const [main, old] = keys.buildings.filter(({ quarterId }) => quarterId === examples.quarterId)
  if (main === undefined || old === undefined) return []
  const overdue: Stage[] = [
    ...ordered(addDays(loadedOn, -30), addDays(loadedOn, -29)),
    { to: 'RECTIFYING', on: addDays(loadedOn, -27) },
  ]
  return [
    buildingHazard(keys, main, { order: 920_001, deadline: addDays(loadedOn, -14), stages: overdue }),
    buildingHazard(keys, old, { order: 920_002, deadline: addDays(loadedOn, -40), stages: done(loadedOn) }),
  ]
}

/** Some buildings of the renovated quarters: open, being rectified, done. */
function renovatedHazards(keys: SampleKeys): HazardStory[] {
  const random = createRandom(6_107_025)
  const { loadedOn } = keys
  const renovated = new Set(
    keys.quarters.filter(({ renovatedIn }) => renovatedIn !== null).map(({ quarterId }) => quarterId),
  )
  const buildings = keys.buildings.filter(({ quarterId }) => quarterId !== null && renovated.has(quarterId))
  return buildings
    .filter((_, index) => index % 9 === 0)
    .map((building, index) => {
      const foundOn = addDays(loadedOn, -random.between(5, 40))
      const open = ordered(foundOn, addDays(foundOn, 1))
      const rectifying: Stage[] = [...open, { to: 'RECTIFYING', on: addDays(foundOn, 2) }]
      const stages = [open, rectifying, done(loadedOn)][index % 3] ?? open
      return buildingHazard(keys, building, { order: 921_001 + index, deadline: addDays(foundOn, 20), stages })
    })
}

interface BuildingFinding {
  readonly order: number
  readonly deadline: string
  readonly stages: readonly Stage[]
}

function buildingHazard(
  keys: SampleKeys,
  building: BuildingKey,
  { order, deadline, stages }: BuildingFinding,
): HazardStory {
  const countyCode = `${building.villageCode.slice(0, 6)}000000`
  const description = hazardTexts.FIRE[order % hazardTexts.FIRE.length] ?? ''
  const setting = {
    hazardNo: numbered('YH', { countyCode, day: stages[0]?.on ?? keys.loadedOn, order }),
    field: 'FIRE' as const,
    grade: 'GENERAL' as const,
    description: `${building.name}${description}`,
    subject: 'BUILDING' as const,
    organisationUscc: propertyCompanyOf(keys, countyCode),
    buildingId: building.buildingId,
    ...placeOf(building.villageCode, building.gridCode),
    caseNo: null,
    inspectionNo: null,
    deadline,
    officers: officersOf(countyCode),
  }
  return tellHazard(setting, stages)
}

function ordered(foundOn: string, orderedOn: string): Stage[] {
  return [
    { to: 'DISCOVERED', on: foundOn },
    { to: 'FILED', on: foundOn },
    { to: 'ORDERED', on: orderedOn },
  ]
}

function done(loadedOn: string): Stage[] {
  return [
    ...ordered(addDays(loadedOn, -60), addDays(loadedOn, -59)),
    { to: 'RECTIFIED', on: addDays(loadedOn, -52) },
    { to: 'ACCEPTED', on: addDays(loadedOn, -50) },
    { to: 'WRITTEN_OFF', on: addDays(loadedOn, -50) },
  ]
}

function propertyCompanyOf({ organisations }: SampleKeys, countyCode: string): string | null {
  const inCounty = organisations.filter(({ regionCode }) => regionCode.startsWith(countyCode.slice(0, 6)))
  return inCounty.find(({ kind }) => kind === 'PROPERTY_COMPANY')?.uscc ?? null
}
