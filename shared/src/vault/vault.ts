import { createHmac, createSecretKey } from 'node:crypto'
import { createKeyRing, type DataKey, type KeyRing } from './key-ring.ts'

/** The secrets that data at rest is kept with, each at least 32 bytes. */
export interface VaultKeys {
  /** chains the audit; the same for good, or what was written before can not be verified */
  readonly audit: Uint8Array
  /** digests of ID numbers and telephone numbers; the same for good, or nobody would be recognised any more */
  readonly identity: Uint8Array
  /** encrypt columns; the first writes, all of them read */
  readonly data: readonly DataKey[]
}

/** What is done with the secrets; they themselves stay inside. */
export interface Vault extends KeyRing {
  /** HMAC-SHA-256 of a row of the audit, 43 characters: without the key nobody can write one that fits */
  seal(text: string): string
  /**
   * HMAC-SHA-256 for comparing, 64 hexadecimal digits. Such numbers have so few possible values that all could be tried
   * against a plain digest.
   */
  digest(kind: 'id-number' | 'phone', value: string): string
}

export function createVault({ audit, identity, data }: VaultKeys): Vault {
  const auditKey = createSecretKey(audit)
  return {
    ...createKeyRing(data),
    seal: (text) => createHmac('sha256', auditKey).update(text).digest('base64url'),
    digest: (kind, value) => createHmac('sha256', identity).update(`${kind}\n${value}`).digest('hex'),
  }
}
