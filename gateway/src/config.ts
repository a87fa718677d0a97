import { parseArgs } from 'node:util'
import { z } from 'zod'

/** A secret of at least 256 bits, as HS256 wants (RFC 7518 §3.2). */
const secret = z
  .string('必须设置 (required)')
  .regex(/^[A-Za-z0-9_-]+$/, '应为 base64url')
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64url')))
  .refine((bytes) => bytes.length >= 32, '应至少为 32 字节')

const configSchema = z.object({
  SUPERGRAPH_FILE: z.string('必须设置，或用 --supergraph 指定 (required)').min(1),
  PORT: z.coerce.number('应为 0 到 65535 的整数').int().min(0).max(65_535).default(4000),
  HOST: z.string().min(1).default('0.0.0.0'),
  YIWANG_JWT_KEY: secret,
  YIWANG_CALLER_KEY: secret,
  SUBGRAPH_TIMEOUT_MS: z.coerce.number('应为毫秒数').int().min(100).max(600_000).default(10_000),
})

export interface GatewayConfig {
  readonly supergraphFile: string
  readonly port: number
  readonly host: string
  readonly accessTokenKey: Uint8Array
  readonly callerKey: Uint8Array
  readonly timeoutMs: number
  /** the address of a subgraph: `<NAME>_URL` of the environment, else the supergraph's; throws ConfigError */
  readonly subgraphUrl: (name: string, url: string) => string
}

type Environment = Readonly<Record<string, string | undefined>>

/** Every fault of the configuration at once. */
export class ConfigError extends Error {
  readonly code = 'INVALID_CONFIG'

  constructor(faults: readonly string[]) {
    super(`配置有误 (invalid configuration):\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
    this.name = 'ConfigError'
  }
}

/** Command line before environment. @throws ConfigError */
export function readConfig(args: readonly string[], environment: Environment): GatewayConfig {
  const options = { supergraph: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' } } as const
  const { values } = parseArgs({ args: [...args], options })
  const given = {
    ...environment,
    ...(values.supergraph === undefined ? {} : { SUPERGRAPH_FILE: values.supergraph }),
    ...(values.port === undefined ? {} : { PORT: values.port }),
    ...(values.host === undefined ? {} : { HOST: values.host }),
  }
  const parsed = configSchema.safeParse(given)
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`))
  const { data } = parsed
  return {
    supergraphFile: data.SUPERGRAPH_FILE,
    port: data.PORT,
    host: data.HOST,
    accessTokenKey: data.YIWANG_JWT_KEY,
    callerKey: data.YIWANG_CALLER_KEY,
    timeoutMs: data.SUBGRAPH_TIMEOUT_MS,
    subgraphUrl: (name, url) => httpUrl(overrideName(name), environment[overrideName(name)] ?? url),
  }
}

function httpUrl(name: string, url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url
  throw new ConfigError([`${name}: 应为 http 或 https 地址，现为“${url}”`])
}

/** civil-affairs → CIVIL_AFFAIRS_URL */
function overrideName(subgraph: string): string {
  return `${subgraph.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}_URL`
}
