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
import { announce, personChange, written } from '../change-person.ts'
import { Person, type PersonRow } from '../entities.ts'
import { type Identity, identityOf } from '../identity.ts'
import { phone, phoneColumns, phoneHash } from '../phone.ts'
import { isRegistered } from '../write-repository.ts'

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
  /** whether somebody is on record with the ID number, wherever that is */
  readonly known: boolean
}

/**
 * 无→ACTIVE. A number is registered once in the city, and who is refused it does not learn whether its holder lives
 * elsewhere, has moved out or has died; from district to district people are moved (moveResident). The ID number becomes
 * a digest and a mask here and goes no further, not even into the token's digest.
 */
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
    return { household, identity, known: await isRegistered(access.transaction, identity.idHash) }
  },
  rules: [({ known }) => (known ? conflict('该身份证号已登记', 'idNumber') : null)],
  write: async (writing, found, registered) => {
    const person = newcomer(writing, found, registered)
    await insertRow(writing.transaction, Person, person)
    const { personId: recordId, householdId: note, residentStatus: to } = person
    const step = { recordType: 'Person', recordId, action: ACTION, from: null, to, note } as const
    await recordStep(writing.transaction, step, byCaller(writing))
    announce(writing, person)
    return written(person)
  },
  load: personChange.load,
})

function newcomer({ transaction, now }: Writing, { household, identity }: Found, registered: Input): PersonRow {
  const { name, gender, birthDate, residenceType } = registered
  const { householdId, gridCode, regionCode, cityCode, countyCode, townCode, villageCode } = household
  return {
    personId: newId(now),
    ...identity,
    ...phoneColumns(registered.phone ?? null, transaction.vault),
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
    registeredAt: now,
    version: 1,
  }
}
