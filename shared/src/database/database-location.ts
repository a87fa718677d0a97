import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Vault } from '../vault/index.ts'

export interface DatabaseOptions {
  /** directory of the SQLite files; used when there is no URL */
  readonly dataDir: string
  /** mysql://user:password@host:port[/prefix], shared by all departments */
  readonly databaseUrl?: string | undefined
  /** mysql://…/database of this department alone */
  readonly ownDatabaseUrl?: string | undefined
  /** the secrets that what lies in it is kept with */
  readonly vault: Vault
}

export type DatabaseLocation =
  | { readonly engine: 'sqlite'; readonly file: string }
  | {
      readonly engine: 'mysql'
      readonly host: string
      readonly port: number
      readonly user: string
      readonly password: string
      readonly database: string
    }

/** Where the department's own database lies: its own URL, the common server, or a SQLite file. */
export function databaseLocation(name: string, options: Omit<DatabaseOptions, 'vault'>): DatabaseLocation {
  if (options.ownDatabaseUrl) return mysqlLocation(new URL(options.ownDatabaseUrl), (path) => path || suffix(name))
  if (options.databaseUrl)
    return mysqlLocation(new URL(options.databaseUrl), (path) => `${path || 'yiwang'}_${suffix(name)}`)
  mkdirSync(options.dataDir, { recursive: true })
  return { engine: 'sqlite', file: join(options.dataDir, `${name}.sqlite`) }
}

function suffix(name: string): string {
  return name.replaceAll('-', '_')
}

function mysqlLocation(url: URL, databaseOf: (path: string) => string): DatabaseLocation {
  return {
    engine: 'mysql',
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: databaseOf(url.pathname.slice(1)),
  }
}
