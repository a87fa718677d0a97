import { accessTokenAudience, accessTokenIssuer, type Caller, callerOfClaims } from '@yiwang/shared/caller'
import { decodeJwt, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey, type JWTVerifyOptions } from 'jose'
import { GatewayError } from '../errors/gateway-error.ts'
import type { IdentityOptions } from './create-identifier.ts'
import type { Issuer } from './issuer.ts'
import { createKeySet } from './key-set.ts'

export interface VerifiedToken {
  readonly caller: Caller
  /** epoch milliseconds */
  readonly expiresAt: number
}

/** @throws GatewayError UNAUTHENTICATED with a reason, or IDENTITY_UNAVAILABLE */
export type VerifyToken = (token: string) => Promise<VerifiedToken>

/** Clocks of issuers and gateways differ by so much. */
const CLOCK_TOLERANCE_SECONDS = 5

/** Checks a token by the issuer that it names; undefined when nobody is trusted to issue any. */
export function createTokenVerifier({ accessTokenKey, issuers = [] }: IdentityOptions): VerifyToken | undefined {
  const local: readonly Issuer[] = accessTokenKey
    ? [{ issuer: accessTokenIssuer, audience: accessTokenAudience, keys: { kind: 'secret', secret: accessTokenKey } }]
    : []
  const known = new Map([...local, ...issuers].map((issuer) => [issuer.issuer, toChecker(issuer)]))
  if (known.size === 0) return undefined
  return async (token) => {
    const check = known.get(issuerOf(token))
    if (!check) throw refused('WRONG_ISSUER', '令牌的签发者不受信任')
    const payload = await check(token)
    const caller = callerOfClaims(payload)
    if (!caller) throw refused('INVALID_CLAIMS', '令牌的内容不合要求')
    // jose has checked that it is there
    return { caller, expiresAt: (payload.exp ?? 0) * 1_000 }
  }
}

type Check = (token: string) => Promise<JWTPayload>

function toChecker(issuer: Issuer): Check {
  const find: JWTVerifyGetKey = createKeySet(issuer)
  const options: JWTVerifyOptions = {
    issuer: issuer.issuer,
    audience: issuer.audience,
    // what a token says of its own signature decides nothing
    algorithms: issuer.keys.kind === 'secret' ? ['HS256'] : [...issuer.keys.algorithms],
    requiredClaims: ['exp', 'sub'],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
  }
  return async (token) => {
    try {
      return (await jwtVerify(token, find, options)).payload
    } catch (error) {
      throw toRefusal(error)
    }
  }
}

function issuerOf(token: string): string {
  try {
    return decodeJwt(token).iss ?? ''
  } catch {
    throw refused('MALFORMED', '令牌不是合法的 JWT')
  }
}

function toRefusal(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return refused('EXPIRED', '令牌已过期，请重新登录')
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'nbf') return refused('NOT_YET_VALID', '令牌尚未生效')
    if (error.claim === 'aud') return refused('WRONG_AUDIENCE', '令牌不是签发给本系统的')
    return refused('INVALID_CLAIMS', '令牌的内容不合要求')
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return refused('WRONG_ALGORITHM', '令牌的签名算法不被接受')
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return refused('UNKNOWN_KEY', '令牌所用的密钥不被承认')
  const isKeySetLost = error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid
  if (error instanceof errors.JOSEError && !isKeySetLost && error.code !== 'ERR_JOSE_GENERIC')
    return refused('INVALID_SIGNATURE', '令牌的签名无效')
  return new GatewayError('IDENTITY_UNAVAILABLE', '暂时无法核验令牌，请稍后再试')
}

function refused(reason: string, message: string): GatewayError {
  return new GatewayError('UNAUTHENTICATED', message, { reason })
}
