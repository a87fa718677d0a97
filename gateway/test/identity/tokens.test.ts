import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { signAccessToken } from '@yiwang/shared/caller'
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT, UnsecuredJWT } from 'jose'
import { createIdentifier, type Identify } from '../../src/identity/create-identifier.ts'
import type { Issuer } from '../../src/identity/issuer.ts'
import { startServer, type TestServer } from '../http-server.ts'

const localKey = new Uint8Array(32).fill(1)
const secret = new Uint8Array(32).fill(2)

interface Pair {
  readonly sign: CryptoKey
  readonly jwk: JWK
  readonly alg: string
}

async function pair(alg: string, kid: string): Promise<Pair> {
  const { publicKey, privateKey } = await generateKeyPair(alg)
  return { sign: privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg }, alg }
}

interface Says {
  readonly issuer?: string
  readonly audience?: string
  readonly kid?: string
  readonly expires?: string
  readonly notBefore?: string
  readonly claims?: Record<string, unknown>
}

function token(key: CryptoKey | Uint8Array, alg: string, says: Says = {}): Promise<string> {
  const { issuer = 'https://files', audience = 'graph', kid, expires = '5m', notBefore = '0s', claims = {} } = says
  return new SignJWT({ roles: ['TOWN_CLERK'], regions: ['610702100000'], ...claims })
    .setProtectedHeader({ alg, ...(kid === undefined ? {} : { kid }) })
    .setSubject('u1')
    .setIssuer(issuer)
    .setAudience(audience)
    .setNotBefore(notBefore)
    .setExpirationTime(expires)
    .sign(key)
}

let directory: string
let file: string
let server: TestServer
let served: readonly JWK[] = []
let fetches = 0
let identify: Identify
let rsa: Pair, ec: Pair, ed: Pair
beforeAll(async () => {
  ;[rsa, ec, ed] = await Promise.all([pair('RS256', 'rsa'), pair('ES256', 'ec'), pair('EdDSA', 'ed')])
  directory = await mkdtemp(join(tmpdir(), 'jwks-'))
  file = join(directory, 'keys.json')
  await writeFile(file, JSON.stringify({ keys: [rsa.jwk, ec.jwk, ed.jwk] }))
  server = await startServer((_, response) => {
    fetches += 1
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: served }))
  })
  const algorithms = ['RS256', 'ES256', 'EdDSA'] as const
  const issuers: readonly Issuer[] = [
    { issuer: 'https://files', audience: 'graph', keys: { kind: 'jwks-file', file, algorithms } },
    { issuer: 'https://served', audience: 'graph', keys: { kind: 'jwks-url', url: server.url, algorithms } },
    { issuer: 'https://narrow', audience: 'graph', keys: { kind: 'jwks-file', file, algorithms: ['ES256'] } },
    {
      issuer: 'https://lost',
      audience: 'graph',
      keys: { kind: 'jwks-file', file: join(directory, 'none'), algorithms },
    },
    { issuer: 'https://secret', audience: 'systems', keys: { kind: 'secret', secret } },
  ]
  identify = createIdentifier({ accessTokenKey: localKey, issuers })
})
afterAll(async () => {
  await server.close()
  await rm(directory, { recursive: true })
})

async function whoIs(bearer: string): Promise<unknown> {
  try {
    return (await identify({ authorization: `Bearer ${bearer}` })).caller
  } catch (error) {
    const { status, extensions } = error as { status: number; extensions: Record<string, string | undefined> }
    return [status, extensions['code'], extensions['reason']].filter((part) => part !== undefined).join(' ')
  }
}

describe('a token is believed', () => {
  test.each(['RS256', 'ES256', 'EdDSA'])('by a public key of a file (%s)', async (alg) => {
    const key = [rsa, ec, ed].find((each) => each.alg === alg) as Pair
    expect(await whoIs(await token(key.sign, alg, { kid: key.jwk.kid as string }))).toMatchObject({
      id: 'u1',
      roles: ['TOWN_CLERK'],
      regions: ['610702100000'],
      department: null,
      purpose: null,
    })
  })

  test('by a shared secret of its issuer, as those of departmental systems', async () => {
    const claims = { roles: ['SYSTEM'], department: 'medical-insurance', scope: 'medical:settlement:write extra:scope' }
    const caller = await whoIs(await token(secret, 'HS256', { issuer: 'https://secret', audience: 'systems', claims }))
    expect(caller).toMatchObject({ id: 'u1', roles: ['SYSTEM'], department: 'medical-insurance', displayName: '' })
    expect((caller as { scopes: string[] }).scopes).toEqual(
      expect.arrayContaining(['extra:scope', 'medical:settlement:write', 'case:accept']),
    )
  })

  test('by the local key beside all others', async () => {
    const claims = { displayName: '王', regions: [], grids: [], organisation: null, personId: null, workerId: null }
    const local = await signAccessToken({ sub: 'u2', roles: ['ANALYST'], department: null, ...claims }, localKey, '5m')
    expect(await whoIs(local)).toMatchObject({ id: 'u2', roles: ['ANALYST'] })
  })
})

describe('a token is refused', () => {
  test.each<[string, () => Promise<string> | string, string]>([
    [
      'with alg none',
      () =>
        new UnsecuredJWT({ sub: 'u1' })
          .setIssuer('https://files')
          .setAudience('graph')
          .setExpirationTime('5m')
          .encode(),
      'WRONG_ALGORITHM',
    ],
    ['for another audience', () => token(rsa.sign, 'RS256', { kid: 'rsa', audience: 'other' }), 'WRONG_AUDIENCE'],
    [
      'from an issuer that nobody trusts',
      () => token(rsa.sign, 'RS256', { kid: 'rsa', issuer: 'https://evil' }),
      'WRONG_ISSUER',
    ],
    ['under the name of an issuer with other keys', () => token(secret, 'HS256'), 'WRONG_ALGORITHM'],
    [
      'by a kind of signature that the issuer does not use',
      () => token(rsa.sign, 'RS256', { kid: 'rsa', issuer: 'https://narrow' }),
      'WRONG_ALGORITHM',
    ],
    ['after its time', () => token(rsa.sign, 'RS256', { kid: 'rsa', expires: '-1m' }), 'EXPIRED'],
    ['before its time', () => token(rsa.sign, 'RS256', { kid: 'rsa', notBefore: '2m' }), 'NOT_YET_VALID'],
    ['with a key of another kid', () => token(ec.sign, 'ES256', { kid: 'unknown' }), 'UNKNOWN_KEY'],
    [
      'with roles that there are not',
      () => token(rsa.sign, 'RS256', { kid: 'rsa', claims: { roles: ['GOD'] } }),
      'INVALID_CLAIMS',
    ],
    [
      'with a public key as secret',
      () => token(new TextEncoder().encode(JSON.stringify(rsa.jwk)), 'HS256'),
      'WRONG_ALGORITHM',
    ],
    ['when it is no token', () => 'a.b.c', 'MALFORMED'],
    [
      'when its body was changed',
      async () => {
        const [head, , signature] = (await token(rsa.sign, 'RS256', { kid: 'rsa' })).split('.')
        const [, other] = (await token(rsa.sign, 'RS256', { kid: 'rsa', claims: { roles: ['AUDITOR'] } })).split('.')
        return [head, other, signature].join('.')
      },
      'INVALID_SIGNATURE',
    ],
  ])('%s', async (_, create, reason) => {
    expect(await whoIs(await create())).toBe(`401 UNAUTHENTICATED ${reason}`)
  })

  test('without an end', async () => {
    const endless = await new SignJWT({})
      .setProtectedHeader({ alg: 'RS256', kid: 'rsa' })
      .setSubject('u')
      .setIssuer('https://files')
      .setAudience('graph')
      .sign(rsa.sign)
    expect(await whoIs(endless)).toBe('401 UNAUTHENTICATED INVALID_CLAIMS')
  })

  test('for now when the keys cannot be read, which is not the client’s fault', async () => {
    expect(await whoIs(await token(rsa.sign, 'RS256', { kid: 'rsa', issuer: 'https://lost' }))).toBe(
      '503 IDENTITY_UNAVAILABLE',
    )
  })
})

describe('keys change', () => {
  test('in a file', async () => {
    const next = await pair('ES256', 'next')
    const signed = await token(next.sign, 'ES256', { kid: 'next' })
    expect(await whoIs(signed)).toBe('401 UNAUTHENTICATED UNKNOWN_KEY')
    await writeFile(file, JSON.stringify({ keys: [rsa.jwk, next.jwk] }))
    await utimes(file, new Date(), new Date(Date.now() + 5_000))
    await new Promise((resolve) => setTimeout(resolve, 1_050))
    expect(await whoIs(signed)).toMatchObject({ id: 'u1' })
    expect(await whoIs(await token(ec.sign, 'ES256', { kid: 'ec' }))).toBe('401 UNAUTHENTICATED UNKNOWN_KEY')
  })

  test('at an address, which is asked once and not for each token', async () => {
    served = [rsa.jwk]
    const says = { issuer: 'https://served', kid: 'rsa' }
    expect(await whoIs(await token(rsa.sign, 'RS256', says))).toMatchObject({ id: 'u1' })
    expect(await whoIs(await token(rsa.sign, 'RS256', { ...says, expires: '6m' }))).toMatchObject({ id: 'u1' })
    expect(await whoIs(await token(ec.sign, 'ES256', { ...says, kid: 'ec' }))).toBe('401 UNAUTHENTICATED UNKNOWN_KEY')
    expect(fetches).toBe(1)
  })
})

test('the same token gives the same caller, so that its assertions are signed once; a purpose makes another', async () => {
  const authorization = `Bearer ${await token(rsa.sign, 'RS256', { kid: 'rsa' })}`
  const first = await identify({ authorization })
  expect((await identify({ authorization })).caller).toBe(first.caller)
  const { caller } = await identify({ authorization, 'x-purpose': encodeURIComponent('低保核查') })
  expect(caller.purpose).toBe('低保核查')
  expect(caller).not.toBe(first.caller)
})
