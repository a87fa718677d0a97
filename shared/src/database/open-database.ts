import type { DataSource, EntityManager, EntitySchema, MigrationInterface } from 'typeorm'
import { type AdmitStatement, createAdmission } from './admit-statement.ts'
import { isOpen } from './define-table.ts'
import type { DatabaseLocation } from './database-location.ts'
import { openMysql } from './open-mysql.ts'
import { openSqlite } from './open-sqlite.ts'
import type { PendingRows } from './pending-rows.ts'
import { rowReader } from './row-reader.ts'
import { StatementCounter } from './statement-counter.ts'
import { empty, raw, type ScopedSql, type Sql } from './sql.ts'
import type { Disclosure } from '../disclosure/index.ts'
import { invariant } from '../errors/index.ts'
import type { Vault } from '../vault/index.ts'

export type DatabaseEngine = DatabaseLocation['engine']

/**
 * `BRIEF`: a few statements of the transaction that wait for nothing else, so that a read is sooner answered after them than
 * beside them. Such work may not read but by its transaction: it would wait for itself.
 */
export type WriteLength = 'BRIEF' | 'ANY'

/** One department's database. Reads never see an unfinished write; a write is one transaction. */
export interface Database {
  readonly engine: DatabaseEngine
  readonly tables: readonly EntitySchema[]
  readonly statements: StatementCounter
  readonly vault: Vault
  /** present: figures of persons are read from it as whoever sees no records may know them */
  readonly disclosure?: Disclosure
  /** Rows with their columns as camelCase properties. */
  rows<Row extends object>(query: ScopedSql): Promise<Row[]>
  write<Result>(work: (transaction: Transaction) => Promise<Result>, length?: WriteLength): Promise<Result>
  /** Runs the migrations that are missing. */
  migrate(): Promise<void>
  /** Reverts every migration, newest first. */
  revert(): Promise<void>
  /** What would bring the engine's tables to what the entities say, as SQL; nothing where the migrations did. */
  schemaDrift(): Promise<readonly string[]>
  close(): Promise<void>
}

export interface Transaction {
  rows<Row extends object>(query: ScopedSql): Promise<Row[]>
  /** A statement that changes rows; tells how many. */
  run(query: ScopedSql): Promise<number>
  /** `FOR UPDATE` where rows are locked one by one; nothing where one writer has the whole database. */
  readonly forUpdate: Sql
  /** rows that wait for the end of a batch; see `appendRow` */
  readonly pending?: PendingRows
  readonly vault: Vault
}

export interface DatabaseSchema {
  readonly entities: readonly EntitySchema[]
  readonly migrations: readonly (new () => MigrationInterface)[]
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
  const admit = createAdmission(regionalTables(schema))
  return {
    engine,
    tables: schema.entities,
    statements,
    vault,
    rows: rowReader(reader, admit),
    write: (work, length) =>
      serialise(
        () => writer.transaction((manager) => work(transactionOf(manager, { engine, vault, admit }))),
        length === 'BRIEF',
      ),
    schemaDrift: async () => (await writer.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query),
    migrate: async () => {
      await serialise(() => writer.runMigrations({ transaction: 'each' }))
    },
    revert: () => serialise(() => revertAll(writer)),
    close: () => connections.close(),
  }
}

/** The tables whose rows need a scope; what is no entity is no table of a department. */
function regionalTables({ entities }: DatabaseSchema): ReadonlySet<string> {
  return new Set(entities.filter((entity) => !isOpen(entity)).map(({ options }) => options.name))
}

interface Parts extends Pick<Database, 'engine' | 'vault'> {
  readonly admit: AdmitStatement
}

function transactionOf(manager: EntityManager, { engine, vault, admit }: Parts): Transaction {
  const { queryRunner } = manager
  invariant(queryRunner, 'a transaction has its own query runner')
  return {
    vault,
    rows: rowReader(manager, admit),
    run: async (query) => (await queryRunner.query(admit(query), query.values, true)).affected ?? 0,
    forUpdate: engine === 'mysql' ? raw('FOR UPDATE') : empty,
  }
}

async function revertAll(writer: DataSource): Promise<void> {
  for (const migration of [...writer.migrations])
    if (migration.name) await writer.undoLastMigration({ transaction: 'each' })
}
