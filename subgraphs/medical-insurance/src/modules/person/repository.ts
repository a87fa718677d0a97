import { type Database, join, sql, visibleTo, type ScopedSql } from '@yiwang/shared/database'
import type { RowScope } from '@yiwang/shared/caller'
import type { PersonCopyRow } from './entities.ts'

/** The persons a caller may see; `p` is the alias of person_copy. */
export function visiblePerson(scope: RowScope): ScopedSql {
  return visibleTo(scope, { alias: 'p', grid: 'p.grid_code', person: (id) => sql`p.person_id = ${id}` })
}

/** Persons by either key; a person answers to both personId and idHash. */
export async function findPersons(
  database: Database,
  scope: RowScope,
  keys: readonly string[],
): Promise<Map<string, PersonCopyRow>> {
  const list = join([...keys])
  const rows = await database.rows<PersonCopyRow>(
    sql`SELECT p.* FROM person_copy p WHERE (p.person_id IN (${list}) OR p.id_hash IN (${list})) AND ${visiblePerson(scope)}`,
  )
  return new Map(rows.flatMap((row) => [[row.personId, row] as const, [row.idHash, row] as const]))
}
