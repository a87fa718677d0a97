import { sql, type Transaction, wholeCity } from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import type { HouseholdRow } from './entities.ts'
import { visibleHouseholds } from './repository.ts'

/** A household in the caller's region. */
export async function findHousehold({ transaction, scope }: Access, householdId: string): Promise<HouseholdRow | null> {
  const [row] = await transaction.rows<HouseholdRow>(
    sql`SELECT h.* FROM household h WHERE h.household_id = ${householdId} AND ${visibleHouseholds(scope, 'h')}`,
  )
  return row ?? null
}

export async function householdOf(transaction: Transaction, householdId: string): Promise<HouseholdRow | null> {
  const [row] = await transaction.rows<HouseholdRow>(
    wholeCity('FOUND')`SELECT h.* FROM household h WHERE h.household_id = ${householdId}`,
  )
  return row ?? null
}
