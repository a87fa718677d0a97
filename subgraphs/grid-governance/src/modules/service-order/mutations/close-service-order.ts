import { defineMutation, violates } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion } from '../../../input/input-fields.ts'
import { changeOrder, orderTransition } from '../change-order.ts'
import type { ServiceOrderRow } from '../entities.ts'

/** How long whoever asked may take to rate. */
const RATE_WITHIN_MS = 7 * 86_400_000

const input = z.object({ orderNo: z.string(), expectedVersion })

/** 点单结案: after the rating, or when there was none for seven days. */
export const closeServiceOrder = defineMutation<z.infer<typeof input>, ServiceOrderRow, ServiceOrderRow>({
  ...orderTransition('closeServiceOrder'),
  scopes: [['service-order:inspect']],
  input,
  rules: [
    ({ status, inspectedAt }, _, { now }) =>
      status === 'INSPECTED' && now < (inspectedAt ?? now) + RATE_WITHIN_MS
        ? violates('R-RATE-WAIT', '尚未评单，须在查单满7日后结案')
        : null,
  ],
  write: (writing, order) =>
    changeOrder(writing, order, { action: 'closeServiceOrder', to: 'CLOSED', changes: { closedAt: writing.now } }),
})
