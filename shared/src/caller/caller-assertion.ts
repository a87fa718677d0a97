import { SignJWT, jwtVerify } from 'jose'
import { z } from 'zod'
import { AppError } from '../errors/index.ts'
import { type Caller, callerSchema } from './caller.ts'

const ISSUER = 'yiwang-gateway'
const LIFETIME_SECONDS = 60

const operationSchema = z.object({
  name: z.string().nullable(),
  /** SHA-256 of the text as GraphQL.js prints it, hexadecimal */
  hash: z.string().length(64),
})

/** The client's operation, of which a subgraph only sees its own part. */
export type ClientOperation = z.infer<typeof operationSchema>

const claimsSchema = z.object({ caller: callerSchema, operation: operationSchema.nullable().default(null) })

/** Who asks and with which operation, as the gateway signed it. */
export type Asker = z.infer<typeof claimsSchema>

/** The audience of an assertion is one subgraph, so that one department cannot replay it at another. */
export function callerAudience(subgraph: string): string {
  return `yiwang-subgraph:${subgraph}`
}

/** Signs who asks for a subgraph; an assertion that is there already needs no waiting for. */
export type SignCaller = (
  caller: Caller,
  subgraph: string,
  operation?: ClientOperation | null,
) => string | Promise<string>

interface Signed {
  assertion: string | Promise<string>
  readonly renewAt: number
}

/**
 * Signs callers for subgraphs (HS256). The same caller object, subgraph and operation get the same assertion for half
 * its lifetime, since a plan calls a subgraph several times.
 */
export function createCallerSigner(key: Uint8Array): SignCaller {
  const byCaller = new WeakMap<Caller, Map<string, Signed>>()
  return (caller, subgraph, operation = null) => {
    const ofCaller = byCaller.get(caller) ?? new Map<string, Signed>()
    if (ofCaller.size === 0) byCaller.set(caller, ofCaller)
    const use = `${subgraph} ${operation?.hash ?? ''} ${operation?.name ?? ''}`
    const known = ofCaller.get(use)
    if (known && known.renewAt > Date.now()) return known.assertion
    const assertion = signAsker({ caller, operation }, subgraph, key)
    // a connection that stays open sends one operation after the other
    if (ofCaller.size >= MAX_PER_CALLER) ofCaller.clear()
    const signed: Signed = { assertion, renewAt: Date.now() + (LIFETIME_SECONDS * 1000) / 2 }
    ofCaller.set(use, signed)
    return assertion.then((text) => (signed.assertion = text))
  }
}

/** the operations of some screens at some subgraphs */
const MAX_PER_CALLER = 256

function signAsker(asker: Asker, subgraph: string, key: Uint8Array): Promise<string> {
  return new SignJWT({ ...asker })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(ISSUER)
    .setAudience(callerAudience(subgraph))
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_SECONDS}s`)
    .sign(key)
}

/** Who stands behind an assertion that this subgraph may trust; anything else is refused. @throws AppError UNAUTHENTICATED */
export async function verifyAsker(assertion: string | undefined, subgraph: string, key: Uint8Array): Promise<Asker> {
  return (await verifyAssertion(assertion, subgraph, key)).asker
}

export type VerifyAsker = (assertion: string | undefined) => Promise<Asker>

/**
 * Verifies like `verifyAsker`. An assertion that was found good gives the same asker until it expires: a plan calls a
 * subgraph several times, and what was worked out about a caller need not be worked out anew.
 */
export function createAskerVerifier(subgraph: string, key: Uint8Array): VerifyAsker {
  const good = new Map<string, Verified>()
  return async (assertion = '') => {
    const known = good.get(assertion)
    if (known && known.expiresAt > Date.now()) return known.asker
    const verified = await verifyAssertion(assertion, subgraph, key)
    if (good.size >= MAX_VERIFIED) good.clear()
    good.set(assertion, verified)
    return verified.asker
  }
}

/** what a busy department is asked in a minute, about 2 KB each */
const MAX_VERIFIED = 2_000

interface Verified {
  readonly asker: Asker
  /** epoch milliseconds */
  readonly expiresAt: number
}

async function verifyAssertion(assertion: string | undefined, subgraph: string, key: Uint8Array): Promise<Verified> {
  if (!assertion) throw new AppError('UNAUTHENTICATED', '缺少网关签发的调用者凭据')
  const claims = await jwtVerify(assertion, key, {
    algorithms: ['HS256'],
    issuer: ISSUER,
    audience: callerAudience(subgraph),
    requiredClaims: ['exp'],
  }).catch(() => null)
  const asker = claimsSchema.safeParse(claims?.payload)
  if (!asker.success) throw new AppError('UNAUTHENTICATED', '调用者凭据无效或已过期')
  // jose has checked that it is there
  return { asker: asker.data, expiresAt: (claims?.payload.exp ?? 0) * 1_000 }
}
