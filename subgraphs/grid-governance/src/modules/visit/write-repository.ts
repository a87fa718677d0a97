import { type Transaction, wholeCity } from '@yiwang/shared/database'
import type { GridVisitRow } from './entities.ts'

export async function visitOf(transaction: Transaction, visitId: string): Promise<GridVisitRow | null> {
  const [row] = await transaction.rows<GridVisitRow>(
    wholeCity('FOUND')`SELECT v.* FROM grid_visit v WHERE v.visit_id = ${visitId}`,
  )
  return row ?? null
}
