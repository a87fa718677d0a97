import { defineMutation, forbidden } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, filled } from '../../../input/input-fields.ts'
import { applicationToChange, applicationTransition, changeApplication } from '../change-application.ts'
import type { AssistanceApplicationRow } from '../entities.ts'
import { applicationMachine } from '../state-machine.ts'

const input = z.object({ applicationNo: z.string(), reason: filled('理由'), expectedVersion })

/** 撤回 by the applicant, or by the agent who applied. */
export const withdrawAssistance = defineMutation<
  z.infer<typeof input>,
  AssistanceApplicationRow,
  AssistanceApplicationRow
>({
  ...applicationTransition,
  name: 'withdrawAssistance',
  scopes: [],
  input,
  find: applicationToChange,
  permit: ({ personId, agentId }, _, { caller }) => {
    const isAgent = agentId !== null && (agentId === caller.workerId || agentId === caller.id)
    return isAgent || caller.personId === personId ? null : forbidden('只有申请人本人或代办人可以撤回申请')
  },
  state: ({ status }) => applicationMachine.refuse('withdrawAssistance', status),
  write: (writing, application, { reason }) =>
    changeApplication(writing, application, { to: ['WITHDRAWN'], opinion: reason }),
})
