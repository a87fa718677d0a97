import { checkFirst, type Database, type Order, pagePerParent, type Sql } from '@yiwang/shared/database'

export interface ChildQuery<Row> {
  readonly select: Sql
  readonly from: Sql
  readonly where: Sql
  /** column that names the parent */
  readonly parent: string
  readonly order: readonly Order<Row>[]
  readonly first: number
  /** the field's own limit in the contract */
  readonly maximum: number
}

/** The first rows of each of many parents in one statement, for the contract's plain lists; all rows in one list each. */
export async function firstPerParent<Row extends object>(
  database: Database,
  parents: readonly string[],
  query: ChildQuery<Row>,
): Promise<Map<string, Row[]>> {
  checkFirst(query.first, query.maximum)
  const pages = await pagePerParent<Row>(database, parents, query)
  return new Map([...pages].map(([parent, { nodes }]) => [parent, [...nodes]]))
}
