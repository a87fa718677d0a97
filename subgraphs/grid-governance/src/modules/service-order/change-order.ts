import { byCaller, recordStep, type Refusal, updateRow, type Writing, type Written } from '@yiwang/shared/mutation'
import type { ServiceOrderStatus } from '../../generated/resolver-types.ts'
import { ServiceOrder, type ServiceOrderRow } from './entities.ts'
import { serviceOrderMachine } from './state-machine.ts'
import { lockOrder, orderOf } from './write-repository.ts'

/** What the definitions of an order's transitions have in common, by the name of the mutation. */
export function orderTransition<Name extends string>(name: Name) {
  return {
    name,
    field: 'order',
    find: lockOrder,
    versionOf: ({ version }: ServiceOrderRow) => version,
    state: ({ status }: ServiceOrderRow): Refusal | null => serviceOrderMachine.refuse(name, status),
    load: orderOf,
  }
}

interface OrderChange {
  readonly action: string
  readonly to: ServiceOrderStatus
  readonly changes: Partial<ServiceOrderRow>
  readonly note?: string | null
}

/** One transition of an order: its row, its step, its event. */
export async function changeOrder(
  writing: Writing,
  order: ServiceOrderRow,
  { action, to, changes, note }: OrderChange,
): Promise<Written> {
  const { orderNo, status } = order
  await updateRow(writing.transaction, ServiceOrder, { orderNo }, { ...changes, status: to })
  const states = { from: status, to: to }
  await recordStep(
    writing.transaction,
    { recordType: 'ServiceOrder', recordId: orderNo, action, ...states, note: note ?? null },
    byCaller(writing),
  )
  return announceOrder(writing, { ...order, ...changes, status: to })
}

/** Tells the subscribers of serviceOrderChanged. */
export function announceOrder({ emit }: Writing, { orderNo, regionCode, status }: ServiceOrderRow): Written {
  emit({ type: 'serviceOrderChanged', payload: { orderNo, status } })
  return { recordType: 'ServiceOrder', recordId: orderNo, regionCode }
}
