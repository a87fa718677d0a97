import { badInput, defineMutation, isRefusal, notFound } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, notAfterToday } from '../../../input/input-fields.ts'
import type { HouseholdRow } from '../../household/entities.ts'
import { findHousehold } from '../../household/write-repository.ts'
import { announce, changePerson, personChange, written } from '../change-person.ts'
import type { PersonRow } from '../entities.ts'
import { residentMachine } from '../state-machine.ts'
import { lockPerson, moveAttentions } from '../write-repository.ts'

const input = z.object({ personId: z.string(), householdId: z.string(), on: z.string(), expectedVersion })

interface Found {
  readonly person: PersonRow
  readonly household: HouseholdRow
}

/** 居民迁移: the person and the ledger entries go to the household's grid; visits stay where they took place. */
export const moveResident = defineMutation<z.infer<typeof input>, Found, PersonRow>({
  ...personChange,
  name: 'moveResident',
  input,
  find: async (access, wanted) => {
    const fault = notAfterToday(wanted.on, access.now, 'on', '迁移日')
    if (fault) return fault
    const person = await lockPerson(access, wanted)
    if (isRefusal(person)) return person
    const household = await findHousehold(access, wanted.householdId)
    return household ? { person, household } : notFound('迁入住户', 'householdId')
  },
  versionOf: ({ person }) => person.version,
  state: ({ person }) => residentMachine.refuse('moveResident', person.residentStatus),
  rules: [
    ({ person, household }) =>
      person.householdId === household.householdId ? badInput('迁入住户就是现在的住户', 'householdId') : null,
  ],
  write: async (writing, { person, household }, { on }) => {
    const { householdId, gridCode, regionCode, cityCode, countyCode, townCode, villageCode } = household
    const place = { gridCode, regionCode, cityCode, countyCode, townCode, villageCode }
    const moved = await changePerson(writing, person, {
      action: 'moveResident',
      changes: { householdId, statusSince: on, ...place },
      note: `${person.householdId}→${householdId}`,
    })
    await moveAttentions(writing.transaction, person.personId, place)
    announce(writing, moved)
    return written(moved)
  },
})
