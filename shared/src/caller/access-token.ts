import { decodeJwt, type JWTPayload, SignJWT, jwtVerify } from 'jose'
import { z } from 'zod'
import { AppError } from '../errors/index.ts'
import { type Caller, callerSchema } from './caller.ts'
import { scopesOf } from './role-scopes.ts'

export const accessTokenAudience = 'yiwang'
export const accessTokenIssuer = 'yiwang-local'

/** What a client's token says of its bearer; scopes follow from roles and department, a token may add some. */
const claimsSchema = callerSchema.omit({ id: true, purpose: true, client: true }).extend({
  sub: z.string().min(1).max(64),
  scopes: callerSchema.shape.scopes.default([]),
  purpose: callerSchema.shape.purpose.default(null),
})

/** The same of issuers that do not say what is not so. */
const { shape } = claimsSchema
const foreignClaimsSchema = claimsSchema.extend({
  displayName: shape.displayName.default(''),
  roles: shape.roles.default([]),
  regions: shape.regions.default([]),
  grids: shape.grids.default([]),
  department: shape.department.default(null),
  organisation: shape.organisation.default(null),
  personId: shape.personId.default(null),
  workerId: shape.workerId.default(null),
  scope: z.string().max(8_192).default(''),
})
export type AccessTokenClaims = z.input<typeof claimsSchema>

/** A client token signed with the local key (HS256). */
export function signAccessToken(claims: AccessTokenClaims, key: Uint8Array, expiresIn: string): Promise<string> {
  const { sub, ...rest } = claimsSchema.parse(claims)
  return new SignJWT(rest)
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(sub)
    .setIssuer(accessTokenIssuer)
    .setAudience(accessTokenAudience)
    .setIssuedAt()
    .setExpirationTime(expiresIn)
    .sign(key)
}

/** The caller behind a client token; throws UNAUTHENTICATED for any token that is not ours, whole and current. */
export async function verifyAccessToken(token: string, key: Uint8Array): Promise<Caller> {
  const verified = await jwtVerify(token, key, {
    algorithms: ['HS256'],
    issuer: accessTokenIssuer,
    audience: accessTokenAudience,
  }).catch(() => null)
  const caller = verified && callerOfClaims(verified.payload)
  if (!caller) throw new AppError('UNAUTHENTICATED', '令牌无效或已过期，请重新登录')
  return caller
}

/**
 * The caller that a verified token speaks of, whoever issued it. A system's token of client credentials may say no more
 * than `sub` and `scope`. @returns null for claims that say something else than they should
 */
export function callerOfClaims(payload: JWTPayload): Caller | null {
  const claims = foreignClaimsSchema.safeParse(payload)
  if (!claims.success) return null
  const { sub, scopes, scope, ...rest } = claims.data
  // RFC 8693 §4.2: scopes in one text, with spaces between
  const given = [...scopes, ...scope.split(' ').filter((word) => word !== '')]
  const all = [...new Set([...scopesOf(rest.roles, rest.department), ...given])].sort()
  const caller = callerSchema.safeParse({ id: sub, ...rest, client: null, scopes: all })
  return caller.success ? caller.data : null
}

/** When a verified token expires, epoch milliseconds; null when it never does. Verifies nothing by itself. */
export function accessTokenExpiry(token: string): number | null {
  const { exp } = decodeJwt(token)
  return exp === undefined ? null : exp * 1000
}
