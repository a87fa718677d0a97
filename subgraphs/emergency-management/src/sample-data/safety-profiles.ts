import { createRandom, districts, type OrganisationKey, type Random, type SampleKeys } from '@yiwang/shared/sample-data'
import { addDays, beijingDate } from '@yiwang/shared/time'
import type { SafetyField } from '../generated/resolver-types.ts'
import type { SafetyListRow, SafetyProfileRow } from '../modules/safety-profile/entities.ts'
import { safetyListKinds } from '../modules/safety-profile/service.ts'
import { placeOf } from './places.ts'

export interface ProfilesAndLists {
  readonly profiles: readonly SafetyProfileRow[]
  readonly lists: readonly SafetyListRow[]
}

/**
 * A profile for every organisation whose trade tells a safety field. Chemical and gas enterprises and every tenth other
 * one are key units with five posted lists (S10), save one in twelve, whose problem list is not yet on the wall.
 */
export function safetyProfiles(keys: SampleKeys): ProfilesAndLists {
  const random = createRandom(6_107_024)
  const inspected = keys.organisations.filter(({ safetyField }) => safetyField !== null)
  const profiles = inspected.map((organisation, index) => profileOf(organisation, index))
  const lists = inspected.flatMap((organisation, index) =>
    listsOf(organisation, { keyUnit: profiles[index]?.keyUnit === 1, lastDay: lastDayOf(organisation, keys), random }),
  )
  return { profiles, lists }
}

function profileOf(
  { uscc, regionCode, gridCode, safetyField, demo }: OrganisationKey,
  index: number,
): SafetyProfileRow {
  const isKeyUnit = demo || safetyField === 'HAZARDOUS_CHEMICALS' || safetyField === 'URBAN_GAS' || index % 10 === 0
  return {
    uscc,
    ...placeOf(regionCode, gridCode),
    fields: JSON.stringify(fieldsOf(safetyField)),
    keyUnit: isKeyUnit ? 1 : 0,
  }
}

/** Everybody has fire safety to look after besides the trade's own field; in the order of the enum. */
function fieldsOf(own: OrganisationKey['safetyField']): SafetyField[] {
  if (own === null || own === 'FIRE') return ['FIRE']
  return own === 'HAZARDOUS_CHEMICALS' || own === 'INDUSTRY_TRADE' ? [own, 'FIRE'] : ['FIRE', own]
}

interface ListPlan {
  readonly keyUnit: boolean
  readonly lastDay: string
  readonly random: Random
}

function listsOf(organisation: OrganisationKey, { keyUnit, lastDay, random }: ListPlan): SafetyListRow[] {
  const { uscc, regionCode, gridCode, demo } = organisation
  const lacksOne = !demo && random.chance(1 / 12)
  const kinds = keyUnit ? safetyListKinds : safetyListKinds.slice(0, random.between(2, 5))
  return kinds.map((kind) => {
    const posted = keyUnit ? !(lacksOne && kind === 'PROBLEM') : random.chance(0.6)
    return {
      listId: `QD${uscc}${kind}`,
      uscc,
      ...placeOf(regionCode, gridCode),
      kind,
      posted: posted ? 1 : 0,
      postedOn: posted ? addDays(lastDay, -random.between(20, 300)) : null,
      photo: posted ? `https://files.example.gov.cn/lists/${uscc}/${kind}.jpg` : null,
      itemCount: random.between(4, 30),
      version: posted ? 2 : 1,
    }
  })
}

/** Records of a district lie before its published day; those of hand-made enterprises before the day of loading. */
function lastDayOf({ regionCode, demo }: OrganisationKey, { loadedOn }: SampleKeys): string {
  const district = Object.values(districts).find(({ code }) => code.slice(0, 6) === regionCode.slice(0, 6))
  return demo || district === undefined ? loadedOn : beijingDate(district.asOf)
}
