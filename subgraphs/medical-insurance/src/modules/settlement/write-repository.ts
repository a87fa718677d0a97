import { all, byKey, inList, inRange, join, toCents, type Transaction, wholeCity } from '@yiwang/shared/database'
import type { Lookup } from '@yiwang/shared/mutation'
import { instantRange } from '@yiwang/shared/time'
import { periodOfYear } from '../enrolment/insurance-year.ts'
import { keyOf, personsByYear, type PersonYear } from '../person/person-year.ts'
import type { MedicalSettlementRow } from './entities.ts'

export const settlements: Lookup<MedicalSettlementRow> = async ({ transaction }, ids) => {
  const rows = await transaction.rows<MedicalSettlementRow>(
    wholeCity('UNIQUE')`SELECT s.* FROM medical_settlement s WHERE s.setl_id IN (${join([...ids])})`,
  )
  return byKey(rows, ({ setlId }) => setlId)
}

export async function settlementOf(transaction: Transaction, setlId: string): Promise<MedicalSettlementRow | null> {
  const [row] = await transaction.rows<MedicalSettlementRow>(
    wholeCity('FOUND')`SELECT s.* FROM medical_settlement s WHERE s.setl_id = ${setlId}`,
  )
  return row ?? null
}

/** 个人账户 and cash of the person's bills of a year, in 分. */
export async function outOfPocketOf(transaction: Transaction, { personId, year }: PersonYear): Promise<bigint> {
  return (await paidIn(transaction, year, [personId])).get(personId) ?? 0n
}

/** The same by `keyOf`; the persons are locked, so that nothing but the batch itself adds a bill. */
export const outOfPocketSums: Lookup<bigint> = async ({ transaction }, keys) => {
  const sums = new Map<string, bigint>()
  for (const [year, personIds] of personsByYear(keys))
    for (const [personId, paid] of await paidIn(transaction, year, personIds)) sums.set(keyOf({ personId, year }), paid)
  return sums
}

async function paidIn(
  transaction: Transaction,
  year: number,
  personIds: readonly string[],
): Promise<Map<string, bigint>> {
  const range = inRange('s.settled_at', instantRange(periodOfYear(year)))
  const rows = await transaction.rows<{ personId: string; paid: string | number | null }>(
    wholeCity('FOUND')`
    SELECT s.person_id, SUM(s.account_pay_cents + s.cash_pay_cents) AS paid FROM medical_settlement s
    WHERE ${all(inList('s.person_id', personIds), range)} GROUP BY s.person_id`,
  )
  return new Map(rows.map(({ personId, paid }) => [personId, toCents(paid)]))
}
