import type { Served } from './serve-all.ts'

/** What a newcomer needs after the start: where to click, and a token per demonstration role. */
export async function welcome({ url, demo }: Served): Promise<string> {
  const base = url.replace(/\/graphql$/, '').replace(/\/$/, '')
  const lines = [
    '',
    `一网已启动 (ready)`,
    `  探索器 explorer   ${base}/`,
    `  GraphQL           ${base}/graphql`,
    `  核对刊出数字      npx yiwang figures`,
    `  停止              Ctrl-C`,
  ]
  if (!demo) return lines.join('\n')
  const { roles } = await demo()
  return [
    ...lines,
    '',
    '演示令牌 (demo tokens, 12h)：',
    ...roles.map(({ label, token }) => `  ${label}\n    ${token}`),
    '',
  ].join('\n')
}
