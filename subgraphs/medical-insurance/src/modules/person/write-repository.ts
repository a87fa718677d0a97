import { empty, sql, type Sql, type Transaction } from '@yiwang/shared/database'
import type { Access } from '@yiwang/shared/mutation'
import type { PersonCopyRow } from './entities.ts'
import { visiblePerson } from './repository.ts'

/** The person locked, so that changes that count on the person's other records come one after the other. */
export function lockPerson({ transaction, scope }: Access, personId: string): Promise<PersonCopyRow | null> {
  return personWhere(transaction, sql`p.person_id = ${personId} AND ${visiblePerson(scope)}`, transaction.forUpdate)
}

/** The person of a record that the caller may change. */
export function lockPersonOf(transaction: Transaction, personId: string): Promise<PersonCopyRow | null> {
  return personWhere(transaction, sql`p.person_id = ${personId}`, transaction.forUpdate)
}

export function findPerson(transaction: Transaction, personId: string): Promise<PersonCopyRow | null> {
  return personWhere(transaction, sql`p.person_id = ${personId}`, empty)
}

async function personWhere(transaction: Transaction, where: Sql, lock: Sql): Promise<PersonCopyRow | null> {
  const [row] = await transaction.rows<PersonCopyRow>(sql`SELECT p.* FROM person_copy p WHERE ${where} ${lock}`)
  return row ?? null
}
