import { defineMutation } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { expectedVersion, filled } from '../../../input/input-fields.ts'
import { attentionChange, changeAttention } from '../change-attention.ts'
import type { KeyAttentionRow } from '../entities.ts'
import { attentionMachine, stateOf } from '../state-machine.ts'

const input = z.object({ attentionId: z.string(), reason: filled('理由', 200), expectedVersion })

/** 移出重点人员台账. */
export const removeKeyAttention = defineMutation<z.infer<typeof input>, KeyAttentionRow, KeyAttentionRow>({
  ...attentionChange,
  name: 'removeKeyAttention',
  input,
  state: (entry) => attentionMachine.refuse('removeKeyAttention', stateOf(entry)),
  write: (writing, entry, { reason }) =>
    changeAttention(writing, entry, {
      action: 'removeKeyAttention',
      changes: { removedOn: beijingDate(writing.now), removedReason: reason, removedBy: writing.caller.id },
      note: reason,
    }),
})
