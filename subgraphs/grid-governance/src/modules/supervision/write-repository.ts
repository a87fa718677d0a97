import { empty, sql, type Sql, type Transaction, wholeCity } from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import type { SupervisionLetterRow } from './entities.ts'
import { visibleLetters } from './repository.ts'

/** The letter as it is now; null when there is none or the caller may not see it. */
export function findLetter(access: Access, letterNo: string): Promise<SupervisionLetterRow | null> {
  return visibleLetter(access, letterNo, empty)
}

/** The letter locked for change. */
export function lockLetter(access: Access, letterNo: string): Promise<SupervisionLetterRow | null> {
  return visibleLetter(access, letterNo, access.transaction.forUpdate)
}

async function visibleLetter(
  { transaction, scope }: Access,
  letterNo: string,
  lock: Sql,
): Promise<SupervisionLetterRow | null> {
  const [row] = await transaction.rows<SupervisionLetterRow>(
    sql`SELECT l.* FROM supervision_letter l WHERE l.letter_no = ${letterNo} AND ${visibleLetters(scope)} ${lock}`,
  )
  return row ?? null
}

export async function letterOf(transaction: Transaction, letterNo: string): Promise<SupervisionLetterRow | null> {
  const [row] = await transaction.rows<SupervisionLetterRow>(
    wholeCity('FOUND')`SELECT l.* FROM supervision_letter l WHERE l.letter_no = ${letterNo}`,
  )
  return row ?? null
}
