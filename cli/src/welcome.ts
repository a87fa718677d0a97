import type { Config } from './config.ts'
import { demoTokens } from './demo-roles.ts'
import { loadKeys } from './keys.ts'

/** What a newcomer needs after the start: where to click, and a token per demonstration role. */
export async function welcome(url: string, config: Config): Promise<string> {
  const base = url.replace(/\/graphql$/, '').replace(/\/$/, '')
  const lines = [
    '',
    `一网已启动 (ready)`,
    `  探索器 explorer   ${base}/`,
    `  GraphQL           ${base}/graphql`,
    `  核对刊出数字      npx yiwang figures`,
    `  停止              Ctrl-C`,
  ]
  if (config.production) return lines.join('\n')
  const roles = await demoTokens(loadKeys(config).jwt)
  return [
    ...lines,
    '',
    '演示令牌 (demo tokens, 12h)：',
    ...roles.map(({ label, token }) => `  ${label}\n    ${token}`),
    '',
  ].join('\n')
}
