export { type Database, type DatabaseEngine, type Transaction, openDatabase } from './open-database.ts'
export { type DatabaseOptions, databaseLocation } from './database-location.ts'
export { type OpenAggregate, type RegionAggregate, aggregateByRegion } from './aggregate-by-region.ts'
export { rowsInsideRegions } from './rows-inside-regions.ts'
export { inOwnRegion, inOwnRegions, type OwnRegions, ownRegions } from './own-regions.ts'
export { type PersonFigures, shownTo } from './person-figures.ts'
export { type During, within } from './during.ts'
export { type ScopeRule, inRegion, visibleTo } from './visible-to.ts'
export { all, inList, inPeriod, inRange, whereAll } from './conditions.ts'
export {
  type Connection,
  type Order,
  type PageQuery,
  checkFirst,
  emptyConnection,
  pageOf,
  pagePerParent,
} from './keyset-page.ts'
export {
  cents,
  code,
  date,
  flag,
  generated,
  instant,
  integer,
  json,
  nullable,
  regionColumnSet,
  text,
  version,
  word,
} from './columns.ts'
export { type OpenTable, type Table, defineTable, isOpen } from './define-table.ts'
export { createTables, dropTables, type FrozenTable } from './frozen-tables.ts'
export { insertAll } from './insert-all.ts'
export { appendRow, appendRows, createPendingRows, type PendingRows } from './pending-rows.ts'
export { byKey } from './by-key.ts'
export { containsKeyword } from './contains-keyword.ts'
export { listPerParent } from './list-per-parent.ts'
export { toCents, toCount } from './numbers.ts'
export { savepoint } from './savepoint.ts'
export { sql, join, raw, empty, type ScopedSql, type Sql } from './sql.ts'
export { type WholeCityReason, wholeCity, wholeCityReasons } from './whole-city.ts'
