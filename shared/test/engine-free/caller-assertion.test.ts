import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { SignJWT } from 'jose'
import { anonymous, callerAudience, createAskerVerifier, createCallerSigner } from '../../src/caller/index.ts'

const key = Buffer.alloc(32, 1)
const clerk = { ...anonymous, id: 'clerk' }
const sign = (caller = clerk) => createCallerSigner(key)(caller, 'office')

test('an assertion gives the same asker each time', async () => {
  const verify = createAskerVerifier('office', key)
  const assertion = await sign()
  const asker = await verify(assertion)
  expect(asker.caller).toEqual(clerk)
  expect(await verify(assertion)).toBe(asker)
})

test('an assertion that was good is refused once it has expired', async () => {
  const verify = createAskerVerifier('office', key)
  const expiresAt = Math.floor(Date.now() / 1_000) + 1
  const assertion = await new SignJWT({ caller: clerk })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('yiwang-gateway')
    .setAudience(callerAudience('office'))
    .setExpirationTime(expiresAt)
    .sign(key)
  await verify(assertion)
  await wait(expiresAt * 1_000 - Date.now())
  await expect(verify(assertion)).rejects.toThrow('调用者凭据无效或已过期')
})

test('none, a forged one, and that of another subgraph or key are refused each time', async () => {
  const verify = createAskerVerifier('office', key)
  const good = await sign()
  await verify(good)
  const others = await createCallerSigner(key)(clerk, 'mirror')
  const foreign = await createCallerSigner(Buffer.alloc(32, 2))(clerk, 'office')
  for (const bad of [undefined, '', `${good}AAAA`, others, foreign])
    for (const _ of [1, 2]) await expect(verify(bad)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
})
