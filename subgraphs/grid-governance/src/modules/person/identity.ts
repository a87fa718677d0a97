import { createHmac } from 'node:crypto'
import { maskIdNumber } from '@yiwang/shared/privacy'

/** What is kept of an ID number. */
export interface Identity {
  readonly idHash: string
  readonly idNumberMasked: string
}

export interface IdentityOptions {
  /** without the key a digest cannot be tried out, though an ID number has few possible values */
  readonly key: string
}

/** Makes an ID number unreadable: HMAC-SHA-256 for comparing, the first three and last four places for people. */
export type Identify = (idNumber: string) => Identity

export function createIdentify({ key }: IdentityOptions): Identify {
  return (idNumber) => ({
    idHash: createHmac('sha256', key).update(idNumber).digest('hex'),
    idNumberMasked: maskIdNumber(idNumber),
  })
}
