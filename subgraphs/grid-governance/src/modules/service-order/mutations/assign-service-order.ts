import { defineMutation, isRefusal, notFound } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { afterNow, expectedVersion } from '../../../input/input-fields.ts'
import { findNearbyOrganisation } from '../../organisation/write-repository.ts'
import { changeOrder, orderTransition } from '../change-order.ts'
import type { ServiceOrderRow } from '../entities.ts'
import { serviceOrderTiers } from '../service.ts'
import { lockOrder } from '../write-repository.ts'

const input = z.object({
  orderNo: z.string(),
  tier: z.enum(serviceOrderTiers),
  organisationUscc: z.string(),
  dueAt: z.number(),
  expectedVersion,
})

/** 派单: who serves it, by when, at which tier of responsibility. */
export const assignServiceOrder = defineMutation<z.infer<typeof input>, ServiceOrderRow, ServiceOrderRow>({
  ...orderTransition('assignServiceOrder'),
  scopes: [['service-order:assign']],
  input,
  find: async (access, wanted) => {
    const fault = afterNow(wanted.dueAt, access.now, 'dueAt', '办理期限')
    if (fault) return fault
    const order = await lockOrder(access, wanted)
    if (isRefusal(order)) return order
    const organisation = await findNearbyOrganisation(access, wanted.organisationUscc)
    return organisation ? order : notFound('承办单位', 'organisationUscc')
  },
  write: (writing, order, { tier, organisationUscc, dueAt }) =>
    changeOrder(writing, order, {
      action: 'assignServiceOrder',
      to: 'ASSIGNED',
      changes: { tier, assignedUscc: organisationUscc, assignedAt: writing.now, dueAt },
      note: organisationUscc,
    }),
})
