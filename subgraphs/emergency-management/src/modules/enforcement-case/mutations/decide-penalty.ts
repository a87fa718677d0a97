import { defineMutation, violates } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { amount, expectedVersion, filled, notAfterToday } from '../../../input/input-fields.ts'
import { staffNumberOf } from '../../worker/signer.ts'
import { caseTransition, changeCase } from '../change-case.ts'
import type { EnforcementCaseRow } from '../entities.ts'
import { enforcementMachine } from '../state-machine.ts'

const input = z.object({
  enforcementNo: z.string(),
  penaltyCents: amount('处罚金额'),
  notifiedOn: z.string(),
  decidedOn: z.string(),
  basis: filled('依据'),
  expectedVersion,
})
type Input = z.infer<typeof input>

/** 作出处罚决定, after the party was told of its rights (行政处罚法第44、62条) and by another than the signer. */
export const decidePenalty = defineMutation<Input, EnforcementCaseRow, EnforcementCaseRow>({
  ...caseTransition,
  name: 'decidePenalty',
  scopes: [['emergency:enforcement:decide']],
  input,
  find: async (access, named) =>
    notAfterToday(named.decidedOn, access.now, 'decidedOn', '决定日') ?? (await caseTransition.find(access, named)),
  state: ({ status }) => enforcementMachine.refuse('decidePenalty', status),
  rules: [
    (_, { notifiedOn, decidedOn }) =>
      notifiedOn > decidedOn
        ? violates('R-PENALTY-NOTICE', `告知日 ${notifiedOn} 不得晚于决定日 ${decidedOn}，须先告知陈述、申辩、听证权利`)
        : null,
    ({ signerId }, _, { caller }) =>
      signerId === staffNumberOf(caller) || signerId === caller.id
        ? violates('R-DECIDER-DISTINCT', '决定人不得与检查签字人相同')
        : null,
  ],
  write: (writing, enforcementCase, { penaltyCents, notifiedOn, decidedOn, basis }) =>
    changeCase(writing, enforcementCase, {
      to: 'DECIDED',
      changes: {
        penaltyCents: penaltyCents.toString(),
        notifiedOn,
        decidedOn,
        basis,
        deciderId: staffNumberOf(writing.caller),
      },
      note: basis,
    }),
})
