import { setTimeout as wait } from 'node:timers/promises'
import libsql from 'libsql'
import { DataSource, type DataSourceOptions } from 'typeorm'
import type { DatabaseLocation } from './database-location.ts'
import type { Connections } from './connections.ts'
import { createIdleReads, type ReadingConnection } from './idle-reads.ts'
import type { DatabaseSchema } from './open-database.ts'
import type { StatementCounter } from './statement-counter.ts'
import { createQueue } from './write-queue.ts'

/**
 * TypeORM gives a SQLite data source one connection, on which concurrent transactions mix: an acknowledged row was seen
 * to vanish with another's roll-back. So one writer stands behind a queue, and who reads while it is at work has a
 * connection of its own that may not write.
 */
export async function openSqlite(
  location: Extract<DatabaseLocation, { engine: 'sqlite' }>,
  schema: DatabaseSchema,
  statements: StatementCounter,
): Promise<Connections> {
  const reads = createIdleReads(statements)
  const prepare = (connection: Connection) => {
    reads.useConnection(connection)
    prepareWriter(connection)
  }
  const writer = await new DataSource(options(location.file, schema, statements, prepare)).initialize()
  // it runs SQL text only and needs to know no table
  const beside = await new DataSource(options(location.file, noTables, statements, prepareReader)).initialize()
  const queue = createQueue()
  return {
    writer,
    reader: {
      query: async (text, parameters = []) =>
        (await reads.tryQuery(text, parameters)) ?? (await beside.query<unknown>(text, parameters)),
    },
    serialise: (work, isBrief = false) => queue(() => whenFree(() => reads.notDuring(work, isBrief))),
    close: async () => {
      await beside.destroy()
      await writer.destroy()
    },
  }
}

const noTables: DatabaseSchema = { entities: [], migrations: [] }

/** As long as another process may hold the database. */
const PATIENCE_MS = 10_000

/**
 * Tries again while another process is writing. SQLite's own waiting would hold up this whole process, reads and all,
 * so it is kept short. The work has not begun then: the write lock is what a transaction begins with.
 */
async function whenFree<Result>(work: () => Promise<Result>): Promise<Result> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error
      await wait(5 + Math.random() * 20)
    }
  }
}

function isBusy(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}

interface Connection extends ReadingConnection {
  exec(text: string): unknown
}

function options(
  file: string,
  schema: DatabaseSchema,
  statements: StatementCounter,
  prepareDatabase: (connection: Connection) => void,
): DataSourceOptions {
  return {
    type: 'better-sqlite3',
    driver: libsql,
    database: file,
    entities: [...schema.entities],
    migrations: [...schema.migrations],
    synchronize: false,
    logging: ['query'],
    logger: statements,
    prepareDatabase,
  }
}

/**
 * Full synchronisation: an acknowledged change survives a power cut. A transaction begins by taking the write lock: one
 * that only reads at first and is overtaken by another process can never write, and libsql leaves its failed statement
 * open, so that the next transaction fails as well (“SQL statements in progress”). The log is copied into the database
 * every 16 MB in place of every 4: a page that many transactions change is then written there less often, which took a
 * fifth off the transactions of the audit.
 */
function prepareWriter(connection: Connection): void {
  connection.exec(
    'PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; ' +
      'PRAGMA wal_autocheckpoint = 4000;',
  )
  connection.exec('PRAGMA busy_timeout = 50;')
  const prepare = connection.prepare.bind(connection)
  connection.prepare = (text) => prepare(text === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE TRANSACTION' : text)
}

function prepareReader(connection: Connection): void {
  connection.exec('PRAGMA busy_timeout = 10000; PRAGMA query_only = ON; PRAGMA cache_size = -16384;')
}
