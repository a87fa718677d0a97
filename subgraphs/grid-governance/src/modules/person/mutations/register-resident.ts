import {
  byCaller,
  conflict,
  defineMutation,
  insertRow,
  newId,
  notFound,
  recordStep,
  type Writing,
} from '@yiwang/shared/mutation'
import { maskName } from '@yiwang/shared/privacy'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { clientToken, filled, notAfterToday } from '../../../input/input-fields.ts'
import type { HouseholdRow } from '../../household/entities.ts'
import { findHousehold } from '../../household/write-repository.ts'
import { announce, changePerson, personChange, written } from '../change-person.ts'
import { Person, type PersonRow } from '../entities.ts'
import { type Identity, identityOf } from '../identity.ts'
import { phone, type PhoneColumns, phoneColumns, phoneHash } from '../phone.ts'
import { lockPersonWithId, moveAttentions } from '../write-repository.ts'

const ACTION = 'registerResident'

const input = z.object({
  householdId: z.string(),
  name: filled('姓名', 64),
  /** the check digit is not looked at: sample numbers have a wrong one on purpose */
  idNumber: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^\d{17}[\dX]$/, '身份证号应为18位（末位可为X）'),
  phone,
  gender: z.enum(['MALE', 'FEMALE', 'UNKNOWN']),
  birthDate: z.string(),
  residenceType: z.enum(['REGISTERED', 'FLOATING', 'SEPARATED']),
  clientToken,
})
type Input = z.infer<typeof input>

interface Found {
  readonly household: HouseholdRow
  readonly identity: Identity
  /** who is on record with the ID number, wherever that was */
  readonly known: PersonRow | null
}

/**
 * 登记居民. Who had moved out and comes back, to whichever place, is the same person again: 注销 had ended the registration
 * and not the person, whose bills, assistance and visits stay with the number. The ID number becomes a digest and a mask here and goes no further, not even into the token's digest. */
export const registerResident = defineMutation<Input, Found, PersonRow>({
  name: ACTION,
  field: personChange.field,
  scopes: personChange.scopes,
  input,
  tokenContent: ({ idNumber, phone: number, ...rest }, { transaction: { vault } }) => ({
    ...rest,
    idHash: identityOf(idNumber, vault).idHash,
    phoneHash: number ? phoneHash(number, vault) : null,
  }),
  find: async (access, { householdId, idNumber, birthDate }) => {
    const fault = notAfterToday(birthDate, access.now, 'birthDate', '出生日期')
    if (fault) return fault
    const household = await findHousehold(access, householdId)
    if (!household) return notFound('住户', 'householdId')
    const identity = identityOf(idNumber, access.transaction.vault)
    return { household, identity, known: await lockPersonWithId(access.transaction, identity.idHash) }
  },
  rules: [
    ({ known }) =>
      known === null || known.residentStatus === 'MOVED_OUT'
        ? null
        : conflict(known.residentStatus === 'ACTIVE' ? '该身份证号已登记' : '该身份证号的居民已登记去世', 'idNumber'),
  ],
  write: async (writing, found, registered) => {
    const { now, transaction } = writing
    const place = { ...placed(found, registered, now), ...phoneColumns(registered.phone ?? null, transaction.vault) }
    const person = found.known
      ? await comeBack(writing, found.known, place)
      : await arrive(writing, { ...newcomer(now), ...place })
    announce(writing, person)
    return written(person)
  },
  load: personChange.load,
})

async function arrive(writing: Writing, person: PersonRow): Promise<PersonRow> {
  await insertRow(writing.transaction, Person, person)
  const step = { recordType: 'Person', recordId: person.personId, action: ACTION, note: person.householdId }
  await recordStep(writing.transaction, { ...step, from: null, to: person.residentStatus }, byCaller(writing))
  return person
}

async function comeBack(writing: Writing, known: PersonRow, place: Placed): Promise<PersonRow> {
  await moveAttentions(writing.transaction, known.personId, place)
  return changePerson(writing, known, { action: ACTION, changes: place, note: place.householdId })
}

type Placed = Omit<PersonRow, 'personId' | 'registeredAt' | 'version'>

function newcomer(now: number): Omit<PersonRow, keyof Placed> {
  return { personId: newId(now), registeredAt: now, version: 1 }
}

function placed({ household, identity }: Found, registered: Input, now: number): Omit<Placed, keyof PhoneColumns> {
  const { name, gender, birthDate, residenceType } = registered
  const { householdId, gridCode, regionCode, cityCode, countyCode, townCode, villageCode } = household
  return {
    ...identity,
    name,
    displayName: maskName(name),
    gender,
    birthDate,
    residenceType,
    residentStatus: 'ACTIVE',
    statusSince: beijingDate(now),
    householdId,
    gridCode,
    ...{ regionCode, cityCode, countyCode, townCode, villageCode },
  }
}
