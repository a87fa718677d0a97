import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '@yiwang/shared/errors'
import { beijingDate } from '@yiwang/shared/time'
import { createVault, type Vault } from '@yiwang/shared/vault'
import type { Config } from './config.ts'
import { isKeyRing, newKeyText, parseKeyRing } from './key-ring-text.ts'

/** The secrets that sign client tokens (jwt) and callers between gateway and subgraphs (caller). */
export interface Keys {
  readonly jwt: Uint8Array
  readonly caller: Uint8Array
}

type GivenKeys = { readonly [Name in keyof Keys]?: Keys[Name] | undefined }

/**
 * From the environment, else local development keys under the data directory, made on the first use.
 * @param given - those that the gateway's own file names
 */
export function loadKeys(config: Config, given: GivenKeys = {}): Keys {
  return {
    jwt: given.jwt ?? keyOf(config, config.jwtKey, 'jwt'),
    caller: given.caller ?? keyOf(config, config.callerKey, 'caller'),
  }
}

/** The secrets of what lies in the departments' databases; a gateway needs none of them. */
export function loadVault(config: Config): Vault {
  return createVault({
    audit: keyOf(config, config.auditKey, 'audit'),
    identity: keyOf(config, config.idKey, 'id'),
    data: parseKeyRing(dataKeysOf(config)),
  })
}

function keyOf(config: Config, given: string | undefined, name: 'jwt' | 'caller' | 'audit' | 'id'): Uint8Array {
  if (given !== undefined) return Buffer.from(given, 'base64url')
  if (config.production) throw missing(`YIWANG_${name.toUpperCase()}_KEY`)
  const text = developmentSecret(config, `${name}.key`, () => randomBytes(32).toString('base64url'))
  return Buffer.from(text, 'base64url')
}

function dataKeysOf(config: Config): string {
  if (config.dataKeys !== undefined) return config.dataKeys
  if (config.production) throw missing('YIWANG_DATA_KEYS')
  const text = developmentSecret(config, 'data.keys', () => newKeyText(beijingDate(Date.now())))
  if (isKeyRing(text)) return text
  throw new AppError('BAD_USER_INPUT', `${join(config.dataDir, 'keys', 'data.keys')} 的内容无效 (not a key ring)`)
}

function missing(variable: string): AppError {
  return new AppError('BAD_USER_INPUT', `生产环境须设置 ${variable} (required in production)`)
}

/** Two processes may start at once: whoever creates the file first wins, the other reads it. */
function developmentSecret({ dataDir }: Config, file: string, create: () => string): string {
  const directory = join(dataDir, 'keys')
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const path = join(directory, file)
  try {
    writeFileSync(path, create(), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(path, 'utf8')
}
