import { type Database, sql } from '../database/index.ts'

/** How fresh a department's copies of another's facts are. */
export interface CopyAge {
  readonly source: string
  /** when its newest event was taken in, epoch milliseconds */
  readonly newestAt: number
}

export function copiesAge(database: Database): Promise<CopyAge[]> {
  return database.rows<CopyAge>(sql`SELECT source, MAX(at) AS newest_at FROM inbox GROUP BY source ORDER BY source`)
}
