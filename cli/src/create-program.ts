import { departments as departmentKinds, type Role, roles, signAccessToken } from '@yiwang/shared/caller'
import { AppError } from '@yiwang/shared/errors'
import { Command, InvalidArgumentError, Option } from 'commander'
import { askOverHttp } from './ask-over-http.ts'
import { auditCommand } from './audit-command.ts'
import { type Config, type Flags, readConfig } from './config.ts'
import { everything } from './demo-accounts.ts'
import { departmentNamed } from './department-named.ts'
import { type Department, departmentNames } from './departments.ts'
import { eventsCommand } from './events-command.ts'
import { checkFigures, figureTable } from './figures.ts'
import { importCommand } from './import-command.ts'
import { loadKeys } from './keys.ts'
import { keysCommand } from './keys-command.ts'
import { isEmpty, loadMissingData, reloadData } from './load-data.ts'
import { openDepartments } from './open-departments.ts'
import { rebuildCommand } from './rebuild-command.ts'
import { scanCommand } from './scan-command.ts'
import type { Served } from './serve-all.ts'
import { serveSubgraph } from './serve-subgraph.ts'
import { stopOnSignal } from './stop-on-signal.ts'
import { type TokenFlags, tokenClaims } from './token-claims.ts'
import { welcome } from './welcome.ts'
import { withPlaces } from './with-places.ts'

/** The `yiwang` command. Data goes to stdout, progress and talk to stderr. */
export function createProgram(): Command {
  const program = new Command('yiwang')
    .description('一网：一座城市五个部门的 GraphQL 图\nOne GraphQL graph over a city’s departments')
    .showHelpAfterError('(yiwang --help 查看用法 / for usage)')
  program.addCommand(serveCommand())
  program.addCommand(dataCommand())
  program.addCommand(eventsCommand())
  program.addCommand(scanCommand())
  program.addCommand(auditCommand())
  program.addCommand(keysCommand())
  program.addCommand(figuresCommand())
  program.addCommand(tokenCommand())
  program.addCommand(supergraphCommand())
  program.addCommand(configCommand())
  return program
}

function serveCommand(): Command {
  return withPlaces(new Command('serve'))
    .description('启动 all（全部，一个进程）、gateway（网关）或某个子图\nStart everything, the gateway or one subgraph')
    .argument('<what>', `all | gateway | ${departmentNames.join(' | ')}`)
    .option('--port <number>', '端口 (port); all、gateway 默认 4000', toPort)
    .option('--host <host>', '监听地址 (listen address)，默认 localhost')
    .option('--redis-url <url>', 'redis://主机:端口，多进程时送达部门间事件 (events between processes)')
    .option('--supergraph <file>', '超图文件 (supergraph SDL file)')
    .option('--config <file>', '网关配置 gateway.yaml (gateway configuration)，项目见 yiwang config schema')
    .action(async (what: string, flags: Flags) => {
      const config = readConfig(flags)
      const served = await serve(what, config)
      // before the greeting: whoever reads it may stop the process at once
      stopOnSignal(() => served.close())
      say(what === 'all' ? await welcome(served) : `${what}: ${served.url}`)
    })
}

/** The gateway's libraries are loaded only where they serve: a department of its own is back after half the time. */
async function serve(what: string, config: Config): Promise<Served> {
  if (what === 'all') return (await import('./serve-all.ts')).serveAll(config, say)
  if (what === 'gateway') return (await import('./serve-gateway.ts')).serveGateway(config)
  return serveSubgraph(partNamed(what), config, say)
}

function partNamed(name: string): Department {
  if (departmentNames.includes(name)) return departmentNamed(name)
  throw new AppError(
    'BAD_USER_INPUT',
    `没有“${name}”，应为 all、gateway 或 ${departmentNames.join('、')} (unknown part)`,
  )
}

function dataCommand(): Command {
  const load = withPlaces(new Command('load'))
    .description('载入样例数据；已有数据的部门不动\nLoad the sample data; departments that have data are left alone')
    .option('--reset', '先清空再载入 (drop everything first)')
    .action(async (flags: Flags & { reset?: boolean }) => {
      const config = readConfig(flags)
      if (flags.reset && config.production)
        throw new AppError('BAD_USER_INPUT', '生产环境不允许 --reset (refused in production)')
      const open = await openDepartments(config, loadKeys(config))
      try {
        const rows = flags.reset ? await reloadData(open) : await loadMissingData(open)
        process.stdout.write(`${rows}\n`)
        if (rows === 0 && !(await isEmpty(open[0] ?? neverEmpty())))
          say('各部门已有数据，未作改动；要重来请加 --reset (nothing to do)')
      } finally {
        await Promise.all(open.map(({ subgraph }) => subgraph.close()))
      }
    })
  return new Command('data')
    .description('数据：样例与导入 (sample data and imports)')
    .addCommand(load)
    .addCommand(rebuildCommand())
    .addCommand(withPlaces(importCommand()))
}

function neverEmpty(): never {
  throw new Error('there are departments')
}

function figuresCommand(): Command {
  return new Command('figures')
    .description(
      '向运行中的图核对全部刊出数字，有一个不符即退出 1\nCheck every published figure against a running graph',
    )
    .option('--url <url>', 'GraphQL 地址 (endpoint)', 'http://localhost:4000/graphql')
    .option('--token <token>', '令牌；缺省用本地开发密钥签发 (default: signed with the local development key)')
    .option('--data-dir <directory>', '数据目录 (data directory)')
    .option('--json', '输出 JSON (print JSON)')
    .action(async ({ url, token, json, ...flags }: Flags & { url: string; token?: string; json?: boolean }) => {
      const results = await checkFigures(askOverHttp(url, token ?? (await developmentToken(flags))))
      process.stdout.write(`${json ? JSON.stringify(results, null, 2) : figureTable(results)}\n`)
      if (results.some(({ ok }) => !ok)) process.exitCode = 1
    })
}

async function developmentToken(flags: Flags): Promise<string> {
  const config = readConfig(flags)
  if (config.production)
    throw new AppError('BAD_USER_INPUT', '生产环境请用 --token 给出令牌 (pass --token in production)')
  return signAccessToken(everything().claims, loadKeys(config).jwt, '1h')
}

function tokenCommand(): Command {
  const list = (value: string, known: readonly string[] = []) => [...known, value]
  return new Command('token')
    .description('用本地开发密钥签发令牌\nPrint a token signed with the local development key')
    .addOption(
      new Option('--role <role>', `角色，可重复 (role, repeatable)：${roles.join('、')}`)
        .argParser(roleAfter)
        .makeOptionMandatory(),
    )
    .option('--region <code>', '辖区12位代码，可重复 (region code, repeatable)', list, [])
    .addOption(new Option('--department <name>', '部门 (department)').choices(departmentKinds))
    .option('--organisation <uscc>', '所属单位的统一社会信用代码 (own organisation)')
    .option('--person <id>', '本人居民编号 (own resident record)')
    .option('--worker <id>', '网格员工号 (grid worker number)')
    .option('--grid <code>', '负责的网格，可重复 (own grid, repeatable)', list, [])
    .option('--purpose <text>', '查询目的 (purpose of access)')
    .option('--expires <span>', '有效期 (lifetime)', '12h')
    .option('--data-dir <directory>', '数据目录 (data directory)')
    .action(async (flags: TokenFlags & Flags) => {
      const config = readConfig(flags)
      if (config.production)
        throw new AppError('BAD_USER_INPUT', '生产环境不签发开发令牌 (refused when NODE_ENV=production)')
      process.stdout.write(`${await signAccessToken(tokenClaims(flags), loadKeys(config).jwt, flags.expires)}\n`)
    })
}

/** commander's own check of choices keeps only the last of a repeated option. */
function roleAfter(value: string, known: readonly Role[] | undefined): Role[] {
  const role = roles.find((one) => one === value)
  if (role) return [...(known ?? []), role]
  throw new InvalidArgumentError(`没有角色“${value}”，应为 ${roles.join('、')} (unknown role)`)
}

function supergraphCommand(): Command {
  const compose = new Command('compose')
    .description('由五个子图的契约合成超图\nCompose the supergraph from the five contracts')
    .option('--out <file>', '写到文件，缺省为构建目录；“-”写到标准输出 (file, or - for stdout)')
    .action(async ({ out }: { out?: string }) => {
      const { composeForBuild, composeToFile } = await import('./supergraph.ts')
      if (out === undefined) composeForBuild()
      else if (out === '-') process.stdout.write(composeToFile())
      else composeToFile(out)
    })
  return new Command('supergraph').description('超图 (supergraph)').addCommand(compose)
}

function configCommand(): Command {
  const schema = new Command('schema')
    .description('打印 gateway.yaml 的 JSON Schema\nPrint the JSON Schema of gateway.yaml')
    .action(async () => {
      const { configJsonSchema } = await import('@yiwang/gateway')
      process.stdout.write(`${JSON.stringify(configJsonSchema(), null, 2)}\n`)
    })
  return new Command('config').description('网关配置 (gateway configuration)').addCommand(schema)
}

function toPort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InvalidArgumentError('端口应为 0–65535 的整数 (0–65535)')
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
