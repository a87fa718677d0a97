import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Why each run-time dependency is there; one without a reason stops the generation. */
const reasons = {
  '@apollo/composition': '合成超图，与 Apollo 的规则一致',
  '@apollo/federation-internals': '读超图与其指令',
  '@apollo/query-planner': '查询计划',
  '@apollo/server': '子图的 GraphQL 服务；网关可选的插件前端',
  '@apollo/subgraph': '子图的 _entities 与 _service',
  'cli-progress': '载入与导入时的进度条',
  'cli-table3': '命令行的表格',
  commander: '命令行的参数与帮助',
  'csv-parse': '读上报的 CSV，按行流式',
  dataloader: '一次请求内按键合并读取',
  exceljs: '读上报的 XLSX，按行流式',
  graphql: 'GraphQL 的解析、校验与类型',
  'graphql-ws': '订阅协议 graphql-transport-ws',
  jose: '签发与核验 JWT，读公钥集',
  libsql: 'SQLite，自带各平台的二进制',
  mysql2: 'MySQL 与 MariaDB 的连接',
  redis: '部门间事件与合并计数的限速',
  'reflect-metadata': 'typeorm 运行所需',
  'sql-template-tag': '参数化的 SQL 片段',
  typeorm: '表定义、迁移与两种数据库的连接',
  undici: '到子图的长连接池，可限应答大小',
  ws: 'WebSocket 服务与客户端',
  yaml: '读 gateway.yaml，错误带行号',
  zod: '配置、入参与令牌内容的校验',
}

const accepted = new Set(['Apache-2.0', 'MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'Elastic-2.0'])

/** docs/dependencies.md. @throws Error naming what has no reason, no accepted licence or no user */
export function dependenciesText(root) {
  const users = usersOf(root)
  const names = [...users.keys()].sort()
  const faults = [
    ...names.filter((name) => !(name in reasons)).map((name) => `${name}: no reason in dependencies-text.mjs`),
    ...Object.keys(reasons)
      .filter((name) => !users.has(name))
      .map((name) => `${name}: a reason, but nobody uses it`),
  ]
  const rows = names.map((name) => {
    const { workspace, by } = users.get(name)
    const { version, license } = manifestOf(name, workspace, root)
    if (!accepted.has(license)) faults.push(`${name}: licence ${license}`)
    return `| ${name} | ${version} | ${license} | ${by.join('、')} | ${reasons[name]} |`
  })
  if (faults.length > 0) throw new Error(`dependencies:\n${faults.join('\n')}`)
  return `# 运行时依赖

由各包的 package.json 生成（\`npm run generate:docs\`），请勿手改。没有理由的依赖不能通过检查。

| 包 | 版本 | 许可证 | 使用者 | 理由 |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`
}

/** Who uses each dependency that is not a workspace of our own. The explorer is built into files of its own. */
function usersOf(root) {
  const users = new Map()
  for (const workspace of ['shared', 'gateway', 'cli', ...subgraphs(root)]) {
    const { dependencies = {} } = JSON.parse(readFileSync(join(root, workspace, 'package.json'), 'utf8'))
    for (const name of Object.keys(dependencies).filter((each) => !each.startsWith('@yiwang/'))) {
      const known = users.get(name) ?? { workspace: join(root, workspace), by: [] }
      known.by.push(workspace)
      users.set(name, known)
    }
  }
  return users
}

function subgraphs(root) {
  return readdirSync(join(root, 'subgraphs')).map((name) => `subgraphs/${name}`)
}

/** As it is installed: a workspace may have a version of its own. */
function manifestOf(name, workspace, root) {
  const file = [workspace, root]
    .map((directory) => join(directory, 'node_modules', name, 'package.json'))
    .find((path) => existsSync(path))
  if (file === undefined) throw new Error(`${name} is not installed`)
  return JSON.parse(readFileSync(file, 'utf8'))
}
