import { type Transaction, wholeCity } from '@yiwang/shared/database'
import { type LowIncomeCategoryChanged, replaceRow, type ResidentChanged } from '@yiwang/shared/events'
import { regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import type { LowIncomeCategory } from '../../generated/resolver-types.ts'
import { LowIncomeCopy, type LowIncomeCopyRow, PersonCopy } from './entities.ts'

const category = z.enum([
  'NONE',
  'EXTREME_POVERTY',
  'MINIMUM_LIVING',
  'MARGINAL',
  'RIGID_EXPENDITURE',
  'RETURN_TO_POVERTY_MONITORED',
  'ORPHAN',
  'OTHER',
]) satisfies z.ZodType<LowIncomeCategory>

/** Takes in a resident from grid governance, with the category that civil affairs may have told before. */
export async function keepResident(transaction: Transaction, resident: ResidentChanged): Promise<void> {
  const { personId, idHash, householdId, gridCode, villageCode, birthYear, displayName, active } = resident
  const [known] = await transaction.rows<LowIncomeCopyRow>(
    wholeCity('EVENTS')`SELECT l.* FROM low_income_copy l WHERE l.person_id = ${personId}`,
  )
  await replaceRow(transaction, PersonCopy, {
    personId,
    idHash,
    householdId,
    gridCode,
    ...regionColumns(villageCode),
    birthYear,
    displayName,
    active: active ? 1 : 0,
    ...categoryColumns(known ?? { category: 'NONE', since: '' }),
  })
}

/** Takes in a low-income category; it waits where the person is not known yet. */
export async function keepLowIncome(transaction: Transaction, told: LowIncomeCategoryChanged): Promise<void> {
  const copy = { personId: told.personId, category: category.parse(told.category), since: told.since }
  await replaceRow(transaction, LowIncomeCopy, copy)
  const { lowIncomeCategory, categorySince } = categoryColumns(copy)
  await transaction.run(
    wholeCity('EVENTS')`
    UPDATE person_copy SET low_income_category = ${lowIncomeCategory}, category_since = ${categorySince}
    WHERE person_id = ${copy.personId}`,
  )
}

function categoryColumns({ category: lowIncomeCategory, since }: Pick<LowIncomeCopyRow, 'category' | 'since'>) {
  return { lowIncomeCategory, categorySince: lowIncomeCategory === 'NONE' ? null : since }
}
