import { CommanderError } from 'commander'

const expected = new Set(['PORT_IN_USE', 'CONFIG_INVALID', 'UNREACHABLE', 'BAD_USER_INPUT', 'CALENDAR_YEAR_MISSING'])

/** One plain sentence for what a person can mend; a stack only for a bug. */
export function explainFailure(error: unknown): string {
  if (error instanceof CommanderError) return error.message
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  if (expected.has(code)) return error.message
  const refused = databaseRefusals[code]
  return refused === undefined ? (error.stack ?? error.message) : `${refused} (${code})`
}

const databaseRefusals: Readonly<Record<string, string>> = {
  ECONNREFUSED: '连不上数据库，请检查 DATABASE_URL 与数据库是否在运行',
  ER_ACCESS_DENIED_ERROR: '数据库拒绝登录，请检查 DATABASE_URL 里的用户与密码',
  ER_DBACCESS_DENIED_ERROR: '数据库用户没有建库或访问权限',
  ENOTFOUND: '找不到数据库主机，请检查 DATABASE_URL',
}
