import { createPendingRows, type Database, savepoint, type Transaction } from '../database/index.ts'
import { errorCode } from './error-code.ts'

/** The transaction that several rows share is gone or spoilt; all of them have to be tried again. */
export class BatchLost extends Error {
  constructor(cause: unknown) {
    super('the transaction of a batch can not be committed', { cause })
  }
}

/** The database as the rows of a batch see it: what each writes as a transaction is part of the batch's transaction. */
export interface BatchDatabase extends Database {
  /** Writes what the rows left for the end. */
  finish(): Promise<void>
}

/**
 * Nothing undoes a single row: the checks of a mutation come before its writing, so that a refused row has written
 * nothing. A row that fails half-way has met a bug or another process, and spoils the batch. Five statements a row are
 * saved so.
 */
export function hastyDatabase(database: Database, transaction: Transaction): BatchDatabase {
  const pending = createPendingRows()
  let lost: BatchLost | null = null
  return {
    ...database,
    rows: (query) => transaction.rows(query),
    write: async (work) => {
      if (lost) throw lost
      const before = pending.length
      let writes = 0
      const run: Transaction['run'] = (query) => {
        writes += 1
        return transaction.run(query)
      }
      try {
        return await work({ ...transaction, run, pending })
      } catch (error) {
        pending.cutTo(before)
        if (writes > 0 || endsTransaction(error)) throw (lost = new BatchLost(error))
        throw error
      }
    },
    finish: () => pending.writeTo(transaction),
  }
}

/** Each row is a savepoint: one that fails undoes itself alone, and only itself is tried again. */
export function carefulDatabase(database: Database, transaction: Transaction): BatchDatabase {
  let lost: BatchLost | null = null
  return {
    ...database,
    rows: (query) => transaction.rows(query),
    write: async (work) => {
      if (lost) throw lost
      await transaction.run(savepoint.set)
      try {
        const result = await work(transaction)
        await transaction.run(savepoint.release)
        return result
      } catch (error) {
        if (endsTransaction(error)) throw (lost = new BatchLost(error))
        await transaction.run(savepoint.goBack)
        await transaction.run(savepoint.release)
        throw error
      }
    },
    finish: () => Promise.resolve(),
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
