import { type Transaction, wholeCity } from '@yiwang/shared/database'
import type { PublicityEventRow, ReceptionRecordRow } from './entities.ts'

export async function receptionOf(transaction: Transaction, receptionNo: string): Promise<ReceptionRecordRow | null> {
  const [row] = await transaction.rows<ReceptionRecordRow>(
    wholeCity('FOUND')`SELECT r.* FROM reception_record r WHERE r.reception_no = ${receptionNo}`,
  )
  return row ?? null
}

export async function publicityEventOf(transaction: Transaction, eventId: string): Promise<PublicityEventRow | null> {
  const [row] = await transaction.rows<PublicityEventRow>(
    wholeCity('FOUND')`SELECT e.* FROM publicity_event e WHERE e.event_id = ${eventId}`,
  )
  return row ?? null
}
