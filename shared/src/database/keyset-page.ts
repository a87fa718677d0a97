import { AppError, invariant } from '../errors/index.ts'
import type { Database } from './open-database.ts'
import { toCount, type SqlNumber } from './numbers.ts'
import { empty, join, raw, type ScopedSql, sql, type Sql } from './sql.ts'

/** A page of rows in the shape of the contract's connections. */
export interface Connection<Row = object> {
  readonly nodes: readonly Row[]
  /** counted only when it is asked for */
  readonly totalCount: number | (() => Promise<number>)
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

export const emptyConnection: Connection<never> = {
  nodes: [],
  totalCount: 0,
  pageInfo: { hasNextPage: false, endCursor: null },
}

/** One column of a total order; the last column must be unique. `property` is its name on the row. */
export interface Order<Row> {
  readonly column: string
  readonly property: keyof Row & string
  readonly direction: 'ASC' | 'DESC'
}

/** Rows of a table, of which either the condition or the table itself says whose they are. */
export type Selection =
  { readonly from: Sql; readonly where: ScopedSql } | { readonly from: ScopedSql; readonly where: Sql }

export type PageQuery<Row> = Selection & {
  /** what is selected, usually `alias.*` */
  readonly select: Sql
  readonly order: readonly Order<Row>[]
  readonly first: number
  /** the contract's own limit where it is not 1–100 */
  readonly maximum?: number
  readonly after?: string | null | undefined
}

/** Page sizes are 1–100; more is refused, never silently cut. */
export function checkFirst(first: number, maximum = 100): number {
  if (Number.isInteger(first) && first >= 1 && first <= maximum) return first
  throw new AppError('BAD_USER_INPUT', `每页条数 first 应在 1–${maximum} 之间，收到 ${first}`, { argument: 'first' })
}

export async function pageOf<Row extends object>(database: Database, query: PageQuery<Row>): Promise<Connection<Row>> {
  const first = checkFirst(query.first, query.maximum)
  const { select, order } = query
  const after = query.after ? sql` AND ${afterCursor(order, decodeCursor(query.after, order.length))}` : empty
  const rows = await database.rows<Row>(
    sql`SELECT ${select} ${selected(query)}${after} ORDER BY ${orderBy(order)} LIMIT ${raw(String(first + 1))}`,
  )
  const totalCount = async () => {
    const [counted] = await database.rows<{ total: SqlNumber }>(sql`SELECT COUNT(*) AS total ${selected(query)}`)
    return toCount(counted?.total ?? 0)
  }
  return connectionOf(rows, order, first, totalCount)
}

/**
 * The first page of each of many parents in one statement, by window functions. Parents without rows get an empty
 * page.
 */
export async function pagePerParent<Row extends object>(
  database: Database,
  parents: readonly string[],
  query: PageQuery<Row> & { readonly parent: string },
): Promise<Map<string, Connection<Row>>> {
  const first = checkFirst(query.first, query.maximum)
  const { select, order, parent } = query
  const partition = raw(parent)
  const isAfter = query.after
    ? sql`CASE WHEN ${afterCursor(order, decodeCursor(query.after, order.length))} THEN 1 ELSE 0 END`
    : sql`1`
  const rows = await database.rows<Row & { parentKey: string; parentTotal: SqlNumber }>(sql`
    SELECT * FROM (
      SELECT ${select}, ${partition} AS parent_key, COUNT(*) OVER (PARTITION BY ${partition}) AS parent_total,
        ${isAfter} AS is_after,
        ROW_NUMBER() OVER (PARTITION BY ${partition}, ${isAfter} ORDER BY ${orderBy(order)}) AS position_in_parent
      ${selected(query)} AND ${partition} IN (${join([...parents])})
    ) AS ranked
    WHERE (is_after = 1 AND position_in_parent <= ${first + 1}) OR (is_after = 0 AND position_in_parent = 1)
    ORDER BY parent_key, is_after, position_in_parent`)
  return connectionsByParent(rows as ParentRow<Row>[], parents, order, first)
}

type ParentRow<Row> = Row & { parentKey: string; parentTotal: SqlNumber; isAfter: SqlNumber }

function connectionsByParent<Row extends object>(
  rows: readonly ParentRow<Row>[],
  parents: readonly string[],
  order: readonly Order<Row>[],
  first: number,
): Map<string, Connection<Row>> {
  const groups = new Map<string, { total: number; nodes: Row[] }>(parents.map((key) => [key, { total: 0, nodes: [] }]))
  for (const row of rows) {
    const group = groups.get(row.parentKey)
    invariant(group, 'a row of a parent that was not asked for')
    group.total = toCount(row.parentTotal)
    if (toCount(row.isAfter) === 1) group.nodes.push(row)
  }
  return new Map([...groups].map(([key, { total, nodes }]) => [key, connectionOf(nodes, order, first, total)]))
}

function connectionOf<Row extends object>(
  rows: readonly Row[],
  order: readonly Order<Row>[],
  first: number,
  totalCount: Connection<Row>['totalCount'],
): Connection<Row> {
  const nodes = rows.slice(0, first)
  const last = nodes.at(-1)
  const endCursor = last === undefined ? null : encodeCursor(order.map(({ property }) => last[property]))
  return { nodes, totalCount, pageInfo: { hasNextPage: rows.length > first, endCursor } }
}

/** Scoped, as one of the two is. */
function selected({ from, where }: Selection): ScopedSql {
  return sql`FROM ${from} WHERE ${where}` as ScopedSql
}

function orderBy<Row>(order: readonly Order<Row>[]): Sql {
  return raw(order.map(({ column, direction }) => `${column} ${direction}`).join(', '))
}

/** (a, b, c) after (x, y, z): a > x OR (a = x AND (b > y OR (b = y AND c > z))), with < where descending. */
function afterCursor<Row>(order: readonly Order<Row>[], values: readonly (string | number)[]): Sql {
  const [head, ...tail] = order
  invariant(head, 'an order has at least one column')
  const [value = '', ...rest] = values
  const beyond = sql`${raw(head.column)} ${raw(head.direction === 'ASC' ? '>' : '<')} ${value}`
  if (tail.length === 0) return beyond
  return sql`(${beyond} OR (${raw(head.column)} = ${value} AND ${afterCursor(tail, rest)}))`
}

function encodeCursor(values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

function decodeCursor(cursor: string, length: number): (string | number)[] {
  const values = parseJson(Buffer.from(cursor, 'base64url').toString('utf8'))
  const isKey = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number'
  if (Array.isArray(values) && values.length === length && values.every(isKey)) return values
  throw new AppError('BAD_USER_INPUT', '游标 after 无效：应取自上一页的 pageInfo.endCursor', { argument: 'after' })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
