import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '@yiwang/shared/errors'
import type { Config } from './config.ts'

/** The secrets that sign client tokens (jwt) and callers between gateway and subgraphs (caller). */
export interface Keys {
  readonly jwt: Uint8Array
  readonly caller: Uint8Array
}

/** From the environment, else local development keys under the data directory, made on the first use. */
export function loadKeys(config: Config): Keys {
  return { jwt: keyOf(config, config.jwtKey, 'jwt'), caller: keyOf(config, config.callerKey, 'caller') }
}

function keyOf(config: Config, given: string | undefined, name: 'jwt' | 'caller'): Uint8Array {
  if (given !== undefined) return Buffer.from(given, 'base64url')
  if (config.production)
    throw new AppError('BAD_USER_INPUT', `生产环境须设置 YIWANG_${name.toUpperCase()}_KEY (required in production)`)
  return developmentKey(join(config.dataDir, 'keys'), `${name}.key`)
}

/** Two processes may start at once: whoever creates the file first wins, the other reads it. */
function developmentKey(directory: string, file: string): Uint8Array {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const path = join(directory, file)
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return Buffer.from(readFileSync(path, 'utf8'), 'base64url')
}
