import { type Database, raw, type Transaction } from '../database/index.ts'
import { errorCode } from './error-code.ts'

/** The transaction that several rows share is gone; all of them have to be tried again. */
export class TransactionLost extends Error {
  constructor(cause: unknown) {
    super('the transaction of a batch was ended by the engine', { cause })
  }
}

/**
 * The database as one row of a batch sees it: its transactions are savepoints of the batch's transaction. A row that is
 * refused undoes itself alone; whoever rolls the batch back undoes all rows, which is what a dry run does.
 */
export function savepointDatabase(database: Database, transaction: Transaction): Database {
  let lost: TransactionLost | null = null
  return {
    ...database,
    rows: (query) => transaction.rows(query),
    write: async (work) => {
      if (lost) throw lost
      await transaction.run(raw('SAVEPOINT import_row'))
      try {
        const result = await work(transaction)
        await transaction.run(raw('RELEASE SAVEPOINT import_row'))
        return result
      } catch (error) {
        if (endsTransaction(error)) throw (lost = new TransactionLost(error))
        await transaction.run(raw('ROLLBACK TO SAVEPOINT import_row'))
        await transaction.run(raw('RELEASE SAVEPOINT import_row'))
        throw error
      }
    },
  }
}

/**
 * A deadlock victim on MySQL has lost its whole transaction, and a savepoint set afterwards would stand outside any. On
 * SQLite a busy database means that the transaction reads an outdated state and cannot write any more.
 */
export function endsTransaction(error: unknown): boolean {
  const code = errorCode(error)
  return code === 'ER_LOCK_DEADLOCK' || code === 'ER_LOCK_WAIT_TIMEOUT' || code.startsWith('SQLITE_BUSY')
}
