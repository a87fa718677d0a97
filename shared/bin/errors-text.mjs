import { errorCatalogue } from '../src/errors/error-catalogue.ts'

const sources = { gateway: '网关', subgraph: '子图', stream: '订阅流' }

/** docs/errors.md */
export function errorsText() {
  const rows = Object.entries(errorCatalogue)
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([code, { by, status, message, meaning, details = [] }]) => {
      const cells = [`\`${code}\``, status, by.map((source) => sources[source]).join('、'), message, meaning]
      return `| ${[...cells, details.map((name) => `\`${name}\``).join(' ')].join(' | ')} |`
    })
  return `# 错误码

由错误目录生成（\`npm run generate:docs\`），请勿手改。错误码在 \`errors[].extensions.code\`，写操作的拒绝在 \`payload.errors[].code\`。

状态码是整个请求被拒绝、客户端要 \`application/graphql-response+json\` 时的；要 \`application/json\` 而请求本身完好时为 200。状态码 200 表示只有相应字段以 null 作答。“…”处为当时的具体内容。

| 错误码 | 状态码 | 来自 | 文字 | 含义 | 其他扩展 |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`
}
