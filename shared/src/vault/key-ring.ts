import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { invariant } from '../errors/index.ts'

/** A key of 32 bytes under the name that stands in front of what it encrypted. */
export interface DataKey {
  /** letters and digits */
  readonly id: string
  readonly key: Uint8Array
}

/** Encrypts columns with the newest key and reads what any of its keys encrypted. */
export interface KeyRing {
  /** AES-256-GCM as `keyId.base64url(nonce, tag, text)`; equal texts become different ones */
  encrypt(text: string): string
  /**
   * A text without a key's name in front is from before there was a ring, and comes back as it is.
   * @throws Error when the key is not in the ring, or when what was stored has been changed
   */
  decrypt(stored: string): string
  /** what texts begin with that the newest key encrypted */
  readonly currentPrefix: string
}

/** NIST SP 800-38D §8.2.2: random nonces of 96 bits, for at most 2^32 texts a key */
const NONCE_BYTES = 12
const TAG_BYTES = 16

export function createKeyRing(keys: readonly DataKey[]): KeyRing {
  const [newest] = keys
  invariant(newest, 'a key ring has a key')
  const byId = new Map(keys.map(({ id, key }) => [id, key]))
  const currentPrefix = `${newest.id}.`
  return {
    currentPrefix,
    encrypt: (text) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', newest.key, nonce)
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return currentPrefix + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    decrypt: (stored) => {
      const [id = '', packed] = stored.split('.')
      if (packed === undefined) return stored
      const key = byId.get(id)
      if (!key) throw new Error(`no data key “${id.slice(0, 16)}” in the key ring`)
      const bytes = Buffer.from(packed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES))
      return Buffer.concat([text, decipher.final()]).toString('utf8')
    },
  }
}
