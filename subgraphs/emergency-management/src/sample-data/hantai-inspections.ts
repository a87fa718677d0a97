import { allocate, createRandom, districts } from '@yiwang/shared/sample-data'
import { addDays } from '@yiwang/shared/time'
import { regionColumns } from '@yiwang/shared/region'
import type { InspectionKind } from '../generated/resolver-types.ts'
import type { InspectionRow } from '../modules/inspection/entities.ts'
import { officersOf } from './officers.ts'
import { numbered } from './places.ts'

/** The six fields that the article names (S11). */
export const hantaiFields = [
  'HAZARDOUS_CHEMICALS',
  'INDUSTRY_TRADE',
  'FIRE',
  'URBAN_GAS',
  'CONSTRUCTION',
  'ROAD_TRAFFIC',
] as const

const MONTHS = 11
const KINDS: readonly InspectionKind[] = ['DAILY', 'SPECIAL', 'KEY', 'UNANNOUNCED', 'SUPERVISION', 'ENTERPRISE_SELF']
/** F12 exactly; F11 is printed as 5.3万余. */
const ENTERPRISE_VISITS = 43_000
const PERSON_TIMES = 53_126

/** 990 signed sums: every township, field and month from January to November 2023 (F11, F12). */
export function hantaiInspections(towns: readonly string[]): InspectionRow[] {
  const random = createRandom(6_107_021)
  const officers = officersOf(districts.hantai.code)
  const cells = towns.flatMap((town) =>
    hantaiFields.flatMap((field) => Array.from({ length: MONTHS }, (_, month) => ({ town, field, month: month + 1 }))),
  )
  const visits = allocate(
    ENTERPRISE_VISITS,
    cells.map(() => 0.5 + random.next()),
  )
  const persons = allocate(PERSON_TIMES, visits)
  return cells.map(({ town, field, month }, index) => {
    const inspectedOn = addDays(`2023-${String(month).padStart(2, '0')}-01`, random.between(2, 26))
    const signer = random.pick(officers.inspectors)
    return {
      inspectionNo: numbered('JC', { countyCode: districts.hantai.code, day: inspectedOn, order: index + 1 }),
      kind: random.pick(KINDS),
      field,
      inspectedOn,
      ...regionColumns(town),
      gridCode: null,
      personTimes: persons[index] ?? 0,
      enterpriseVisits: visits[index] ?? 0,
      organisationUscc: null,
      checklist: '[]',
      signerId: signer.id,
      signedBy: signer.name,
    }
  })
}
