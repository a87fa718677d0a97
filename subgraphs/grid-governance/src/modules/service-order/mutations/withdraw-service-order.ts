import { defineMutation, forbidden } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, filled } from '../../../input/input-fields.ts'
import { changeOrder, orderTransition } from '../change-order.ts'
import type { ServiceOrderRow } from '../entities.ts'
import { isOwnOrder } from '../own-order.ts'

const input = z.object({ orderNo: z.string(), reason: filled('理由', 200), expectedVersion })

/** 撤回点单, before anybody serves it. */
export const withdrawServiceOrder = defineMutation<z.infer<typeof input>, ServiceOrderRow, ServiceOrderRow>({
  ...orderTransition('withdrawServiceOrder'),
  scopes: [],
  input,
  permit: (order, _, { caller }) => (isOwnOrder(order, caller) ? null : forbidden('只能撤回本人的点单')),
  write: (writing, order, { reason }) =>
    changeOrder(writing, order, {
      action: 'withdrawServiceOrder',
      to: 'WITHDRAWN',
      changes: { withdrawnAt: writing.now, withdrawReason: reason },
      note: reason,
    }),
})
