import type { Database } from '../database/index.ts'

const puttingOnRecord = /audit|^(BEGIN|START|SET|COMMIT)/i

/**
 * The texts of the statements that `work` sends to read. That a look is put on record besides costs the same for one
 * person and for twenty.
 */
export async function readingStatements(database: Database, work: () => Promise<unknown>): Promise<string[]> {
  const sent = await database.statements.during(work)
  return sent.filter((statement) => !puttingOnRecord.test(statement))
}
