import { type Database, join, raw, type ScopedSql, sql, toCount, wholeCity } from '../database/index.ts'
import { snakeCase } from '../database/define-table.ts'
import type { Vault } from './vault.ts'

/** A column that is encrypted at rest. */
export interface SealedColumn {
  readonly table: string
  /** the table's key column */
  readonly key: string
  /** the encrypted column */
  readonly sealed: string
  /** every column that is made of the value, under its property */
  reseal(plain: string, vault: Vault): Readonly<Partial<Record<string, string | null>>>
}

export type ResealProgress = (done: number, total: number) => void

const PAGE = 500

/**
 * Encrypts with the newest key what an older key encrypted, or none did. A page is a transaction: whoever is interrupted
 * goes on later where it ended, and a value that somebody changes meanwhile is left as it is, being sealed anew.
 * @returns how many were encrypted
 */
export async function resealColumn(
  database: Database,
  column: SealedColumn,
  progress: ResealProgress = () => undefined,
): Promise<number> {
  const stale = staleRows(column, database.vault)
  const [counted] = await database.rows<{ total: number }>(sql`SELECT COUNT(*) AS total FROM ${stale}`)
  const total = toCount(counted?.total ?? 0)
  let done = 0
  for (;;) {
    const seen = await resealPage(database, column, stale)
    if (seen === 0) return done
    done += seen
    progress(Math.min(done, total), total)
  }
}

function staleRows({ table, sealed }: SealedColumn, { currentPrefix }: Vault): ScopedSql {
  const stale = sql`${raw(table)} WHERE ${raw(sealed)} IS NOT NULL AND ${raw(sealed)} NOT LIKE ${`${currentPrefix}%`}`
  return wholeCity('KEYS')`${stale}`
}

interface SealedValue {
  readonly id: string
  readonly value: string
}

function resealPage(database: Database, column: SealedColumn, stale: ScopedSql): Promise<number> {
  const { table, key, sealed } = column
  return database.write(async (transaction) => {
    const { vault, forUpdate } = transaction
    const rows = await transaction.rows<SealedValue>(
      sql`SELECT ${raw(key)} AS id, ${raw(sealed)} AS value FROM ${stale} ORDER BY ${raw(key)} LIMIT ${PAGE} ${forUpdate}`,
    )
    for (const { id, value } of rows) {
      const changes = Object.entries(column.reseal(vault.decrypt(value), vault)).map(
        ([property, text]) => sql`${raw(snakeCase(property))} = ${text ?? null}`,
      )
      const resealed = sql`UPDATE ${raw(table)} SET ${join(changes, ', ')} WHERE ${raw(key)} = ${id}`
      await transaction.run(wholeCity('KEYS')`${resealed}`)
    }
    return rows.length
  })
}
