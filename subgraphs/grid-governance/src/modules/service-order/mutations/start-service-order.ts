import { defineMutation, forbidden } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion } from '../../../input/input-fields.ts'
import { changeOrder, orderTransition } from '../change-order.ts'
import type { ServiceOrderRow } from '../entities.ts'

const input = z.object({ orderNo: z.string(), expectedVersion })

/** 承办, by the unit that it was given to; before that there is none and the state refuses. */
export const startServiceOrder = defineMutation<z.infer<typeof input>, ServiceOrderRow, ServiceOrderRow>({
  ...orderTransition('startServiceOrder'),
  scopes: [['service-order:handle']],
  input,
  permit: ({ assignedUscc }, _, { caller }) =>
    assignedUscc === null || assignedUscc === caller.organisation ? null : forbidden('须为承办单位'),
  write: (writing, order) =>
    changeOrder(writing, order, {
      action: 'startServiceOrder',
      to: 'IN_SERVICE',
      changes: { startedAt: writing.now },
    }),
})
