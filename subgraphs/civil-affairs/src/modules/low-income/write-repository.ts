import { sql, type Transaction, wholeCity } from '@yiwang/shared/database'
import { insertRow, updateRow } from '@yiwang/shared/mutation'
import { HouseholdIncome, type HouseholdIncomeRow } from '../household/entities.ts'
import { LowIncomeRecord, type LowIncomeRecordRow } from './entities.ts'
import { AssistanceStandard } from '../rigid-expenditure/entities.ts'

/** The person's newest record, which may have ended; the person is locked. */
export async function newestRecordOf(transaction: Transaction, personId: string): Promise<LowIncomeRecordRow | null> {
  const [row] = await transaction.rows<LowIncomeRecordRow>(
    wholeCity('FOUND')`
      SELECT l.* FROM low_income_record l WHERE l.person_id = ${personId} ORDER BY l.effective_from DESC LIMIT 1`,
  )
  return row ?? null
}

/** 最低生活保障标准 of a county on a day, 分 per person and month. */
export async function minimumLivingOf(
  transaction: Transaction,
  { countyCode, day }: { readonly countyCode: string | null; readonly day: string },
): Promise<number | null> {
  const [row] = await transaction.rows<{ minimumLivingCents: number }>(sql`
    SELECT s.minimum_living_cents FROM ${AssistanceStandard.open} s
    WHERE s.county_code = ${countyCode} AND s.effective_from <= ${day} ORDER BY s.effective_from DESC LIMIT 1`)
  return row?.minimumLivingCents ?? null
}

/** Adds the record; one that began on the same day is corrected. */
export async function putRecord(transaction: Transaction, record: LowIncomeRecordRow): Promise<void> {
  const { personId, effectiveFrom } = record
  await transaction.run(
    wholeCity('FOUND')`
      DELETE FROM low_income_record WHERE person_id = ${personId} AND effective_from = ${effectiveFrom}`,
  )
  await insertRow(transaction, LowIncomeRecord, record)
}

/** Ends the record that holds. */
export function endRecord(
  transaction: Transaction,
  { personId, effectiveFrom }: LowIncomeRecordRow,
  { effectiveTo, graceUntil }: Pick<LowIncomeRecordRow, 'effectiveTo' | 'graceUntil'>,
): Promise<void> {
  return updateRow(transaction, LowIncomeRecord, { personId, effectiveFrom }, { effectiveTo, graceUntil })
}

/** What a household lives on from a day on; a finding of a later day stays the newest. */
export async function putHouseholdIncome(transaction: Transaction, income: HouseholdIncomeRow): Promise<void> {
  const { householdId, effectiveFrom } = income
  const [newest] = await transaction.rows<HouseholdIncomeRow>(
    wholeCity('FOUND')`
    SELECT i.* FROM household_income i
    WHERE i.household_id = ${householdId} ORDER BY i.effective_from DESC LIMIT 1 ${transaction.forUpdate}`,
  )
  if (newest && newest.effectiveFrom > effectiveFrom) return
  if (newest?.effectiveFrom === effectiveFrom) {
    const { perCapitaMonthlyCents, basis } = income
    await updateRow(transaction, HouseholdIncome, { householdId, effectiveFrom }, { perCapitaMonthlyCents, basis })
    return
  }
  if (newest)
    await updateRow(
      transaction,
      HouseholdIncome,
      { householdId, effectiveFrom: newest.effectiveFrom },
      { effectiveTo: effectiveFrom },
    )
  await insertRow(transaction, HouseholdIncome, income)
}
