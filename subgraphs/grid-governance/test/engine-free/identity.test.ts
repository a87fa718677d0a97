import { expect, test } from '@jest/globals'
import { testVault } from '@yiwang/shared/testing'
import { createVault } from '@yiwang/shared/vault'
import { identityOf } from '../../src/modules/person/identity.ts'
import { phoneColumns } from '../../src/modules/person/phone.ts'

const number = '610702199913000012'
const bytes = (value: number) => new Uint8Array(32).fill(value)
const otherVault = createVault({ audit: bytes(1), identity: bytes(9), data: [{ id: 'test', key: bytes(3) }] })

test('of an ID number a digest and a mask are left', () => {
  const { idHash, idNumberMasked } = identityOf(number, testVault)
  expect(idNumberMasked).toBe('610***********0012')
  expect(idHash).toMatch(/^[0-9a-f]{64}$/)
})

test('the digest is the same for the same number and key, and tells nothing without the key', () => {
  const digests = [
    identityOf(number, testVault),
    identityOf(number, testVault),
    identityOf(number, otherVault),
    identityOf('610702199913000020', testVault),
  ].map(({ idHash }) => idHash)
  expect(digests[0]).toBe(digests[1])
  expect(new Set(digests).size).toBe(3)
})

test('of a telephone number the first three and last four digits are shown, the rest is sealed', () => {
  const { phoneSealed, phoneHash, phoneMasked } = phoneColumns('10000001234', testVault)
  expect(phoneMasked).toBe('100****1234')
  expect(`${phoneSealed} ${phoneHash}`).not.toContain('1234')
  expect(testVault.decrypt(phoneSealed ?? '')).toBe('10000001234')
  expect(phoneColumns('100-0000-1234', testVault).phoneHash).toBe(phoneHash)
  expect(phoneColumns('10000001234', testVault).phoneSealed).not.toBe(phoneSealed)
  expect(phoneColumns(null, testVault)).toEqual({ phoneSealed: null, phoneHash: null, phoneMasked: null })
})
