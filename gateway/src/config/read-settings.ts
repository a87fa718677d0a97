import { readFileSync } from 'node:fs'
import type { Issuer } from '../identity/issuer.ts'
import { ConfigError } from './config-error.ts'
import { type ConfigFile, isHttpUrl, type SubgraphSettings } from './config-schema.ts'
import { parseConfigFile } from './parse-config-file.ts'

/** `gateway.yaml` with the secrets it names, and what the environment says instead. */
export interface GatewaySettings extends Omit<ConfigFile, 'identity' | 'subgraphs'> {
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

export type Environment = Readonly<Record<string, string | undefined>>

export interface SettingsSource {
  /** undefined: all defaults */
  readonly file: string | undefined
  /** YIWANG_JWT_KEY, YIWANG_CALLER_KEY, REDIS_URL and <NAME>_URL */
  readonly environment: Environment
}

/** The environment comes before the file. @throws ConfigError with every fault of the file, or else of the environment */
export function loadSettings(source: SettingsSource): GatewaySettings {
  const faults: string[] = []
  const settings = readSettings(source, faults)
  if (faults.length > 0) throw new ConfigError(faults)
  return settings
}

/**
 * The same for who reads more of the environment.
 * @param faults - collects what is wrong with the environment, so that it can be told with what else is
 * @throws ConfigError with every fault of the file
 */
export function readSettings({ file, environment }: SettingsSource, faults: string[]): GatewaySettings {
  const parsed = parseConfigFile(file === undefined ? '' : readText(file), file ?? 'gateway.yaml')
  const { identity, subgraphs, ...sections } = parsed
  const { accessTokenKeyFile, callerKeyFile } = identity
  const redisUrl = environment['REDIS_URL']
  if (redisUrl !== undefined && !/^rediss?:\/\/[^/]/.test(redisUrl)) faults.push('REDIS_URL: 应为 redis:// 地址')
  return {
    ...sections,
    redisUrl,
    accessTokenKey: keyOf('YIWANG_JWT_KEY', environment, { file: accessTokenKeyFile, faults }),
    issuers: identity.issuers.flatMap((issuer) => toIssuer(issuer, faults)),
    callerKey: keyOf('YIWANG_CALLER_KEY', environment, { file: callerKeyFile, faults }),
    subgraph: (name) => settingsOf(name, subgraphs, environment),
    namedSubgraphs: Object.keys(subgraphs.named),
  }
}

/** @throws ConfigError */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new ConfigError([`${file}: 读不到文件 (${error instanceof Error ? error.message : String(error)})`])
  }
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
