import { sql, type Transaction, visibleTo, wholeCity } from '@yiwang/shared/database'
import { type Access, notFound, type Refusal } from '@yiwang/shared/mutation'
import type { DwellingRow } from './entities.ts'
import { dwellingVisibility } from './visibility.ts'

/** A flat that is to be changed, its owners, households and remediation with it. */
export async function lockDwelling({ transaction, scope }: Access, dwellingId: string): Promise<DwellingRow | Refusal> {
  const [row] = await transaction.rows<DwellingRow>(sql`
    SELECT d.* FROM dwelling d
    WHERE d.dwelling_id = ${dwellingId} AND ${visibleTo(scope, dwellingVisibility)} ${transaction.forUpdate}`)
  return row ?? notFound('房屋', 'dwellingId')
}

export async function loadDwelling(transaction: Transaction, dwellingId: string): Promise<DwellingRow | null> {
  const [row] = await transaction.rows<DwellingRow>(
    wholeCity('FOUND')`SELECT d.* FROM dwelling d WHERE d.dwelling_id = ${dwellingId}`,
  )
  return row ?? null
}
