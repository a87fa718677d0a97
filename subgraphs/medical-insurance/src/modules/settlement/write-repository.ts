import { all, byKey, inRange, join, sql, toCents, type Transaction } from '@yiwang/shared/database'
import type { Lookup } from '@yiwang/shared/mutation'
import { instantRange } from '@yiwang/shared/time'
import { periodOfYear } from '../enrolment/insurance-year.ts'
import type { MedicalSettlementRow } from './entities.ts'

export const settlements: Lookup<MedicalSettlementRow> = async ({ transaction }, ids) => {
  const rows = await transaction.rows<MedicalSettlementRow>(
    sql`SELECT s.* FROM medical_settlement s WHERE s.setl_id IN (${join([...ids])})`,
  )
  return byKey(rows, ({ setlId }) => setlId)
}

export async function settlementOf(transaction: Transaction, setlId: string): Promise<MedicalSettlementRow | null> {
  const [row] = await transaction.rows<MedicalSettlementRow>(
    sql`SELECT s.* FROM medical_settlement s WHERE s.setl_id = ${setlId}`,
  )
  return row ?? null
}

/** 个人账户 and cash of the person's bills of a year, in 分. */
export async function outOfPocketOf(
  transaction: Transaction,
  { personId, year }: { readonly personId: string; readonly year: number },
): Promise<bigint> {
  const range = inRange('s.settled_at', instantRange(periodOfYear(year)))
  const [row] = await transaction.rows<{ paid: string | number | null }>(sql`
    SELECT SUM(s.account_pay_cents + s.cash_pay_cents) AS paid FROM medical_settlement s
    WHERE ${all(sql`s.person_id = ${personId}`, range)}`)
  return toCents(row?.paid ?? null)
}
