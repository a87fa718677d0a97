import { sql, type Transaction, visibleTo, wholeCity } from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import type { SupervisionLetterRow } from './entities.ts'

/** The letter locked for change; null when there is none or the caller may not see it. */
export async function lockLetter(
  { transaction, scope }: Access,
  letterNo: string,
): Promise<SupervisionLetterRow | null> {
  const [row] = await transaction.rows<SupervisionLetterRow>(
    sql`SELECT l.* FROM supervision_letter l
      WHERE l.letter_no = ${letterNo} AND ${visibleTo(scope, { alias: 'l', grid: 'l.grid_code' })}
      ${transaction.forUpdate}`,
  )
  return row ?? null
}

export async function letterOf(transaction: Transaction, letterNo: string): Promise<SupervisionLetterRow | null> {
  const [row] = await transaction.rows<SupervisionLetterRow>(
    wholeCity('FOUND')`SELECT l.* FROM supervision_letter l WHERE l.letter_no = ${letterNo}`,
  )
  return row ?? null
}
