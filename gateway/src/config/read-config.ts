import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ConfigError } from './config-error.ts'
import { type ConfigFile, isHttpUrl, type SubgraphSettings } from './config-schema.ts'
import type { Issuer } from '../identity/issuer.ts'
import { parseConfigFile } from './parse-config-file.ts'

export interface GatewayConfig extends Omit<ConfigFile, 'identity' | 'subgraphs'> {
  readonly supergraphFile: string
  /** where several gateways count requests together */
  readonly redisUrl: string | undefined
  /** verifies client tokens; without it everybody is anonymous */
  readonly accessTokenKey: Uint8Array | undefined
  /** whose tokens are believed beside the local ones */
  readonly issuers: readonly Issuer[]
  /** signs callers for subgraphs; without it they are not told who asks */
  readonly callerKey: Uint8Array | undefined
  /** what holds for one subgraph, `all` and its own section together; throws ConfigError for an odd `<NAME>_URL` */
  readonly subgraph: (name: string) => SubgraphSettings
  /** sections of subgraphs, for telling those apart that the supergraph does not know */
  readonly namedSubgraphs: readonly string[]
}

export type CommandLine =
  { readonly kind: 'serve'; readonly config: GatewayConfig } | { readonly kind: 'print-config-schema' }

type Environment = Readonly<Record<string, string | undefined>>

/** Command line before environment before `gateway.yaml`. @throws ConfigError */
export function readCommandLine(args: readonly string[], environment: Environment): CommandLine {
  const values = parseFlags(args)
  if (values['print-config-schema']) return { kind: 'print-config-schema' }
  const file = values.config ?? environment['GATEWAY_CONFIG']
  const parsed = parseConfigFile(file === undefined ? '' : readText(file), file ?? 'gateway.yaml')
  const faults: string[] = []
  const supergraphFile = values.supergraph ?? environment['SUPERGRAPH_FILE'] ?? ''
  if (supergraphFile === '') faults.push('SUPERGRAPH_FILE: 必须设置，或用 --supergraph 指定 (required)')
  const port = toPort(values.port ?? environment['PORT'], faults) ?? parsed.server.port
  const host = values.host ?? environment['HOST'] ?? parsed.server.host
  const { accessTokenKeyFile, callerKeyFile } = parsed.identity
  const issuers = parsed.identity.issuers.flatMap((issuer) => toIssuer(issuer, faults))
  const accessTokenKey = keyOf('YIWANG_JWT_KEY', environment, { file: accessTokenKeyFile, faults })
  const callerKey = keyOf('YIWANG_CALLER_KEY', environment, { file: callerKeyFile, faults })
  const redisUrl = environment['REDIS_URL']
  if (redisUrl !== undefined && !/^rediss?:\/\/[^/]/.test(redisUrl)) faults.push('REDIS_URL: 应为 redis:// 地址')
  if (faults.length > 0) throw new ConfigError(faults)
  const { identity: _identity, subgraphs, ...sections } = parsed
  return {
    kind: 'serve',
    config: {
      ...sections,
      server: { ...sections.server, port, host },
      supergraphFile,
      redisUrl,
      accessTokenKey,
      issuers,
      callerKey,
      subgraph: (name) => settingsOf(name, subgraphs, environment),
      namedSubgraphs: Object.keys(subgraphs.named),
    },
  }
}

function parseFlags(args: readonly string[]) {
  const text = { type: 'string' } as const
  const options = {
    supergraph: text,
    port: text,
    host: text,
    config: text,
    'print-config-schema': { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    throw new ConfigError([error instanceof Error ? error.message : String(error)])
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new ConfigError([`${file}: 读不到文件 (${error instanceof Error ? error.message : String(error)})`])
  }
}

function toPort(text: string | undefined, faults: string[]): number | undefined {
  if (text === undefined) return undefined
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  faults.push(`PORT: 应为 0 到 65535 的整数，现为“${text}”`)
  return undefined
}

/** A secret of at least 256 bits, as HS256 wants (RFC 7518 §3.2), from the environment or a file. */
function keyOf(
  variable: string,
  environment: Environment,
  { file, faults }: { readonly file: string | undefined; readonly faults: string[] },
): Uint8Array | undefined {
  const text = environment[variable] ?? (file === undefined ? undefined : readText(file).trim())
  return text === undefined ? undefined : toSecret(text, variable, faults)
}

function toSecret(text: string, name: string, faults: string[]): Uint8Array | undefined {
  const key = new Uint8Array(Buffer.from(text, 'base64url'))
  if (/^[A-Za-z0-9_-]+$/.test(text) && key.length >= 32) return key
  faults.push(`${name}: 应为 base64url，至少 32 字节`)
  return undefined
}

function toIssuer(section: ConfigFile['identity']['issuers'][number], faults: string[]): readonly Issuer[] {
  const { issuer, audience, jwksUrl, jwksFile, secretFile, algorithms } = section
  if (jwksUrl !== undefined) return [{ issuer, audience, keys: { kind: 'jwks-url', url: jwksUrl, algorithms } }]
  if (jwksFile !== undefined) return [{ issuer, audience, keys: { kind: 'jwks-file', file: jwksFile, algorithms } }]
  const secret = secretFile === undefined ? undefined : toSecret(readText(secretFile).trim(), secretFile, faults)
  return secret ? [{ issuer, audience, keys: { kind: 'secret', secret } }] : []
}

function settingsOf(name: string, { all, named }: ConfigFile['subgraphs'], environment: Environment): SubgraphSettings {
  const own = Object.hasOwn(named, name) ? named[name] : undefined
  const given = Object.fromEntries(Object.entries(own ?? {}).filter(([, value]) => value !== undefined))
  const variable = addressVariable(name)
  const url = environment[variable] ?? own?.url
  if (url !== undefined && !isHttpUrl(url))
    throw new ConfigError([`${variable}: 应为 http 或 https 地址，现为“${url}”`])
  return { ...all, ...given, url }
}

/** civil-affairs → CIVIL_AFFAIRS_URL */
function addressVariable(subgraph: string): string {
  return `${subgraph.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}_URL`
}
