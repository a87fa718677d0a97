import { sql, type Transaction, visibleTo } from '@yiwang/shared/database'
import { type Access, notFound, type Refusal } from '@yiwang/shared/mutation'
import { Quarter, type QuarterRow } from './entities.ts'

/** A quarter that is to be changed; it must lie in the caller's region. */
export async function lockQuarter({ transaction, scope }: Access, quarterId: string): Promise<QuarterRow | Refusal> {
  const [row] = await transaction.rows<QuarterRow>(sql`
    SELECT q.* FROM residential_quarter q
    WHERE q.quarter_id = ${quarterId} AND ${visibleTo(scope, { alias: 'q' })} ${transaction.forUpdate}`)
  return row ?? notFound('小区', 'quarterId')
}

export async function loadQuarter(transaction: Transaction, quarterId: string): Promise<QuarterRow | null> {
  const [row] = await transaction.rows<QuarterRow>(
    sql`SELECT q.* FROM ${Quarter.open} q WHERE q.quarter_id = ${quarterId}`,
  )
  return row ?? null
}
