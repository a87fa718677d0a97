import { resolve } from 'node:path'
import { z } from 'zod'
import { isKeyRing } from './key-ring-text.ts'

/** Everything the command reads from its environment; flags win over it. */
const environmentSchema = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  HOST: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).optional(),
  DATABASE_URL: mysqlUrl().optional(),
  GRID_GOVERNANCE_DATABASE_URL: mysqlUrl().optional(),
  CIVIL_AFFAIRS_DATABASE_URL: mysqlUrl().optional(),
  MEDICAL_INSURANCE_DATABASE_URL: mysqlUrl().optional(),
  EMERGENCY_MANAGEMENT_DATABASE_URL: mysqlUrl().optional(),
  HOUSING_RENOVATION_DATABASE_URL: mysqlUrl().optional(),
  GRID_GOVERNANCE_URL: z.url().optional(),
  CIVIL_AFFAIRS_URL: z.url().optional(),
  MEDICAL_INSURANCE_URL: z.url().optional(),
  EMERGENCY_MANAGEMENT_URL: z.url().optional(),
  HOUSING_RENOVATION_URL: z.url().optional(),
  GRID_GOVERNANCE_SUBSCRIPTIONS_URL: subscriptionsUrl().optional(),
  CIVIL_AFFAIRS_SUBSCRIPTIONS_URL: subscriptionsUrl().optional(),
  MEDICAL_INSURANCE_SUBSCRIPTIONS_URL: subscriptionsUrl().optional(),
  EMERGENCY_MANAGEMENT_SUBSCRIPTIONS_URL: subscriptionsUrl().optional(),
  HOUSING_RENOVATION_SUBSCRIPTIONS_URL: subscriptionsUrl().optional(),
  REDIS_URL: redisUrl().optional(),
  SUPERGRAPH_FILE: z.string().min(1).optional(),
  GATEWAY_CONFIG: z.string().min(1).optional(),
  YIWANG_JWT_KEY: secret().optional(),
  YIWANG_CALLER_KEY: secret().optional(),
  YIWANG_AUDIT_KEY: secret().optional(),
  YIWANG_ID_KEY: secret().optional(),
  YIWANG_DATA_KEYS: keyRing().optional(),
})

function mysqlUrl() {
  return z.string().refine((text) => /^mysql:\/\/[^/]+/.test(text), {
    error: '应为 mysql://用户:密码@主机:端口[/库名] (expected a mysql:// URL)',
  })
}

function subscriptionsUrl() {
  return z.url({
    protocol: /^(https?|wss?)$/,
    error: '应为 http(s):// 地址（SSE）或 ws(s):// 地址（WebSocket） (expected http(s):// or ws(s)://)',
  })
}

function redisUrl() {
  return z.string().refine((text) => /^rediss?:\/\/[^/]+/.test(text), {
    error: '应为 redis://[:密码@]主机:端口[/库号] (expected a redis:// URL)',
  })
}

function secret() {
  return z.string().refine((text) => Buffer.from(text, 'base64url').length >= 32, {
    error: '应为至少32字节的 base64url 密钥 (expected at least 32 bytes, base64url)',
  })
}

/** Newest first; a file of the data directory has the same form, a key a line. */
function keyRing() {
  return z.string().refine((text) => isKeyRing(text), {
    error:
      '应为“编号:密钥”，以逗号分隔，新的在前；密钥为32字节的 base64url (expected id:key,… with 32-byte base64url keys)',
  })
}

/** Flags that several commands have. */
export interface Flags {
  readonly port?: number
  readonly host?: string
  readonly dataDir?: string
  readonly databaseUrl?: string
  readonly redisUrl?: string
  readonly supergraph?: string
  readonly config?: string
}

export interface Config {
  readonly production: boolean
  readonly port: number | undefined
  readonly host: string | undefined
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  /** carries events between processes; without it they stay in this one */
  readonly redisUrl: string | undefined
  readonly ownDatabaseUrl: (subgraph: string) => string | undefined
  /** address of a subgraph, where it is not the supergraph's */
  readonly subgraphUrl: (subgraph: string) => string | undefined
  /** where a subgraph serves subscriptions, ws: for WebSocket; where it is not `subgraphUrl` with server-sent events */
  readonly subscriptionsUrl: (subgraph: string) => string | undefined
  readonly supergraphFile: string | undefined
  /** gateway.yaml */
  readonly gatewayFile: string | undefined
  readonly jwtKey: string | undefined
  readonly callerKey: string | undefined
  readonly auditKey: string | undefined
  readonly idKey: string | undefined
  readonly dataKeys: string | undefined
}

/** All faults of the environment at once, named by variable. */
export class ConfigError extends Error {
  readonly code = 'CONFIG_INVALID'
}

export function readConfig(flags: Flags): Config {
  const parsed = environmentSchema.safeParse(process.env)
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
  const env = parsed.data
  return {
    production: env.NODE_ENV === 'production',
    port: flags.port ?? env.PORT,
    host: flags.host ?? env.HOST,
    dataDir: resolve(flags.dataDir ?? env.DATA_DIR ?? 'data'),
    databaseUrl: flags.databaseUrl ?? env.DATABASE_URL,
    redisUrl: flags.redisUrl ?? env.REDIS_URL,
    ownDatabaseUrl: (subgraph) => env[variableOf(subgraph, 'DATABASE_URL')],
    subgraphUrl: (subgraph) => env[variableOf(subgraph, 'URL')],
    subscriptionsUrl: (subgraph) => env[variableOf(subgraph, 'SUBSCRIPTIONS_URL')],
    supergraphFile: flags.supergraph ?? env.SUPERGRAPH_FILE,
    gatewayFile: flags.config ?? env.GATEWAY_CONFIG,
    jwtKey: env.YIWANG_JWT_KEY,
    callerKey: env.YIWANG_CALLER_KEY,
    auditKey: env.YIWANG_AUDIT_KEY,
    idKey: env.YIWANG_ID_KEY,
    dataKeys: env.YIWANG_DATA_KEYS,
  }
}

type Name = 'GRID_GOVERNANCE' | 'CIVIL_AFFAIRS' | 'MEDICAL_INSURANCE' | 'EMERGENCY_MANAGEMENT' | 'HOUSING_RENOVATION'
type SubgraphVariable<Suffix extends string> = Extract<keyof z.infer<typeof environmentSchema>, `${Name}_${Suffix}`>

function variableOf<Suffix extends 'URL' | 'DATABASE_URL' | 'SUBSCRIPTIONS_URL'>(
  subgraph: string,
  suffix: Suffix,
): SubgraphVariable<Suffix> {
  // the five subgraph names give exactly the variables of the schema
  return `${subgraph.replaceAll('-', '_').toUpperCase()}_${suffix}` as SubgraphVariable<Suffix>
}
