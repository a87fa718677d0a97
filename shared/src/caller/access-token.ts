import { decodeJwt, SignJWT, jwtVerify } from 'jose'
import { z } from 'zod'
import { AppError } from '../errors/index.ts'
import { type Caller, callerSchema } from './caller.ts'
import { scopesOf } from './role-scopes.ts'

export const accessTokenAudience = 'yiwang'
const ISSUER = 'yiwang-local'

/** What a client's token says of its bearer; scopes follow from roles and department, a token may add some. */
const claimsSchema = callerSchema.omit({ id: true, purpose: true, client: true }).extend({
  sub: z.string().min(1).max(64),
  scopes: callerSchema.shape.scopes.default([]),
  purpose: callerSchema.shape.purpose.default(null),
})
export type AccessTokenClaims = z.input<typeof claimsSchema>

/** A client token signed with the local key (HS256). */
export function signAccessToken(claims: AccessTokenClaims, key: Uint8Array, expiresIn: string): Promise<string> {
  const { sub, ...rest } = claimsSchema.parse(claims)
  return new SignJWT(rest)
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(sub)
    .setIssuer(ISSUER)
    .setAudience(accessTokenAudience)
    .setIssuedAt()
    .setExpirationTime(expiresIn)
    .sign(key)
}

/** The caller behind a client token; throws UNAUTHENTICATED for any token that is not ours, whole and current. */
export async function verifyAccessToken(token: string, key: Uint8Array): Promise<Caller> {
  const verified = await jwtVerify(token, key, {
    algorithms: ['HS256'],
    issuer: ISSUER,
    audience: accessTokenAudience,
  }).catch(() => null)
  const claims = claimsSchema.safeParse(verified?.payload)
  if (!claims.success) throw new AppError('UNAUTHENTICATED', '令牌无效或已过期，请重新登录')
  const { sub, scopes, ...rest } = claims.data
  return {
    id: sub,
    ...rest,
    client: null,
    scopes: [...new Set([...scopesOf(rest.roles, rest.department), ...scopes])].sort(),
  }
}

/** When a verified token expires, epoch milliseconds; null when it never does. Verifies nothing by itself. */
export function accessTokenExpiry(token: string): number | null {
  const { exp } = decodeJwt(token)
  return exp === undefined ? null : exp * 1000
}
