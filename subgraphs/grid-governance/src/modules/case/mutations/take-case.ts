import { defineMutation } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, filled } from '../../../input/input-fields.ts'
import { caseNo } from '../case-input.ts'
import { caseToChange, caseTransition, changeCase, mustBeResponsible } from '../change-case.ts'
import type { CaseRow } from '../entities.ts'
import { caseMachine } from '../state-machine.ts'

const taking = z.object({ caseNo, expectedVersion })

/** 部门签收. */
export const takeCase = defineMutation<z.infer<typeof taking>, CaseRow, CaseRow>({
  ...caseTransition,
  name: 'takeCase',
  scopes: [['case:handle']],
  input: taking,
  find: caseToChange,
  permit: mustBeResponsible,
  state: ({ status }) => caseMachine.refuse('takeCase', status),
  write: (writing, row) => changeCase(writing, row, { to: 'IN_PROGRESS', note: '部门签收' }),
})

const returning = z.object({ caseNo, reason: filled('理由'), expectedVersion })

/** 退回综治中心: the clock runs on. */
export const returnCase = defineMutation<z.infer<typeof returning>, CaseRow, CaseRow>({
  ...caseTransition,
  name: 'returnCase',
  scopes: [['case:handle']],
  input: returning,
  find: caseToChange,
  permit: mustBeResponsible,
  state: ({ status }) => caseMachine.refuse('returnCase', status),
  write: (writing, row, { reason }) => changeCase(writing, row, { to: 'RETURNED', note: reason }),
})
