import { sql, type Transaction, wholeCity } from '@yiwang/shared/database'
import { PublicityEvent, type PublicityEventRow, type ReceptionRecordRow } from './entities.ts'

export async function receptionOf(transaction: Transaction, receptionNo: string): Promise<ReceptionRecordRow | null> {
  const [row] = await transaction.rows<ReceptionRecordRow>(
    wholeCity('FOUND')`SELECT r.* FROM reception_record r WHERE r.reception_no = ${receptionNo}`,
  )
  return row ?? null
}

export async function publicityEventOf(transaction: Transaction, eventId: string): Promise<PublicityEventRow | null> {
  const [row] = await transaction.rows<PublicityEventRow>(
    sql`SELECT e.* FROM ${PublicityEvent.open} e WHERE e.event_id = ${eventId}`,
  )
  return row ?? null
}
