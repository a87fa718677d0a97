import type { Database } from '@yiwang/shared/database'

/** What both a database and a transaction can do. */
export type RowsOf = Pick<Database, 'rows'>
