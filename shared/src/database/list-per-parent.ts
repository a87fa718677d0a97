import { type PageQuery, pagePerParent } from './keyset-page.ts'
import type { Database } from './open-database.ts'

/** The first rows of each of many parents in one statement, for the contract's plain lists. Every parent has an entry. */
export async function listPerParent<Row extends object>(
  database: Database,
  parents: readonly string[],
  query: PageQuery<Row> & { readonly parent: string },
): Promise<Map<string, Row[]>> {
  const pages = await pagePerParent<Row>(database, parents, query)
  return new Map([...pages].map(([parent, { nodes }]) => [parent, [...nodes]]))
}
