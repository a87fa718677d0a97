import { sql, type Transaction } from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import type { PersonCopyRow, PersonKey } from './entities.ts'
import { visiblePersons } from './repository.ts'

/**
 * A living resident whom the caller is responsible for or is, locked: what may happen only once per person waits for
 * this row.
 */
export async function lockPerson(
  { transaction, scope, caller }: Access,
  personId: string,
): Promise<PersonCopyRow | null> {
  const [row] = await transaction.rows<PersonCopyRow>(sql`
    SELECT p.* FROM person_copy p
    WHERE p.person_id = ${personId} AND p.active = 1
      AND (${visiblePersons(scope)} OR p.person_id = ${caller.personId ?? ''}) ${transaction.forUpdate}`)
  return row ?? null
}

/** The person as payloads show it; each field of it has its own table. */
export function personOf(_: Transaction, personId: string): Promise<PersonKey> {
  return Promise.resolve({ personId })
}
