import { defineMutation, forbidden } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, optionalText } from '../../../input/input-fields.ts'
import { changeOrder, orderTransition } from '../change-order.ts'
import type { ServiceOrderRow } from '../entities.ts'
import { isOwnOrder } from '../own-order.ts'

const input = z.object({
  orderNo: z.string(),
  rating: z.number().int().min(1, '评分应为1–5').max(5, '评分应为1–5'),
  comment: optionalText('意见'),
  expectedVersion,
})

/** 评单 by whoever asked. */
export const rateServiceOrder = defineMutation<z.infer<typeof input>, ServiceOrderRow, ServiceOrderRow>({
  ...orderTransition('rateServiceOrder'),
  scopes: [],
  input,
  permit: (order, _, { caller }) => (isOwnOrder(order, caller) ? null : forbidden('只能评价本人的点单')),
  write: (writing, order, { rating, comment }) =>
    changeOrder(writing, order, {
      action: 'rateServiceOrder',
      to: 'RATED',
      changes: { rating, ratingComment: comment ?? null, ratedAt: writing.now },
      note: comment ?? null,
    }),
})
