import type { Caller, Role } from '../caller/index.ts'
import { invariant } from '../errors/index.ts'
import type { Mutation } from '../mutation/index.ts'
import type { CellParser, CellValue } from './cell-parsers.ts'

/** A column of the spreadsheet and the field of the input that it becomes. */
export interface ImportColumn {
  readonly field: string
  /** what the column may be called; the first name is the one that messages use */
  readonly headers: readonly string[]
  readonly parse: CellParser
  /** true unless said otherwise: the column must be there and none of its cells empty */
  readonly required?: boolean
  /** the value of an empty cell or a missing column; undefined refuses the row */
  readonly otherwise?: (caller: Caller) => CellValue | undefined
  /** tells rows apart (a door number, a list number), but is no part of the input */
  readonly keyOnly?: boolean
  /** never shown in full in the result */
  readonly personal?: boolean
}

/** One kind of spreadsheet that a department takes. */
export interface ImportDefinition {
  /** as the command names it, e.g. settlements */
  readonly kind: string
  /** for people, e.g. 医保结算 */
  readonly title: string
  readonly mutation: Mutation
  /** the role in which the rows are written; DEPT_CLERK is one of the importing department */
  readonly role: Role
  readonly columns: readonly ImportColumn[]
  /**
   * Fields that name a row for good: the same key is the same row whatever else it says. Without them, or where one is
   * empty, the row is what it says.
   */
  readonly key?: readonly string[]
  /** The whole file is one input: fields that all rows share, and the list that the rows become. */
  readonly whole?: { readonly shared: readonly string[]; readonly list: string }
}

/** Checks the definition once, when the department is loaded. */
export function defineImport(definition: ImportDefinition): ImportDefinition {
  const { kind, columns, key = [], whole } = definition
  const fields = columns.map(({ field }) => field)
  const headers = columns.flatMap((column) => column.headers.map(normalHeader))
  invariant(/^[a-z][a-z-]{2,31}$/.test(kind), `${kind} is no name for a kind`)
  invariant(new Set(fields).size === fields.length, `${kind} has a field twice`)
  invariant(new Set(headers).size === headers.length, `${kind} has a header twice`)
  for (const field of [...key, ...(whole?.shared ?? [])])
    invariant(fields.includes(field), `${kind} has no column ${field}`)
  return definition
}

/** Headers are equal whatever their spaces, letter case and width (“费用总额 （元）” = “费用总额(元)”). */
export function normalHeader(header: string): string {
  return header.normalize('NFKC').replaceAll(/[\s*]/g, '').toLowerCase()
}

/** What a column is called in messages. */
export function titleOf({ headers, field }: ImportColumn): string {
  return headers[0] ?? field
}
