import { type Database, sql } from '../database/index.ts'
import { insertRow, updateRow } from '../mutation/change-row.ts'
import { withRetry } from '../mutation/with-retry.ts'
import { Lease, type LeaseRow } from './lease-table.ts'

/** Who may do a piece of background work now. Advisory: results are guarded by marks, the lease only saves work. */
export interface LeaseClaim {
  readonly name: string
  /** this instance */
  readonly holder: string
  readonly lifetimeMs: number
}

/** Takes or keeps the lease; false while another instance has it. Times are the machine's own, not a test's clock. */
export function holdLease(database: Database, { name, holder, lifetimeMs }: LeaseClaim): Promise<boolean> {
  const now = Date.now()
  const expiresAt = now + lifetimeMs
  return withRetry(() =>
    database.write(async (transaction) => {
      const [row] = await transaction.rows<LeaseRow>(
        sql`SELECT * FROM ${Lease.open} WHERE name = ${name} ${transaction.forUpdate}`,
      )
      if (row && row.holder !== holder && row.expiresAt > now) return false
      if (row) await updateRow(transaction, Lease, { name }, { holder, expiresAt })
      else await insertRow(transaction, Lease, { name, holder, expiresAt })
      return true
    }),
  )
}

export async function releaseLease(database: Database, { name, holder }: LeaseClaim): Promise<void> {
  await database.write((transaction) =>
    transaction.run(sql`DELETE FROM ${Lease.open} WHERE name = ${name} AND holder = ${holder}`),
  )
}
