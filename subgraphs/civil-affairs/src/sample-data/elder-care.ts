import { regionColumns } from '@yiwang/shared/region'
import { createRandom, type PersonKey, type Random, type SampleKeys } from '@yiwang/shared/sample-data'
import { addDays, addMonths, startOfDay } from '@yiwang/shared/time'
import type { AbilityLevel, ElderCareFacilityKind } from '../generated/resolver-types.ts'
import type { ElderCareFacilityRow } from '../modules/elder-care-facility/entities.ts'
import type { ElderCareProfileRow } from '../modules/elder-care-profile/entities.ts'
import { choose, counties, type County, countyOf, dayBetween, numbered, villagesOf } from './places.ts'
import { staffOf } from './staff.ts'

/** 区域养老中心+嵌入式服务站点+互助养老 (S22): how many in 汉台, 汉滨, 安源, 平鲁, and with how many beds. */
const kinds: readonly {
  readonly kind: ElderCareFacilityKind
  readonly title: string
  readonly counts: readonly [number, number, number, number]
  readonly beds: readonly [number, number]
}[] = [
  { kind: 'REGIONAL_CENTRE', title: '区域养老中心', counts: [2, 3, 1, 1], beds: [120, 260] },
  { kind: 'EMBEDDED_STATION', title: '嵌入式养老服务站', counts: [8, 12, 6, 3], beds: [8, 20] },
  { kind: 'DAY_CARE_CENTRE', title: '日间照料中心', counts: [15, 28, 11, 6], beds: [10, 30] },
  { kind: 'NURSING_HOME', title: '敬老院', counts: [6, 10, 4, 3], beds: [40, 110] },
  { kind: 'MUTUAL_AID', title: '互助养老幸福院', counts: [20, 30, 10, 12], beds: [4, 12] },
]

export function createFacilities(keys: SampleKeys): ElderCareFacilityRow[] {
  const random = createRandom(2_201)
  return Object.values(counties).flatMap((county, place) => {
    const villages = villagesOf(keys, county.code)
    const operators = operatorsIn(keys, county)
    const wanted = kinds.flatMap((kind) => Array.from({ length: kind.counts[place] ?? 0 }, (_, n) => ({ ...kind, n })))
    return wanted.map(({ kind, title, beds, n }, index): ElderCareFacilityRow => {
      const village = random.pick(villages)
      return {
        facilityNo: numbered('YL', county.code, '', index + 1),
        name: `${village.townName}示例${title}-${String(n + 1).padStart(2, '0')}`,
        kind,
        ...regionColumns(village.code),
        beds: random.between(...beds),
        medicalPartnership: kind === 'REGIONAL_CENTRE' || random.chance(0.25) ? 1 : 0,
        // an embedded station is only registered when all four are in step (R-FOUR-SYNC)
        fourSynchronised: kind === 'EMBEDDED_STATION' || random.chance(0.3) ? 1 : 0,
        operatorUscc: operators[index] ?? null,
        registeredAt: startOfDay(dayBetween(random, '2018-03-01', addDays(county.lastDay, -30))) + 10 * 3_600_000,
        version: 1,
      }
    })
  })
}

/** 物业+养老 and social organisations run the first facilities of a county, each one. */
function operatorsIn({ organisations }: SampleKeys, county: County): string[] {
  return organisations
    .filter(({ kind }) => kind === 'SOCIAL_ORGANISATION' || kind === 'PROPERTY_COMPANY')
    .filter(({ regionCode }) => countyOf(regionCode) === county.code)
    .map(({ uscc }) => uscc)
    .slice(0, 8)
}

const LEVELS: readonly AbilityLevel[] = ['INTACT', 'INTACT', 'MILD', 'MILD', 'MODERATE', 'SEVERE', 'COMPLETE_LOSS']
const SERVICES = ['助餐', '助浴', '助洁', '助医', '康复护理', '紧急呼叫', '精神慰藉']
/** Assessed people of 汉台, 汉滨, 安源, 平鲁. */
const ASSESSED = [180, 220, 20, 20]

export function createProfiles(keys: SampleKeys): ElderCareProfileRow[] {
  const random = createRandom(2_202)
  const residents = Object.values(counties).flatMap((county, place) => {
    const sixty = addMonths(county.lastDay, -60 * 12)
    const elders = keys.persons.filter((p) => !p.demo && countyOf(p.villageCode) === county.code && p.birthDate < sixty)
    return choose(random, elders, ASSESSED[place] ?? 0).map((person) => {
      const assessedOn = dayBetween(random, addDays(county.lastDay, -700), addDays(county.lastDay, -10))
      return profileOf(person, assessedOn, random)
    })
  })
  const demo = keys.persons
    .filter(({ story }) => story === 'ELDER_LIVING_ALONE' || story === 'PENSION_DUE')
    .map((person) => ({
      ...profileOf(person, addDays(keys.loadedOn, -40), random),
      abilityLevel: person.story === 'PENSION_DUE' ? ('MODERATE' as const) : ('MILD' as const),
    }))
  return [...residents, ...demo]
}

/** Whoever is intact gets no bed at home (R-BED-ABILITY). */
function profileOf({ personId, villageCode }: PersonKey, assessedOn: string, random: Random): ElderCareProfileRow {
  const abilityLevel = random.pick(LEVELS)
  const homeCareBed = abilityLevel !== 'INTACT' && random.chance(0.4)
  return {
    personId,
    abilityLevel,
    assessedOn,
    assessedBy: staffOf(villageCode).townClerk.id,
    homeCareBed: homeCareBed ? 1 : 0,
    bedOpenedOn: homeCareBed ? addDays(assessedOn, 7) : null,
    services: JSON.stringify(homeCareBed ? choose(random, SERVICES, random.between(2, 4)) : []),
    version: homeCareBed ? 2 : 1,
  }
}
