import { allocate, createRandom, districts, type SampleKeys } from '@yiwang/shared/sample-data'
import { addDays, beijingDate } from '@yiwang/shared/time'
import { regionColumns } from '@yiwang/shared/region'
import type { GasInspectionRow } from '../modules/gas/entities.ts'
import { rectifiedPath } from './hazard-paths.ts'
import { type HazardStory, tellHazard } from './hazard-story.ts'
import { officersOf } from './officers.ts'
import { dayBetween, numbered } from './places.ts'

/** 朔城区: the city's gas network lies in it, and its figures are asked for at 朔州市 (F41, F42). */
const COUNTY = '140602000000'
const LAST_DAY = beijingDate(districts.shuozhou.asOf)
const FIRST_DAY = '2026-01-06'
/** One batch a fortnight. Each covers another part of the network, so that the parts add up to the whole. */
const BATCHES = 13
const COMMERCIAL_USERS = 351
const STATIONS = 4
const LONG_DISTANCE_KM_X100 = 2_000
const MEDIUM_PRESSURE_KM_X100 = 43_851
const LOW_PRESSURE_KM_X100 = 124_213
const HOUSEHOLDS = 14_132
const PIPELINE_HAZARDS = 5
const USER_HAZARDS = 41

export function shuozhouGasInspections(keys: SampleKeys): GasInspectionRow[] {
  const random = createRandom(1_406_021)
  const officers = officersOf(COUNTY)
  const weights = Array.from({ length: BATCHES }, () => 0.6 + random.next())
  const users = allocate(COMMERCIAL_USERS, weights)
  const longDistance = allocate(LONG_DISTANCE_KM_X100, weights)
  const medium = allocate(MEDIUM_PRESSURE_KM_X100, weights)
  const low = allocate(LOW_PRESSURE_KM_X100, weights)
  const households = allocate(HOUSEHOLDS, weights)
  return weights.map((_, index) => {
    const inspectedOn = addDays(FIRST_DAY, index * 14)
    const signer = random.pick(officers.inspectors)
    return {
      gasInspectionNo: numbered('RQ', { countyCode: COUNTY, day: inspectedOn, order: index + 1 }),
      ...regionColumns(COUNTY),
      gridCode: null,
      operatorUscc: operatorOf(keys),
      inspectedOn,
      commercialUsers: users[index] ?? 0,
      // one station in each of the first batches
      stations: index < STATIONS ? 1 : 0,
      longDistanceKmX100: longDistance[index] ?? 0,
      mediumPressureKmX100: medium[index] ?? 0,
      lowPressureKmX100: low[index] ?? 0,
      householdsInspected: households[index] ?? 0,
      signerId: signer.id,
      signedBy: signer.name,
    }
  })
}

/** 5 hazards of the network and 41 of users, "均已全部完成整改": all written off. */
export function shuozhouGasHazards(keys: SampleKeys): HazardStory[] {
  const random = createRandom(1_406_022)
  const subjects = Array.from({ length: PIPELINE_HAZARDS + USER_HAZARDS }, (_, index) =>
    index < PIPELINE_HAZARDS ? ('PIPELINE' as const) : ('GAS_USER' as const),
  )
  return subjects.map((subject, index) => {
    const foundOn = dayBetween('2026-01-08', '2026-06-10', random)
    const { deadline, stages } = rectifiedPath(foundOn, LAST_DAY, random)
    const texts =
      subject === 'PIPELINE'
        ? ['管道上方违章占压', '阀井积水', '管道防腐层破损']
        : ['燃气软管老化', '未装泄漏报警器', '私改燃气管线']
    const setting = {
      hazardNo: numbered('YH', { countyCode: COUNTY, day: foundOn, order: index + 1 }),
      field: 'URBAN_GAS' as const,
      grade: 'GENERAL' as const,
      description: random.pick(texts),
      subject,
      organisationUscc: operatorOf(keys),
      buildingId: null,
      ...regionColumns(COUNTY),
      gridCode: null,
      caseNo: null,
      inspectionNo: null,
      deadline,
      officers: officersOf(COUNTY),
    }
    return tellHazard(setting, stages)
  })
}

function operatorOf({ organisations }: SampleKeys): string | null {
  return organisations.find(({ special }) => special === 'GAS')?.uscc ?? null
}
