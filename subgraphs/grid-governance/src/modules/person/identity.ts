import { maskIdNumber } from '@yiwang/shared/privacy'
import type { Vault } from '@yiwang/shared/vault'

/** What is kept of an ID number. */
export interface Identity {
  readonly idHash: string
  readonly idNumberMasked: string
}

/** Makes an ID number unreadable: a keyed digest for comparing, the first three and last four places for people. */
export function identityOf(idNumber: string, vault: Vault): Identity {
  return {
    idHash: vault.digest('id-number', idNumber),
    idNumberMasked: maskIdNumber(idNumber),
  }
}
