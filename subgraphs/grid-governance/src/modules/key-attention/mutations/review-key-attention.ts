import { defineMutation } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { afterToday, expectedVersion, filled } from '../../../input/input-fields.ts'
import { attentionChange, changeAttention } from '../change-attention.ts'
import type { KeyAttentionRow } from '../entities.ts'
import { attentionMachine, stateOf } from '../state-machine.ts'

const input = z.object({
  attentionId: z.string(),
  plan: filled('新方案'),
  reviewOn: z.string(),
  expectedVersion,
})

/** 评估重点人员方案: a new plan and the next day to look at it. */
export const reviewKeyAttention = defineMutation<z.infer<typeof input>, KeyAttentionRow, KeyAttentionRow>({
  ...attentionChange,
  name: 'reviewKeyAttention',
  input,
  find: async (access, wanted) =>
    afterToday(wanted.reviewOn, access.now, 'reviewOn', '下次评估日') ?? (await attentionChange.find(access, wanted)),
  state: (entry) => attentionMachine.refuse('reviewKeyAttention', stateOf(entry)),
  write: (writing, entry, { plan, reviewOn }) =>
    changeAttention(writing, entry, { action: 'reviewKeyAttention', changes: { plan, reviewOn }, note: plan }),
})
