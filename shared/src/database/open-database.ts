import type { DataSource, DataSourceOptions, EntityManager } from 'typeorm'
import type { DatabaseLocation } from './database-location.ts'
import { openMysql } from './open-mysql.ts'
import { openSqlite } from './open-sqlite.ts'
import type { PendingRows } from './pending-rows.ts'
import { rowReader } from './row-reader.ts'
import { StatementCounter } from './statement-counter.ts'
import { empty, raw, type Sql } from './sql.ts'
import type { Disclosure } from '../disclosure/index.ts'
import { invariant } from '../errors/index.ts'
import type { Vault } from '../vault/index.ts'

export type DatabaseEngine = DatabaseLocation['engine']

/** One department's database. Reads never see an unfinished write; a write is one transaction. */
export interface Database {
  readonly engine: DatabaseEngine
  readonly statements: StatementCounter
  readonly vault: Vault
  /** present: figures of persons are read from it as whoever sees no records may know them */
  readonly disclosure?: Disclosure
  /** Rows with their columns as camelCase properties. */
  rows<Row extends object>(query: Sql): Promise<Row[]>
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>
  /** Runs the migrations that are missing. */
  migrate(): Promise<void>
  /** Reverts every migration, newest first. */
  revert(): Promise<void>
  /** The writing data source, for schema checks. */
  readonly writer: DataSource
  close(): Promise<void>
}

export interface Transaction {
  rows<Row extends object>(query: Sql): Promise<Row[]>
  /** A statement that changes rows; tells how many. */
  run(query: Sql): Promise<number>
  /** `FOR UPDATE` where rows are locked one by one; nothing where one writer has the whole database. */
  readonly forUpdate: Sql
  /** rows that wait for the end of a batch; see `appendRow` */
  readonly pending?: PendingRows
  readonly manager: EntityManager
  readonly vault: Vault
}

export interface DatabaseSchema {
  readonly entities: NonNullable<DataSourceOptions['entities']>
  readonly migrations: NonNullable<DataSourceOptions['migrations']>
}

export async function openDatabase(
  location: DatabaseLocation,
  schema: DatabaseSchema,
  vault: Vault,
): Promise<Database> {
  const { engine } = location
  const statements = new StatementCounter()
  const connections =
    location.engine === 'sqlite'
      ? await openSqlite(location, schema, statements)
      : await openMysql(location, schema, statements)
  const { writer, reader, serialise } = connections
  return {
    engine,
    statements,
    vault,
    writer,
    rows: rowReader(reader),
    write: (work) => serialise(() => writer.transaction((manager) => work(transactionOf(manager, { engine, vault })))),
    migrate: async () => {
      await serialise(() => writer.runMigrations({ transaction: 'each' }))
    },
    revert: () => serialise(() => revertAll(writer)),
    close: async () => {
      await reader.destroy()
      if (writer !== reader) await writer.destroy()
    },
  }
}

function transactionOf(manager: EntityManager, { engine, vault }: Pick<Database, 'engine' | 'vault'>): Transaction {
  const { queryRunner } = manager
  invariant(queryRunner, 'a transaction has its own query runner')
  return {
    manager,
    vault,
    rows: rowReader(manager),
    run: async (query) => (await queryRunner.query(query.sql, query.values, true)).affected ?? 0,
    forUpdate: engine === 'mysql' ? raw('FOR UPDATE') : empty,
  }
}

async function revertAll(writer: DataSource): Promise<void> {
  for (const migration of [...writer.migrations])
    if (migration.name) await writer.undoLastMigration({ transaction: 'each' })
}
