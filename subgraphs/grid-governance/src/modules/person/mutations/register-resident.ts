import { conflict, defineMutation, insertRow, maskName, newId, notFound } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { clientToken, filled, notAfterToday } from '../../../input/input-fields.ts'
import type { HouseholdRow } from '../../household/entities.ts'
import { findHousehold } from '../../household/write-repository.ts'
import { recordStep } from '../../record-history/record-step.ts'
import { announce, personChange, written } from '../change-person.ts'
import { developmentIdKey } from '../development-id-key.ts'
import { Person, type PersonRow } from '../entities.ts'
import { createIdentify, type Identity } from '../identity.ts'
import { phone, phoneColumns } from '../phone.ts'
import { isRegistered } from '../write-repository.ts'

const identify = createIdentify({ key: developmentIdKey })

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
}

/** 登记居民. The ID number becomes a digest and a mask here and goes no further, not even into the token's digest. */
export const registerResident = defineMutation<Input, Found, PersonRow>({
  name: 'registerResident',
  field: personChange.field,
  scopes: personChange.scopes,
  input,
  tokenContent: ({ idNumber, ...rest }) => ({ ...rest, idHash: identify(idNumber).idHash }),
  find: async (access, { householdId, idNumber, birthDate }) => {
    const fault = notAfterToday(birthDate, access.now, 'birthDate', '出生日期')
    if (fault) return fault
    const household = await findHousehold(access, householdId)
    return household ? { household, identity: identify(idNumber) } : notFound('住户', 'householdId')
  },
  rules: [
    async ({ identity }, _, { transaction }) =>
      (await isRegistered(transaction, identity.idHash)) ? conflict('该身份证号已登记', 'idNumber') : null,
  ],
  write: async (writing, found, registered) => {
    const person = personFrom(found, registered, writing.now)
    await insertRow(writing.transaction, Person, person)
    await recordStep(writing, {
      ...{ recordType: 'Person', recordId: person.personId, action: 'registerResident' },
      ...{ fromState: null, toState: person.residentStatus, note: person.householdId },
    })
    announce(writing, person)
    return written(person)
  },
  load: personChange.load,
})

function personFrom({ household, identity }: Found, registered: Input, now: number): PersonRow {
  const { name, gender, birthDate, residenceType } = registered
  const { householdId, gridCode, regionCode, cityCode, countyCode, townCode, villageCode } = household
  return {
    personId: newId(now),
    ...identity,
    name,
    displayName: maskName(name),
    ...phoneColumns(registered.phone ?? null),
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
