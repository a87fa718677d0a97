import { SignJWT, jwtVerify } from 'jose'
import { AppError } from '../errors/index.ts'
import { type Caller, callerSchema } from './caller.ts'

const ISSUER = 'yiwang-gateway'
const LIFETIME_SECONDS = 60

/** The audience of an assertion is one subgraph, so that one department cannot replay it at another. */
export function callerAudience(subgraph: string): string {
  return `yiwang-subgraph:${subgraph}`
}

/** Signs a caller for a subgraph; an assertion that is there already needs no waiting for. */
export type CallerSigner = (caller: Caller, subgraph: string) => string | Promise<string>

interface Signed {
  assertion: string | Promise<string>
  readonly renewAt: number
}

/**
 * Signs callers for subgraphs (HS256). The same caller object and subgraph get the same assertion for half its
 * lifetime, since a plan calls a subgraph several times.
 */
export function createCallerSigner(key: Uint8Array): CallerSigner {
  const byCaller = new WeakMap<Caller, Map<string, Signed>>()
  return (caller, subgraph) => {
    const bySubgraph = byCaller.get(caller) ?? new Map<string, Signed>()
    if (bySubgraph.size === 0) byCaller.set(caller, bySubgraph)
    const known = bySubgraph.get(subgraph)
    if (known && known.renewAt > Date.now()) return known.assertion
    const assertion = signCaller(caller, subgraph, key)
    const signed: Signed = { assertion, renewAt: Date.now() + (LIFETIME_SECONDS * 1000) / 2 }
    bySubgraph.set(subgraph, signed)
    return assertion.then((text) => (signed.assertion = text))
  }
}

function signCaller(caller: Caller, subgraph: string, key: Uint8Array): Promise<string> {
  return new SignJWT({ caller })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(ISSUER)
    .setAudience(callerAudience(subgraph))
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_SECONDS}s`)
    .sign(key)
}

/** The caller of an assertion that this subgraph may trust; anything else is refused. */
export async function verifyCaller(assertion: string | undefined, subgraph: string, key: Uint8Array): Promise<Caller> {
  if (assertion === undefined) throw new AppError('UNAUTHENTICATED', '缺少网关签发的调用者凭据')
  const claims = await jwtVerify(assertion, key, {
    algorithms: ['HS256'],
    issuer: ISSUER,
    audience: callerAudience(subgraph),
  }).catch(() => null)
  const caller = callerSchema.safeParse(claims?.payload['caller'])
  if (!caller.success) throw new AppError('UNAUTHENTICATED', '调用者凭据无效或已过期')
  return caller.data
}
