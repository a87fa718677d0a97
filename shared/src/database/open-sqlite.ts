import libsql from 'libsql'
import { DataSource, type DataSourceOptions } from 'typeorm'
import type { DatabaseLocation } from './database-location.ts'
import type { Connections } from './connections.ts'
import type { DatabaseSchema } from './open-database.ts'
import type { StatementCounter } from './statement-counter.ts'
import { createQueue } from './write-queue.ts'

/**
 * TypeORM gives a SQLite data source one connection, on which concurrent transactions mix: an acknowledged row was seen
 * to vanish with another's roll-back. So one writer stands behind a queue, and readers have a connection of their own
 * that may not write.
 */
export async function openSqlite(
  location: Extract<DatabaseLocation, { engine: 'sqlite' }>,
  schema: DatabaseSchema,
  statements: StatementCounter,
): Promise<Connections> {
  const writer = await new DataSource(options(location.file, schema, statements, prepareWriter)).initialize()
  const reader = await new DataSource(options(location.file, schema, statements, prepareReader)).initialize()
  return { writer, reader, serialise: createQueue() }
}

interface Connection {
  pragma?(text: string): unknown
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
    entities: schema.entities,
    migrations: schema.migrations,
    synchronize: false,
    logging: ['query'],
    logger: statements,
    prepareDatabase,
  }
}

/** Full synchronisation: an acknowledged change survives a power cut. */
function prepareWriter(connection: Connection): void {
  connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000;')
}

function prepareReader(connection: Connection): void {
  connection.exec('PRAGMA busy_timeout = 10000; PRAGMA query_only = ON; PRAGMA cache_size = -65536;')
}
