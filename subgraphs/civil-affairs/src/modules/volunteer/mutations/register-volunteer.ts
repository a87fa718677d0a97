import { conflict, defineMutation, forbidden, insertRow, notFound } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { clientToken } from '../../../input/input-fields.ts'
import type { PersonCopyRow, PersonKey } from '../../person/entities.ts'
import { lockPerson, personOf } from '../../person/write-repository.ts'
import { Volunteer } from '../entities.ts'
import { lockVolunteer } from '../write-repository.ts'

const input = z.object({ personId: z.string(), clientToken })

/** 注册志愿者: everybody only themselves. */
export const registerVolunteer = defineMutation<z.infer<typeof input>, PersonCopyRow, PersonKey>({
  name: 'registerVolunteer',
  field: 'person',
  scopes: [],
  input,
  find: async (access, { personId }) => (await lockPerson(access, personId)) ?? notFound('人员', 'personId'),
  permit: ({ personId }, _, { caller }) => (caller.personId === personId ? null : forbidden('只能为本人注册志愿者')),
  rules: [
    async ({ personId }, _, { transaction }) =>
      (await lockVolunteer(transaction, personId)) ? conflict('该人员已注册为志愿者', 'personId') : null,
  ],
  write: async ({ transaction, now }, { personId, regionCode }) => {
    await insertRow(transaction, Volunteer, { personId, registeredOn: beijingDate(now), version: 1 })
    return { recordType: 'Volunteer', recordId: personId, regionCode }
  },
  load: personOf,
})
