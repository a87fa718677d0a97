import { byKey, empty, join, sql, type Sql, type Transaction, wholeCity, type ScopedSql } from '@yiwang/shared/database'
import { type Access, type Lookup, lookUp } from '@yiwang/shared/mutation'
import type { PersonCopyRow } from './entities.ts'
import { visiblePerson } from './repository.ts'

/** The person locked, so that changes that count on the person's other records come one after the other. */
export function lockPerson(access: Access, personId: string): Promise<PersonCopyRow | null> {
  return lookUp(lockedPersons, access, personId)
}

/** Nothing but the news of other departments changes a person, and the lock keeps it out. */
export const lockedPersons: Lookup<PersonCopyRow> = async ({ transaction, scope }, ids) => {
  const where = sql`p.person_id IN (${join([...ids])}) AND ${visiblePerson(scope)}`
  const rows = await transaction.rows<PersonCopyRow>(
    sql`SELECT p.* FROM person_copy p WHERE ${where} ${transaction.forUpdate}`,
  )
  return byKey(rows, ({ personId }) => personId)
}

/** The person of a record that the caller may change. */
export function lockPersonOf(transaction: Transaction, personId: string): Promise<PersonCopyRow | null> {
  return personWhere(transaction, wholeCity('FOUND')`p.person_id = ${personId}`, transaction.forUpdate)
}

/** The person for the calendar, which has no scope. */
export function lockPersonForScan(transaction: Transaction, personId: string): Promise<PersonCopyRow | null> {
  return personWhere(transaction, wholeCity('CLOCK')`p.person_id = ${personId}`, transaction.forUpdate)
}

export function findPerson(transaction: Transaction, personId: string): Promise<PersonCopyRow | null> {
  return personWhere(transaction, wholeCity('FOUND')`p.person_id = ${personId}`, empty)
}

async function personWhere(transaction: Transaction, where: ScopedSql, lock: Sql): Promise<PersonCopyRow | null> {
  const [row] = await transaction.rows<PersonCopyRow>(sql`SELECT p.* FROM person_copy p WHERE ${where} ${lock}`)
  return row ?? null
}
