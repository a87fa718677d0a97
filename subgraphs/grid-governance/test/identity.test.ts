import { expect, test } from '@jest/globals'
import { createIdentify } from '../src/modules/person/identity.ts'
import { phoneColumns } from '../src/modules/person/phone.ts'

const number = '610702199913000012'

test('of an ID number a digest and a mask are left', () => {
  const { idHash, idNumberMasked } = createIdentify({ key: 'one' })(number)
  expect(idNumberMasked).toBe('610***********0012')
  expect(idHash).toMatch(/^[0-9a-f]{64}$/)
})

test('the digest is the same for the same number and key, and tells nothing without the key', () => {
  const digests = [
    createIdentify({ key: 'one' })(number),
    createIdentify({ key: 'one' })(number),
    createIdentify({ key: 'two' })(number),
    createIdentify({ key: 'one' })('610702199913000020'),
  ].map(({ idHash }) => idHash)
  expect(digests[0]).toBe(digests[1])
  expect(new Set(digests).size).toBe(3)
})

test('of a telephone number the first three and last four digits are shown', () => {
  expect(phoneColumns('10000001234')).toEqual({ phone: '10000001234', phoneMasked: '100****1234' })
  expect(phoneColumns(null)).toEqual({ phone: null, phoneMasked: null })
})
