import type { IncomingHttpHeaders } from 'node:http'
import { anonymous, type Caller } from '@yiwang/shared/caller'
import { GatewayError } from '../errors/gateway-error.ts'
import { BoundedCache } from '../operations/bounded-cache.ts'
import type { ForwardedHeaders } from './forwarded-headers.ts'
import type { Issuer } from './issuer.ts'
import { createTokenVerifier, type VerifyToken } from './token-verifier.ts'

export interface IdentityOptions {
  /** verifies client tokens of the local issuer (HS256) */
  readonly accessTokenKey?: Uint8Array | undefined
  /** whose tokens are believed beside those; without any, tokens mean nothing here and everybody is anonymous */
  readonly issuers?: readonly Issuer[] | undefined
}

/** Who asks, and until when that is certain; a subscription must not outlive it. */
export interface Identity {
  readonly caller: Caller
  /** epoch milliseconds; null: a caller without a token */
  readonly expiresAt: number | null
  readonly forwarded?: ForwardedHeaders | undefined
}

/**
 * Who asks. No token means anonymous; a token that is there and not ours is refused, because a client that believes to
 * be logged in must not get half an answer.
 * @throws GatewayError UNAUTHENTICATED, IDENTITY_UNAVAILABLE or BAD_USER_INPUT
 */
export type Identify = (headers: IncomingHttpHeaders) => Promise<Identity>

const MAX_PURPOSE_LENGTH = 200
const MAX_CLIENT_LENGTH = 200
const MAX_KNOWN = 10_000
/** So long a key that was withdrawn may still be believed. */
const KNOWN_FOR_MS = 30_000

/**
 * The same token, or none, gives the same caller object for a while, for which the assertions to subgraphs are then signed once
 * and not for every request.
 */
export function createIdentifier(options: IdentityOptions): Identify {
  const verify = createTokenVerifier(options)
  const known = new BoundedCache<Identity & { readonly until: number }>(MAX_KNOWN)
  const unknown = new BoundedCache<Identity>(MAX_KNOWN)
  const nobody = (said: Said): Identity =>
    unknown.getOrCreate(JSON.stringify([said.purpose, said.client]), () => ({
      caller: withSaid(anonymous, said),
      expiresAt: null,
    }))
  return async (headers) => {
    const { authorization } = headers
    const said: Said = { purpose: purposeOf(headers['x-purpose']), client: clientOf(headers) }
    if (authorization === undefined || verify === undefined) return nobody(said)
    const key = JSON.stringify([said.purpose, said.client, authorization])
    const before = known.get(key)
    if (before && before.until > Date.now()) return before
    known.delete(key)
    const { caller, expiresAt } = await verified(authorization, verify)
    const until = Math.min(expiresAt, Date.now() + KNOWN_FOR_MS)
    return known.getOrCreate(key, () => ({ caller: withSaid(caller, said), expiresAt, until }))
  }
}

/** What a request says beside its token. */
interface Said {
  readonly purpose: string | undefined
  readonly client: string | null
}

function withSaid(caller: Caller, { purpose, client }: Said): Caller {
  return { ...caller, client, ...(purpose === undefined ? {} : { purpose }) }
}

/** What Apollo's clients and others send to name themselves; nobody checks it, and it decides nothing. */
function clientOf(headers: IncomingHttpHeaders): string | null {
  const parts = [headers['apollographql-client-name'], headers['apollographql-client-version']]
  const told = parts.filter((part) => part !== undefined && part !== '').join(' ')
  return told === '' ? null : told.slice(0, MAX_CLIENT_LENGTH)
}

function verified(authorization: string, verify: VerifyToken) {
  const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization)?.[1]
  if (token !== undefined) return verify(token)
  throw new GatewayError('UNAUTHENTICATED', 'Authorization 请求头应为“Bearer <令牌>”', { reason: 'MALFORMED' })
}

/** Header values are Latin-1, so a Chinese purpose arrives percent-encoded. */
function purposeOf(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined
  const purpose = decode(String(header)).trim()
  if (purpose.length > MAX_PURPOSE_LENGTH) {
    throw new GatewayError('BAD_USER_INPUT', `x-purpose 不得超过 ${MAX_PURPOSE_LENGTH} 字，现为 ${purpose.length} 字`)
  }
  return purpose === '' ? undefined : purpose
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new GatewayError('BAD_USER_INPUT', 'x-purpose 应为百分号编码的 UTF-8 文字')
  }
}
