import { defineMutation } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, notAfterToday } from '../../../input/input-fields.ts'
import { announce, changePerson, personChange, written } from '../change-person.ts'
import type { PersonRow } from '../entities.ts'
import { residentMachine } from '../state-machine.ts'
import { lockPerson } from '../write-repository.ts'

const input = z.object({
  personId: z.string(),
  status: z.enum(['MOVED_OUT', 'DECEASED'], '注销后状态应为迁出或去世'),
  on: z.string(),
  expectedVersion,
})

/** 居民注销: moved out of the region or died; counted in no household any more. */
export const deregisterResident = defineMutation<z.infer<typeof input>, PersonRow, PersonRow>({
  ...personChange,
  name: 'deregisterResident',
  input,
  find: async (access, wanted) =>
    notAfterToday(wanted.on, access.now, 'on', '注销日') ?? (await lockPerson(access, wanted)),
  state: ({ residentStatus }) => residentMachine.refuse('deregisterResident', residentStatus),
  write: async (writing, person, { status, on }) => {
    const changes = { residentStatus: status, statusSince: on }
    const gone = await changePerson(writing, person, { action: 'deregisterResident', changes })
    announce(writing, gone)
    return written(gone)
  },
})
