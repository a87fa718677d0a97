import { Sql, empty, join as joinParts, raw } from 'sql-template-tag'

/** SQL is written as tagged templates: every interpolated value becomes a `?` parameter on both engines. */
export { type Sql, empty, raw }

/** Why a statement may be run: it asks for the caller's own rows, or for tables in which nobody's rows are hidden. */
export type Ground = 'SCOPE' | 'TABLES'

/**
 * SQL that says whose rows it reads. A database runs nothing else. Only this folder makes such SQL, from a scope, from a
 * table that needs none, or for a reason that is given; whatever it is put into says the same.
 */
export class ScopedSql extends Sql {
  /** a private field: no other object passes for this one */
  readonly #ground: Ground

  constructor(strings: readonly string[], values: readonly unknown[], ground: Ground) {
    super(strings, values)
    this.#ground = ground
  }

  get ground(): Ground {
    return this.#ground
  }
}

/** What SQL of such parts is: scoped where one of them is certainly scoped. */
export type SqlOf<Parts extends readonly unknown[]> = true extends {
  readonly [Index in keyof Parts]: IsScoped<Parts[Index]>
}[number]
  ? ScopedSql
  : Sql

/** `never` would be scoped, as it is everything. */
type IsScoped<Part> = [Part] extends [never] ? false : [Part] extends [ScopedSql] ? true : false

export function sql<Parts extends readonly unknown[]>(strings: readonly string[], ...parts: Parts): SqlOf<Parts> {
  return sqlOf(strings, parts) as SqlOf<Parts>
}

export function join<Parts extends readonly unknown[]>(parts: Parts, separator = ','): SqlOf<Parts> {
  const joined = joinParts(parts, separator)
  const ground = groundOf(parts)
  return (ground === null ? joined : new ScopedSql(joined.strings, joined.values, ground)) as SqlOf<Parts>
}

function sqlOf(strings: readonly string[], parts: readonly unknown[]): Sql {
  const ground = groundOf(parts)
  return ground === null ? new Sql(strings, parts) : new ScopedSql(strings, parts, ground)
}

/** A scope holds for the whole statement, whatever tables are named beside it. */
function groundOf(parts: readonly unknown[]): Ground | null {
  let ground: Ground | null = null
  for (const part of parts) {
    if (!(part instanceof ScopedSql)) continue
    if (part.ground === 'SCOPE') return 'SCOPE'
    ground = 'TABLES'
  }
  return ground
}

/** The same SQL on a ground of its own; only the folder's doors call it. */
export function on(ground: Ground, { strings, values }: Sql): ScopedSql {
  return new ScopedSql(strings, values, ground)
}

/**
 * The insertion of rows that the caller has made: every value is a parameter. An audit inserts hundreds at a time, so that it is
 * not put together from parts.
 *
 * @param head - INSERT INTO … VALUES, nothing of which comes from outside
 */
export function insertOf<Row extends object>(
  head: string,
  rows: readonly Row[],
  properties: readonly (keyof Row)[],
): ScopedSql {
  const values = rows.flatMap((row) => properties.map((property) => row[property]))
  const strings = values.map((_, at) => (at === 0 ? `${head}(` : at % properties.length === 0 ? '),(' : ','))
  return new ScopedSql([...strings, ')'], values, 'SCOPE')
}
