import type { IncomingHttpHeaders } from 'node:http'
import { accessTokenExpiry, type Caller, isAnonymous } from '@yiwang/shared/caller'
import { identifyCaller, type IdentityOptions } from './identify-caller.ts'

/** Who asks, and until when that is certain; a subscription must not outlive it. */
export interface Identity {
  readonly caller: Caller
  /** epoch milliseconds; null: a caller without a token */
  readonly expiresAt: number | null
}

/** @throws GatewayError UNAUTHENTICATED or BAD_USER_INPUT */
export async function identify(headers: IncomingHttpHeaders, options: IdentityOptions): Promise<Identity> {
  const caller = await identifyCaller(headers, options)
  // the signature has been verified a line above
  const token = headers.authorization?.split(' ').at(-1) ?? ''
  return { caller, expiresAt: isAnonymous(caller) ? null : accessTokenExpiry(token) }
}
