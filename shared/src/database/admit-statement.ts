import { ScopedSql } from './sql.ts'

/** A statement that does not say whose rows it reads: a bug, of which a client learns no more than of any other. */
export class UnscopedStatement extends Error {
  constructor(statement: string, reason: string) {
    super(`${reason}: ${statement.replaceAll(/\s+/g, ' ').trim().slice(0, 200)}`)
    this.name = 'UnscopedStatement'
  }
}

/** The text of a statement that may reach the engine. @throws UnscopedStatement */
export type AdmitStatement = (statement: ScopedSql) => string

/**
 * The door to a database. What the types ask for is asked again: a cast does not get through it, nor does a table with
 * hidden rows behind one that has none.
 *
 * @param regional - names of the tables whose rows need a scope
 */
export function createAdmission(regional: ReadonlySet<string>): AdmitStatement {
  return (statement) => {
    const text = statement.sql
    if (!(statement instanceof ScopedSql)) throw new UnscopedStatement(text, 'a statement without a scope')
    if (statement.ground === 'SCOPE') return text
    const hidden = tablesIn(text).find((table) => regional.has(table))
    if (hidden !== undefined) throw new UnscopedStatement(text, `a statement on ${hidden} without a scope`)
    return text
  }
}

function tablesIn(text: string): string[] {
  return [...text.matchAll(/\b(?:FROM|JOIN|INTO|UPDATE)\s+(\w+)/gi)].map(([, table = '']) => table)
}
