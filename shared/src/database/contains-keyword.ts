import { AppError } from '../errors/index.ts'
import { raw, sql, type Sql } from './sql.ts'

/**
 * `column` contains the keyword, whose own % and _ are plain characters. One character would match nearly every row, so
 * the contract asks for two.
 */
export function containsKeyword(column: string, keyword: string): Sql {
  const text = keyword.trim()
  if ([...text].length < 2) throw new AppError('BAD_USER_INPUT', '关键词至少2字', { argument: 'keyword' })
  const pattern = `%${text.replaceAll(/[!%_]/g, '!$&')}%`
  return sql`${raw(column)} LIKE ${pattern} ESCAPE '!'`
}
