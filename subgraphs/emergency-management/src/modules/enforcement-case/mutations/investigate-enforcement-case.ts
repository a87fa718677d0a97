import { defineMutation, violates } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, filled } from '../../../input/input-fields.ts'
import { caseTransition, changeCase } from '../change-case.ts'
import type { EnforcementCaseRow } from '../entities.ts'
import { enforcementMachine } from '../state-machine.ts'

const input = z.object({
  enforcementNo: z.string(),
  officerIds: z.array(filled('执法人员工号', 64)).max(20, '执法人员最多20人'),
  note: filled('说明'),
  expectedVersion,
})
type Input = z.infer<typeof input>

/** 调查取证 by at least two officers (行政处罚法第42条). */
export const investigateEnforcementCase = defineMutation<Input, EnforcementCaseRow, EnforcementCaseRow>({
  ...caseTransition,
  name: 'investigateEnforcementCase',
  scopes: [['emergency:enforcement:write']],
  input,
  state: ({ status }) => enforcementMachine.refuse('investigateEnforcementCase', status),
  rules: [
    (_, { officerIds }) =>
      new Set(officerIds).size < 2 ? violates('R-TWO-OFFICERS', '调查取证的执法人员不得少于两人') : null,
  ],
  write: (writing, enforcementCase, { officerIds, note }) =>
    changeCase(writing, enforcementCase, {
      to: 'INVESTIGATING',
      changes: { officerIds: JSON.stringify([...new Set(officerIds)]) },
      note,
    }),
})
