import { defineMutation } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion } from '../../../input/input-fields.ts'
import { changePerson, personChange, written } from '../change-person.ts'
import type { PersonRow } from '../entities.ts'
import { phone, phoneColumns } from '../phone.ts'
import { residentMachine } from '../state-machine.ts'
import { lockPerson } from '../write-repository.ts'

const input = z
  .object({
    personId: z.string(),
    phone,
    residenceType: z.enum(['REGISTERED', 'FLOATING', 'SEPARATED']).nullish(),
    expectedVersion,
  })
  .refine(({ phone: number, residenceType }) => number !== undefined || Boolean(residenceType), {
    message: '电话、居住类型至少更正一项',
    path: ['phone'],
  })

/** 更正居民信息; a phone number of null is taken away. Neither of the two is told to other departments. */
export const updateResident = defineMutation<z.infer<typeof input>, PersonRow, PersonRow>({
  ...personChange,
  name: 'updateResident',
  input,
  find: lockPerson,
  state: ({ residentStatus }) => residentMachine.refuse('updateResident', residentStatus),
  write: async (writing, person, { phone: number, residenceType }) => {
    const changes = {
      ...(number === undefined ? {} : phoneColumns(number, writing.transaction.vault)),
      ...(residenceType ? { residenceType } : {}),
    }
    return written(await changePerson(writing, person, { action: 'updateResident', changes }))
  },
})
