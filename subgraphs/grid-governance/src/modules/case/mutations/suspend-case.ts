import { defineMutation, forbidden, notFound } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { afterToday, expectedVersion, filled, optionalText } from '../../../input/input-fields.ts'
import { caseNo } from '../case-input.ts'
import { caseToChange, caseTransition, changeCase, mustBeResponsible, mustLead } from '../change-case.ts'
import type { CaseRow } from '../entities.ts'
import { caseMachine } from '../state-machine.ts'
import { holdClock, releaseClock } from '../write-clock.ts'
import { lockCase } from '../write-repository.ts'

const suspending = z.object({ caseNo, reason: filled('理由'), resumeOn: z.string(), expectedVersion })

/** 挂账: the responsible department's leader stops the clock. */
export const suspendCase = defineMutation<z.infer<typeof suspending>, CaseRow, CaseRow>({
  ...caseTransition,
  name: 'suspendCase',
  scopes: [['case:extend']],
  input: suspending,
  find: async (access, { caseNo, resumeOn }) =>
    afterToday(resumeOn, access.now, 'resumeOn', '预计恢复日') ??
    (await lockCase(access, caseNo)) ??
    notFound('事项', 'caseNo'),
  permit: (row, input, access) =>
    access.caller.roles.includes('DEPT_LEADER')
      ? mustBeResponsible(row, input, access)
      : forbidden('挂账须由承办部门领导决定'),
  state: ({ status }) => caseMachine.refuse('suspendCase', status),
  write: async (writing, row, { reason, resumeOn }) => {
    await holdClock(writing, row)
    return changeCase(writing, row, { to: 'SUSPENDED', note: `${reason}（预计${resumeOn}恢复）` })
  },
})

const resuming = z.object({ caseNo, note: optionalText('说明'), expectedVersion })

/** 解除挂账: the clock goes on with what was left. */
export const resumeCase = defineMutation<z.infer<typeof resuming>, CaseRow, CaseRow>({
  ...caseTransition,
  name: 'resumeCase',
  scopes: [['case:extend']],
  input: resuming,
  find: caseToChange,
  permit: mustLead,
  state: ({ status }) => caseMachine.refuse('resumeCase', status),
  write: async (writing, row, { note }) =>
    changeCase(writing, row, { to: 'IN_PROGRESS', changes: await releaseClock(writing, row), note }),
})
