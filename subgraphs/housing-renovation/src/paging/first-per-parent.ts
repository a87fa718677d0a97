import { checkFirst, type Database, type Order, pagePerParent, type Sql } from '@yiwang/shared/database'

export interface ListQuery<Row> {
  readonly select: Sql
  readonly from: Sql
  /** column that tells whose list a row belongs to */
  readonly parent: string
  readonly where: Sql
  readonly order: readonly Order<Row>[]
  readonly first: number
  /** the largest `first` that the contract allows for this list */
  readonly maximum: number
}

/** The first rows of the lists of many parents, in one statement. Parents without rows are absent. */
export async function firstPerParent<Row extends object>(
  database: Database,
  parents: readonly string[],
  { maximum, ...query }: ListQuery<Row>,
): Promise<Map<string, Row[]>> {
  checkFirst(query.first, maximum)
  const pages = await pagePerParent<Row>(database, parents, query)
  return new Map([...pages].map(([parent, { nodes }]) => [parent, [...nodes]]))
}
