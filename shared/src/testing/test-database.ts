import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mysql from 'mysql2/promise'
import type { DatabaseOptions } from '../database/index.ts'
import { testVault } from './test-vault.ts'

/** The engine under test: the runner sets TEST_ENGINE and, for MySQL, TEST_MYSQL_URL. */
export function testEngine(): 'sqlite' | 'mysql' {
  return process.env['TEST_ENGINE'] === 'mysql' ? 'mysql' : 'sqlite'
}

export interface TestDatabase {
  readonly options: DatabaseOptions
  remove(): Promise<void>
}

/** An empty place for databases of its own, removed afterwards. */
export function testDatabase(): TestDatabase {
  return testEngine() === 'sqlite' ? sqliteDirectory() : mysqlPrefix()
}

function sqliteDirectory(): TestDatabase {
  const dataDir = mkdtempSync(join(tmpdir(), 'yiwang-test-'))
  return {
    options: { dataDir, vault: testVault },
    remove: () => {
      rmSync(dataDir, { recursive: true, force: true })
      return Promise.resolve()
    },
  }
}

function mysqlPrefix(): TestDatabase {
  const url = process.env['TEST_MYSQL_URL']
  if (!url) throw new Error('TEST_ENGINE=mysql needs TEST_MYSQL_URL')
  const prefix = `yiwang_test_${randomBytes(4).toString('hex')}`
  const databaseUrl = new URL(url)
  databaseUrl.pathname = `/${prefix}`
  return {
    options: { dataDir: tmpdir(), databaseUrl: databaseUrl.href, vault: testVault },
    remove: () => dropDatabases(url, prefix),
  }
}

async function dropDatabases(url: string, prefix: string): Promise<void> {
  const server = new URL(url)
  server.pathname = '/'
  const connection = await mysql.createConnection(server.href)
  const [rows] = await connection.query<mysql.RowDataPacket[]>(
    'SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE ?',
    [`${prefix}%`],
  )
  for (const row of rows) await connection.query(`DROP DATABASE ${connection.escapeId(String(row['name']))}`)
  await connection.end()
}
