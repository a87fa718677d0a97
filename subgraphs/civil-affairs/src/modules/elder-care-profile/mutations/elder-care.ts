import {
  type Access,
  conflict,
  defineMutation,
  insertRow,
  notFound,
  type Refusal,
  updateRow,
  violates,
  type Written,
} from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { clientToken, filled, notAfterToday } from '../../../input/input-fields.ts'
import { staffNumberOf } from '../../../scope/staff-number.ts'
import type { PersonCopyRow, PersonKey } from '../../person/entities.ts'
import { personOf } from '../../person/write-repository.ts'
import { ElderCareProfile } from '../entities.ts'
import { lockProfiledPerson, type ProfiledPerson } from '../write-repository.ts'

const ELDER_AGE = 60

const assessment = z.object({
  personId: z.string(),
  abilityLevel: z.enum(['INTACT', 'MILD', 'MODERATE', 'SEVERE', 'COMPLETE_LOSS']),
  assessedOn: z.string(),
  clientToken,
})

/** 老年人能力评估. Of the birth date only the year is known here, so the year decides about 60. */
export const assessElderAbility = defineMutation<z.infer<typeof assessment>, ProfiledPerson, PersonKey>({
  name: 'assessElderAbility',
  field: 'person',
  scopes: [['civil:review']],
  input: assessment,
  find: profiledPerson,
  rules: [
    ({ person: { birthYear } }, { assessedOn }) =>
      Number(assessedOn.slice(0, 4)) - birthYear < ELDER_AGE
        ? violates('R-ELDER-60', `能力评估须年满${ELDER_AGE}周岁`)
        : null,
    (_, { assessedOn }, { now }) => notAfterToday(assessedOn, now, 'assessedOn', '评估日'),
  ],
  write: async ({ transaction, caller }, { person, profile }, { personId, abilityLevel, assessedOn }) => {
    const assessed = { abilityLevel, assessedOn, assessedBy: staffNumberOf(caller) }
    if (profile) await updateRow(transaction, ElderCareProfile, { personId }, assessed)
    else
      await insertRow(transaction, ElderCareProfile, {
        personId,
        ...assessed,
        homeCareBed: 0,
        bedOpenedOn: null,
        services: '[]',
        version: 1,
      })
    return profileWritten(person)
  },
  load: personOf,
})

const bed = z.object({
  personId: z.string(),
  services: z.array(filled('服务项目', 50)).max(20, '服务项目最多20项'),
  clientToken,
})

/** 开设家庭养老床位 for somebody whose ability is impaired. */
export const openHomeCareBed = defineMutation<z.infer<typeof bed>, ProfiledPerson, PersonKey>({
  name: 'openHomeCareBed',
  field: 'person',
  scopes: [['civil:review']],
  input: bed,
  find: profiledPerson,
  rules: [
    ({ profile }) =>
      profile === null || profile.abilityLevel === 'INTACT'
        ? violates('R-BED-ABILITY', '家庭养老床位须先作能力评估，且能力不为完好')
        : null,
    ({ profile }) => (profile?.homeCareBed === 1 ? conflict('该人员已有家庭养老床位', 'personId') : null),
  ],
  write: async ({ transaction, now }, { person }, { personId, services }) => {
    const opened = { homeCareBed: 1, bedOpenedOn: beijingDate(now), services: JSON.stringify(services) }
    await updateRow(transaction, ElderCareProfile, { personId }, opened)
    return profileWritten(person)
  },
  load: personOf,
})

async function profiledPerson(
  access: Access,
  { personId }: { readonly personId: string },
): Promise<ProfiledPerson | Refusal> {
  return (await lockProfiledPerson(access, personId)) ?? notFound('人员', 'personId')
}

function profileWritten({ personId, regionCode }: PersonCopyRow): Written {
  return { recordType: 'ElderCareProfile', recordId: personId, regionCode }
}
