import { sql } from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import { Region, type RegionRow } from './entities.ts'

/** The region locked: numbers and counts that belong to it are given one after the other. */
export async function lockRegion({ transaction }: Access, code: string): Promise<RegionRow | null> {
  const [row] = await transaction.rows<RegionRow>(
    sql`SELECT r.* FROM ${Region.open} r WHERE r.code = ${code} ${transaction.forUpdate}`,
  )
  return row ?? null
}

export async function regionExists({ transaction }: Access, code: string): Promise<boolean> {
  return (await transaction.rows(sql`SELECT r.code FROM ${Region.open} r WHERE r.code = ${code}`)).length > 0
}
