import { createRandom, districts, type OrganisationKey, type Random, type SampleKeys } from '@yiwang/shared/sample-data'
import { addDays } from '@yiwang/shared/time'
import type { ChecklistItem } from '../generated/resolver-types.ts'
import type { ChecklistEntry, InspectionRow } from '../modules/inspection/entities.ts'
import { rectifiedPath } from './hazard-paths.ts'
import { type HazardStory, tellHazard } from './hazard-story.ts'
import { officersOf } from './officers.ts'
import { inspectedIn, numbered, placeOf } from './places.ts'

/** The six items of a night inspection (S42); a night inspection lacks none of them. */
const SIX_ITEMS: readonly ChecklistItem[] = [
  'DAILY_PATROL',
  'FIRE_POWER_GAS',
  'EVACUATION',
  'EQUIPMENT',
  'DRILL',
  'STAFF_KNOWLEDGE',
]
const NOTES: Readonly<Partial<Record<ChecklistItem, string>>> = {
  FIRE_POWER_GAS: '后厨燃气软管老化',
  EVACUATION: '疏散通道堆放杂物',
  EQUIPMENT: '灭火器压力不足',
}

export interface NightRound {
  readonly inspections: readonly InspectionRow[]
  readonly stories: readonly HazardStory[]
}

/** 东大街 of 安源 in October 2024 (S42) and 东大街 of 汉台 in the weeks before the day of loading. */
export function nightInspections(keys: SampleKeys): NightRound {
  const anyuan = nightRound(keys, {
    town: '360302001000',
    countyCode: districts.anyuan.code,
    from: '2024-10-08',
    order: 1,
  })
  const hantai = nightRound(keys, {
    town: '610702002000',
    countyCode: districts.hantai.code,
    from: addDays(keys.loadedOn, -45),
    order: 910_001,
  })
  return {
    inspections: [...anyuan.inspections, ...hantai.inspections],
    stories: [...anyuan.stories, ...hantai.stories],
  }
}

interface Round {
  readonly town: string
  readonly countyCode: string
  readonly from: string
  readonly order: number
}

/** One business a night; a failed item on the way out of the building becomes a fire hazard. */
function nightRound(keys: SampleKeys, round: Round): NightRound {
  const random = createRandom(Number(round.town.slice(0, 9)))
  const rows = inspectedIn(keys, round.town.slice(0, 9)).map((business, index) => {
    const inspection = nightInspection(round, business, { index, random })
    return { inspection, story: hazardOf(round, inspection, { index, random }) }
  })
  return {
    inspections: rows.map(({ inspection }) => inspection),
    stories: rows.flatMap(({ story }) => story ?? []),
  }
}

interface Turn {
  readonly index: number
  readonly random: Random
}

function nightInspection(round: Round, business: OrganisationKey, { index, random }: Turn): InspectionRow {
  const inspectedOn = addDays(round.from, index)
  const signer = random.pick(officersOf(round.countyCode).inspectors)
  const checklist = SIX_ITEMS.map((item): ChecklistEntry => {
    const passed = !(item in NOTES) || random.chance(0.8)
    return { item, passed, note: passed ? null : (NOTES[item] ?? null) }
  })
  return {
    inspectionNo: numbered('JC', { countyCode: round.countyCode, day: inspectedOn, order: round.order + index }),
    kind: 'NIGHT',
    field: index % 3 === 0 ? 'URBAN_GAS' : 'FIRE',
    inspectedOn,
    ...placeOf(business.regionCode, business.gridCode),
    personTimes: random.between(3, 6),
    enterpriseVisits: 1,
    organisationUscc: business.uscc,
    checklist: JSON.stringify(checklist),
    signerId: signer.id,
    signedBy: signer.name,
  }
}

function hazardOf(round: Round, inspection: InspectionRow, { index, random }: Turn): HazardStory | null {
  // the list was written by nightInspection
  const checklist = JSON.parse(inspection.checklist) as ChecklistEntry[]
  const failed = checklist.find(({ passed }) => !passed)
  if (failed === undefined) return null
  const { deadline, stages } = rectifiedPath(inspection.inspectedOn, addDays(inspection.inspectedOn, 12), random)
  const { regionCode, gridCode, organisationUscc, inspectionNo, inspectedOn } = inspection
  const setting = {
    hazardNo: numbered('YH', { countyCode: round.countyCode, day: inspectedOn, order: round.order + index }),
    field: failed.item === 'FIRE_POWER_GAS' ? ('URBAN_GAS' as const) : ('FIRE' as const),
    grade: 'GENERAL' as const,
    description: failed.note ?? '夜查发现问题',
    subject: 'ENTERPRISE' as const,
    organisationUscc,
    buildingId: null,
    ...placeOf(regionCode, gridCode),
    caseNo: null,
    inspectionNo,
    deadline,
    officers: officersOf(round.countyCode),
  }
  return tellHazard(setting, index % 4 === 1 ? stages.slice(0, 3) : stages)
}
