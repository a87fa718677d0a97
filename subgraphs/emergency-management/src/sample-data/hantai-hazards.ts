import { createRandom, districts, type Random, type SampleKeys } from '@yiwang/shared/sample-data'
import { addDays, beijingDate } from '@yiwang/shared/time'
import type { HazardGrade, HazardSubject, SafetyField } from '../generated/resolver-types.ts'
import type { InspectionRow } from '../modules/inspection/entities.ts'
import { hantaiFields } from './hantai-inspections.ts'
import { majorPath, orderedPath, type Path, rectifiedPath, transferredPath } from './hazard-paths.ts'
import { type HazardStory, tellHazard, withMajorDetails } from './hazard-story.ts'
import { hazardTexts } from './hazard-texts.ts'
import { officersOf } from './officers.ts'
import { dayBetween, enterprisePicker, numbered, placeOf, shuffled } from './places.ts'

type HantaiField = (typeof hantaiFields)[number]

/** General hazards by field and by township, in the order of the list; both add up to 2,655 (F13). */
const GENERAL_BY_FIELD: Readonly<Record<HantaiField, number>> = {
  HAZARDOUS_CHEMICALS: 188,
  INDUSTRY_TRADE: 431,
  FIRE: 867,
  URBAN_GAS: 402,
  CONSTRUCTION: 338,
  ROAD_TRAFFIC: 429,
}
const GENERAL_BY_TOWN = [179, 84, 132, 84, 132, 108, 275, 251, 323, 227, 156, 191, 167, 179, 167]
/** 30 major ones (F14). */
const MAJOR_BY_FIELD: Readonly<Record<HantaiField, number>> = {
  HAZARDOUS_CHEMICALS: 4,
  INDUSTRY_TRADE: 6,
  FIRE: 9,
  URBAN_GAS: 5,
  CONSTRUCTION: 4,
  ROAD_TRAFFIC: 2,
}
/** The four that were still open at the end of the year. */
const OPEN_BY_FIELD: Readonly<Partial<Record<HantaiField, readonly OpenState[]>>> = {
  FIRE: ['ACCEPTANCE_FAILED', 'RECTIFYING'],
  URBAN_GAS: ['TRANSFERRED'],
  CONSTRUCTION: ['ORDERED'],
}
type OpenState = 'ORDERED' | 'RECTIFYING' | 'ACCEPTANCE_FAILED' | 'TRANSFERRED'

const COUNTY = districts.hantai.code
const LAST_DAY = beijingDate(districts.hantai.asOf)

/** What every hazard of 汉台 is drawn from. */
interface Draw {
  readonly random: Random
  readonly pick: ReturnType<typeof enterprisePicker>
  readonly inspections: ReadonlyMap<string, InspectionRow>
}

/** 2,655 general and 30 major hazards of 2023, of which all but four are rectified. */
export function hantaiHazards(
  keys: SampleKeys,
  towns: readonly string[],
  inspections: readonly InspectionRow[],
): HazardStory[] {
  const draw: Draw = {
    random: createRandom(6_107_022),
    pick: enterprisePicker(keys, COUNTY),
    inspections: new Map(inspections.map((row) => [cellOf(row.townCode ?? '', row.field, row.inspectedOn), row])),
  }
  const general = crossTabulated(towns, draw.random)
  const open = openStates(general)
  const stories = general.map((cell, index) => generalHazard(draw, { ...cell, order: index + 1 }, open.get(index)))
  const major = expand(MAJOR_BY_FIELD).map((field, index) =>
    majorHazard(draw, keys, { field, town: towns[index % towns.length] ?? '', order: general.length + index + 1 }),
  )
  return [...stories, ...major]
}

interface Cell {
  readonly town: string
  readonly field: HantaiField
}

/** One entry per hazard: the townships in order, the fields shuffled over them, so that both margins are exact. */
function crossTabulated(towns: readonly string[], random: Random): Cell[] {
  const fields = shuffled(expand(GENERAL_BY_FIELD), random)
  const places = towns.flatMap((town, index) => Array.from({ length: GENERAL_BY_TOWN[index] ?? 0 }, () => town))
  return fields.map((field, index) => ({ field, town: places[index] ?? '' }))
}

function expand(byField: Readonly<Record<HantaiField, number>>): HantaiField[] {
  return hantaiFields.flatMap((field) => Array.from({ length: byField[field] }, () => field))
}

/** The first hazards of a field take the open states. */
function openStates(cells: readonly Cell[]): Map<number, OpenState> {
  const open = new Map<number, OpenState>()
  for (const field of hantaiFields) {
    const places = cells.flatMap((cell, index) => (cell.field === field ? [index] : []))
    OPEN_BY_FIELD[field]?.forEach((state, order) => open.set(places[order] ?? -1, state))
  }
  return open
}

function generalHazard(draw: Draw, cell: Cell & { readonly order: number }, open: OpenState | undefined): HazardStory {
  const { random } = draw
  const inspection = random.chance(0.6) && open === undefined ? inspectionOf(draw, cell) : null
  const foundOn =
    open === undefined ? (inspection?.inspectedOn ?? dayBetween('2023-01-01', '2023-12-18', random)) : '2023-11-27'
  const path = open === undefined ? closedPath(foundOn, random) : openPath(foundOn, open, random)
  return tellHazard(
    settingOf(draw, cell, { grade: 'GENERAL', foundOn, deadline: path.deadline, inspection }),
    path.stages,
  )
}

function closedPath(foundOn: string, random: Random): Path {
  const late = foundOn <= '2023-09-30' && random.chance(0.03)
  return late ? transferredPath(foundOn, LAST_DAY, random) : rectifiedPath(foundOn, LAST_DAY, random)
}

function openPath(foundOn: string, state: OpenState, random: Random): Path {
  const { deadline, stages } = orderedPath(foundOn, state === 'TRANSFERRED' ? 7 : 15, random)
  const rectifying = { to: 'RECTIFYING', on: addDays(foundOn, 4) } as const
  if (state === 'ORDERED') return { deadline, stages }
  if (state === 'RECTIFYING') return { deadline, stages: [...stages, rectifying] }
  if (state === 'TRANSFERRED') return { deadline, stages: [...stages, { to: state, on: addDays(deadline, 2) }] }
  const rectified = { to: 'RECTIFIED', on: addDays(foundOn, 10) } as const
  return { deadline, stages: [...stages, rectifying, rectified, { to: state, on: addDays(foundOn, 12) }] }
}

function majorHazard(draw: Draw, keys: SampleKeys, cell: Cell & { readonly order: number }): HazardStory {
  const { random } = draw
  const inspection = inspectionOf(draw, cell, 9)
  const foundOn = inspection?.inspectedOn ?? dayBetween('2023-01-10', '2023-09-30', random)
  const { deadline, stages } = majorPath(foundOn, random)
  const story = tellHazard(settingOf(draw, cell, { grade: 'MAJOR', foundOn, deadline, inspection }), stages)
  const listedOn = stages.find(({ opinion }) => opinion === '挂牌督办')?.on ?? foundOn
  return withMajorDetails(
    story,
    {
      responsible: '企业主要负责人',
      measures: `停用相关部位，限期消除：${story.hazard.description}`,
      fundsCents: random.between(20, 500) * 100_000,
      deadline,
      contingencyPlan: '专项应急预案已备案，整改期间专人值守',
    },
    {
      level: random.chance(0.2) ? 'CITY' : 'COUNTY',
      departmentUscc: keys.departments.get(COUNTY)?.emergencyManagement ?? null,
      listedOn,
      delistedOn: story.hazard.writtenOffOn,
    },
  )
}

/** The township's inspection of the field in some month, by which the hazard was found. */
function inspectionOf({ random, inspections }: Draw, { town, field }: Cell, lastMonth = 11): InspectionRow | null {
  const month = String(random.between(1, lastMonth)).padStart(2, '0')
  return inspections.get(cellOf(town, field, `2023-${month}-01`)) ?? null
}

function cellOf(town: string, field: string, day: string): string {
  return `${town} ${field} ${day.slice(0, 7)}`
}

interface Finding {
  readonly grade: HazardGrade
  readonly foundOn: string
  readonly deadline: string
  readonly inspection: InspectionRow | null
}

function settingOf({ random, pick }: Draw, cell: Cell & { readonly order: number }, finding: Finding) {
  const { field, town, order } = cell
  const enterprise = pick(town, field, random)
  return {
    hazardNo: numbered('YH', { countyCode: COUNTY, day: finding.foundOn, order }),
    field,
    grade: finding.grade,
    description: random.pick(hazardTexts[field]),
    subject: subjectOf(field, random),
    organisationUscc: enterprise.uscc,
    buildingId: null,
    ...placeOf(enterprise.regionCode, enterprise.gridCode),
    caseNo: null,
    inspectionNo: finding.inspection?.inspectionNo ?? null,
    deadline: finding.deadline,
    officers: officersOf(COUNTY),
  }
}

function subjectOf(field: SafetyField, random: Random): HazardSubject {
  if (field === 'URBAN_GAS') return random.pick(['ENTERPRISE', 'GAS_USER', 'GAS_USER', 'PIPELINE'] as const)
  return field === 'ROAD_TRAFFIC' && random.chance(0.3) ? 'PUBLIC_PLACE' : 'ENTERPRISE'
}
