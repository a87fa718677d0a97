import { defineMutation, updateRow } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, optionalText } from '../../../input/input-fields.ts'
import { EnforcementClue } from '../../enforcement-clue/entities.ts'
import { caseTransition, changeCase } from '../change-case.ts'
import type { EnforcementCaseRow } from '../entities.ts'
import { enforcementMachine } from '../state-machine.ts'

const input = z.object({
  enforcementNo: z.string(),
  withdrawn: z.boolean(),
  note: optionalText('说明'),
  expectedVersion,
})
type Input = z.infer<typeof input>

/** 结案 after the decision, or 撤案 before it, which dismisses the clue that the case came from. */
export const closeEnforcementCase = defineMutation<Input, EnforcementCaseRow, EnforcementCaseRow>({
  ...caseTransition,
  name: 'closeEnforcementCase',
  scopes: [['emergency:enforcement:write']],
  input,
  state: ({ status }, { withdrawn }) =>
    enforcementMachine.refuse(withdrawn ? 'closeEnforcementCase:WITHDRAWN' : 'closeEnforcementCase', status),
  write: async (writing, enforcementCase, { withdrawn, note }) => {
    const { clueNo } = enforcementCase
    if (withdrawn && clueNo !== null)
      await updateRow(writing.transaction, EnforcementClue, { clueNo }, { outcome: 'DISMISSED' })
    return changeCase(writing, enforcementCase, { to: withdrawn ? 'WITHDRAWN' : 'CLOSED', note: note ?? null })
  },
})
