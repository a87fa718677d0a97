import { readFile, stat } from 'node:fs/promises'
import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import type { Issuer } from './issuer.ts'

/** Asked again at most so often for a key that is not known. */
const COOLDOWN_MS = 30_000
/** Keys that an issuer has withdrawn are forgotten after so long. */
const MAX_AGE_MS = 600_000
const FETCH_TIMEOUT_MS = 3_000
/** A file is looked at again at most so often. */
const FILE_CHECK_MS = 1_000

/** Finds the key of a token; rejects with an error of `jose`, or with another when the keys cannot be read. */
export function createKeySet({ keys }: Issuer): JWTVerifyGetKey {
  switch (keys.kind) {
    case 'secret':
      return () => Promise.resolve(keys.secret)
    case 'jwks-file':
      return keysOfFile(keys.file)
    case 'jwks-url':
      return createRemoteJWKSet(new URL(keys.url), {
        cooldownDuration: COOLDOWN_MS,
        cacheMaxAge: MAX_AGE_MS,
        timeoutDuration: FETCH_TIMEOUT_MS,
      })
  }
}

interface ReadKeys {
  readonly changedAt: number
  readonly find: JWTVerifyGetKey
}

/** A changed file is read again; one that cannot be read any more costs nothing as long as its keys are known. */
function keysOfFile(file: string): JWTVerifyGetKey {
  let read: ReadKeys | undefined
  let checkedAt = 0
  const current = async (): Promise<ReadKeys> => {
    if (read && Date.now() - checkedAt < FILE_CHECK_MS) return read
    checkedAt = Date.now()
    try {
      const changedAt = (await stat(file)).mtimeMs
      if (read?.changedAt !== changedAt) read = { changedAt, find: parseKeys(await readFile(file, 'utf8')) }
    } catch (error) {
      if (!read) throw error
    }
    return read
  }
  return async (header, token) => (await current()).find(header, token)
}

function parseKeys(text: string): JWTVerifyGetKey {
  const parsed: unknown = JSON.parse(text)
  if (typeof parsed !== 'object' || parsed === null) throw new errors.JWKSInvalid('the file is no JSON Web Key Set')
  // createLocalJWKSet checks the form
  return createLocalJWKSet(parsed as JSONWebKeySet)
}
