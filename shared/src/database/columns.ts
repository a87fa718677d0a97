import type { EntitySchemaColumnOptions } from 'typeorm'

/**
 * The column kinds of the house; each maps to a type that MySQL and SQLite both have, so that one SQL text runs on
 * both. Instants are epoch milliseconds, dates 'YYYY-MM-DD' in Beijing, amounts integer 分, decimals integer
 * hundredths.
 */
export type Column = EntitySchemaColumnOptions

/** Short text: names, numbers given by a department. */
export const text = (length = 200): Column => ({ type: 'varchar', length })
/** An opaque or formed key. */
export const code = (length = 40): Column => ({ type: 'varchar', length })
/** A value of a GraphQL enum. */
export const word = (): Column => ({ type: 'varchar', length: 40 })
export const date = (): Column => ({ type: 'varchar', length: 10 })
export const instant = (): Column => ({ type: 'bigint' })
export const cents = (): Column => ({ type: 'bigint' })
export const integer = (): Column => ({ type: 'integer' })
/** 0 or 1. */
export const flag = (): Column => ({ type: 'integer' })
/** JSON text of a list or record that is never searched. */
export const json = (): Column => ({ type: 'text' })
export const version = (): Column => ({ type: 'integer' })
/** A number that the database counts up; the only kind of primary key that is not given. */
export const generated = (): Column => ({ type: 'integer', generated: 'increment' })
export const nullable = (column: Column): Column => ({ ...column, nullable: true })

/** regionCode (finest known unit) and its ancestors; see `regionColumns` in the region kit. */
export const regionColumnSet = () => ({
  regionCode: code(12),
  cityCode: nullable(code(12)),
  countyCode: nullable(code(12)),
  townCode: nullable(code(12)),
  villageCode: nullable(code(12)),
})
