/** SQL is written as tagged templates: every interpolated value becomes a `?` parameter on both engines. */
export { default as sql, empty, join, raw, type Sql } from 'sql-template-tag'
