import {
  type Access,
  actorOf,
  defineMutation,
  notFound,
  recordStep,
  updateRow,
  type Writing,
} from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, filled, key } from '../../../input/fields.ts'
import { Enrolment, type EnrolmentRow } from '../entities.ts'
import { enrolmentMachine } from '../state-machine.ts'
import { enrolmentOf, lockEnrolment } from '../write-repository.ts'

const input = z.object({ enrolmentId: key, reason: filled('暂停理由'), expectedVersion })
type Input = z.infer<typeof input>

type Found = EnrolmentRow & { readonly regionCode: string }

/** ACTIVE→SUSPENDED */
export const suspendEnrolment = defineMutation({
  name: 'suspendEnrolment',
  field: 'enrolment',
  scopes: [['medical:enrolment:write']],
  input,
  find: async (access: Access, { enrolmentId }: Input) =>
    (await lockEnrolment(access, enrolmentId)) ?? notFound('参保记录', 'enrolmentId'),
  versionOf: ({ version }: Found) => version,
  state: ({ status }: Found) => enrolmentMachine.refuse('suspendEnrolment', status),
  write: async ({ transaction, now, caller }: Writing, found: Found, { reason }: Input) => {
    const { enrolmentId, personId, year, status, regionCode } = found
    const changes = { status: 'SUSPENDED', suspendedAt: now, suspendedBy: caller.id, suspendReason: reason } as const
    await updateRow(transaction, Enrolment, { personId, year }, changes)
    const record = { recordType: 'Enrolment', recordId: enrolmentId } as const
    const step = { ...record, action: 'suspendEnrolment', from: status, to: 'SUSPENDED', note: reason }
    await recordStep(transaction, step, { actor: actorOf(caller), now })
    return { ...record, regionCode }
  },
  load: enrolmentOf,
})
