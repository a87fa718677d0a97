import { defineMutation, violates } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, filled } from '../../../input/input-fields.ts'
import { changeOrder, orderTransition } from '../change-order.ts'
import type { ServiceOrderRow } from '../entities.ts'

const input = z.object({ orderNo: z.string(), passed: z.boolean(), inspection: filled('查单意见'), expectedVersion })

/** 查单 by somebody of another unit; the last opinion stays with the order, all of them in its history. */
export const inspectServiceOrder = defineMutation<z.infer<typeof input>, ServiceOrderRow, ServiceOrderRow>({
  ...orderTransition('inspectServiceOrder'),
  scopes: [['service-order:inspect']],
  input,
  rules: [
    ({ assignedUscc }, _, { caller: { organisation } }) =>
      assignedUscc !== null && assignedUscc === organisation
        ? violates('R-INSPECT-SELF', '查单人不得属于承办单位')
        : null,
  ],
  write: (writing, order, { passed, inspection }) =>
    changeOrder(writing, order, {
      action: 'inspectServiceOrder',
      to: passed ? 'INSPECTED' : 'IN_SERVICE',
      changes: { inspectedAt: writing.now, inspection, inspectorId: writing.caller.id },
      note: inspection,
    }),
})
