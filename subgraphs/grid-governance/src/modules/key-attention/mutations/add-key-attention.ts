import { byCaller, conflict, defineMutation, insertRow, newId, recordStep, violates } from '@yiwang/shared/mutation'
import { addDays, beijingDate } from '@yiwang/shared/time'
import { regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import { clientToken, filled } from '../../../input/input-fields.ts'
import type { PersonRow } from '../../person/entities.ts'
import { lockPerson } from '../../person/write-repository.ts'
import { attentionChange } from '../change-attention.ts'
import { KeyAttention, type KeyAttentionRow } from '../entities.ts'
import { isListed } from '../write-repository.ts'

const REVIEW_WITHIN_DAYS = 90

const input = z.object({
  personId: z.string(),
  kind: z.enum(['THREE_LOSSES_ONE_BIAS', 'SEVERE_MENTAL_DISORDER', 'RELEASED_PRISONER', 'OTHER']),
  plan: filled('帮扶管控方案'),
  reviewOn: z.string(),
  clientToken,
})

/** 列入重点人员台账: once under a kind, and looked at again within 90 days. */
export const addKeyAttention = defineMutation<z.infer<typeof input>, PersonRow, KeyAttentionRow>({
  name: 'addKeyAttention',
  field: attentionChange.field,
  scopes: attentionChange.scopes,
  input,
  find: lockPerson,
  rules: [
    async ({ personId }, { kind }, { transaction }) =>
      (await isListed(transaction, personId, kind)) ? conflict('该人员已按同一类别列管', 'kind') : null,
    (_, { reviewOn }, { now }) =>
      reviewOn > beijingDate(now) && reviewOn <= addDays(beijingDate(now), REVIEW_WITHIN_DAYS)
        ? null
        : violates('R-ATTENTION-REVIEW', `复评日须在今天之后${REVIEW_WITHIN_DAYS}日之内，收到 ${reviewOn}`),
  ],
  write: async (writing, { personId, gridCode, regionCode }, { kind, plan, reviewOn }) => {
    const { transaction, now, caller } = writing
    const attentionId = newId(now)
    await insertRow(transaction, KeyAttention, {
      ...{ attentionId, personId, kind, plan, reviewOn, gridCode },
      ...{ listedOn: beijingDate(now), listedBy: caller.id, removedOn: null, removedReason: null, removedBy: null },
      version: 1,
      ...regionColumns(regionCode),
    })
    await recordStep(
      writing.transaction,
      {
        ...{ recordType: 'KeyAttention', recordId: attentionId, action: 'addKeyAttention' },
        ...{ from: null, to: 'LISTED', note: plan },
      },
      byCaller(writing),
    )
    return { recordType: 'KeyAttention', recordId: attentionId, regionCode }
  },
  load: attentionChange.load,
})
