import { sql, type Transaction, wholeCity } from '@yiwang/shared/database'
import { type Access, notFound, type Refusal } from '@yiwang/shared/mutation'
import type { ServiceOrderRow } from './entities.ts'
import { visibleOrders } from './repository.ts'

/** The order locked for change; refused when there is none that the caller may see. */
export async function lockOrder(
  { transaction, scope }: Access,
  { orderNo }: { readonly orderNo: string },
): Promise<ServiceOrderRow | Refusal> {
  const [row] = await transaction.rows<ServiceOrderRow>(sql`
    SELECT s.* FROM service_order s
    WHERE s.order_no = ${orderNo} AND ${visibleOrders(scope, 's')} ${transaction.forUpdate}`)
  return row ?? notFound('点单', 'orderNo')
}

export async function orderOf(transaction: Transaction, orderNo: string): Promise<ServiceOrderRow | null> {
  const [row] = await transaction.rows<ServiceOrderRow>(
    wholeCity('FOUND')`SELECT s.* FROM service_order s WHERE s.order_no = ${orderNo}`,
  )
  return row ?? null
}
