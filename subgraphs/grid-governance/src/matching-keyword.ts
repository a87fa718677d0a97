import { raw, sql, type Sql } from '@yiwang/shared/database'
import { AppError } from '@yiwang/shared/errors'

/**
 * `column` contains the keyword, whose own % and _ are letters. One character would match nearly every row, so the
 * contract asks for two.
 */
export function matchingKeyword(column: string, keyword: string): Sql {
  const text = keyword.trim()
  if ([...text].length < 2)
    throw new AppError('BAD_USER_INPUT', `关键词至少2字，收到“${text}”`, { argument: 'keyword' })
  const pattern = `%${text.replaceAll(/[!%_]/g, '!$&')}%`
  return sql`${raw(column)} LIKE ${pattern} ESCAPE '!'`
}
