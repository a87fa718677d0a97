import mysql, { type RowDataPacket } from 'mysql2/promise'
import { DataSource } from 'typeorm'
import type { DatabaseLocation } from './database-location.ts'
import type { Connections } from './connections.ts'
import type { DatabaseSchema } from './open-database.ts'
import type { StatementCounter } from './statement-counter.ts'

type MysqlLocation = Extract<DatabaseLocation, { engine: 'mysql' }>

/** Any MySQL-protocol engine. The database is created on demand, utf8mb4 with binary comparison as SQLite has it. */
export async function openMysql(
  location: MysqlLocation,
  schema: DatabaseSchema,
  statements: StatementCounter,
): Promise<Connections> {
  const type = await createDatabase(location)
  const source = new DataSource({
    type,
    host: location.host,
    port: location.port,
    username: location.user,
    password: location.password,
    database: location.database,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: false,
    poolSize: 10,
    connectTimeout: 10_000,
    entities: [...schema.entities],
    migrations: [...schema.migrations],
    synchronize: false,
    logging: ['query'],
    logger: statements,
  })
  await source.initialize()
  await useStrictSessions(source)
  return { writer: source, reader: source, serialise: (work) => work(), close: () => source.destroy() }
}

/**
 * A server may be set to cut values that are too long: every connection of ours refuses them. READ COMMITTED, since a
 * check that follows a row lock must see what the previous holder committed.
 */
const SESSION = [
  "SET SESSION sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ENGINE_SUBSTITUTION', time_zone = '+00:00'",
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
]

interface Pool {
  on(event: 'connection', listener: (connection: { query(text: string): unknown }) => void): void
}

/** A server may be set to cut values that are too long; every connection of ours refuses them instead. */
async function useStrictSessions(source: DataSource): Promise<void> {
  // TypeORM's MySQL driver keeps the mysql2 pool here and offers no option for a connection's first statement
  const { pool } = source.driver as unknown as { pool: Pool }
  pool.on('connection', (connection) => {
    for (const statement of SESSION) connection.query(statement)
  })
  // connections that initialize() already opened
  for (const statement of SESSION) await source.query(statement)
}

/** Also tells MySQL from MariaDB, which report column defaults differently. */
async function createDatabase({ host, port, user, password, database }: MysqlLocation): Promise<'mysql' | 'mariadb'> {
  const connection = await mysql.createConnection({ host, port, user, password })
  try {
    await connection.query(
      `CREATE DATABASE IF NOT EXISTS ${connection.escapeId(database)} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
    )
    const [rows] = await connection.query<RowDataPacket[]>('SELECT VERSION() AS version')
    return String(rows[0]?.['version']).includes('MariaDB') ? 'mariadb' : 'mysql'
  } finally {
    await connection.end()
  }
}
