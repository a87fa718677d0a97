import { expect, test } from '@jest/globals'
import { isUscc } from '../../src/uscc/index.ts'

test('a credit code of 18 characters with the right check character', () => {
  // printed as an example of GB 32100 again and again
  expect(isUscc('91350100M000100Y43')).toBe(true)
})

test.each([
  ['another check character', '91350100M000100Y44'],
  ['two characters exchanged', '91350100M000010Y43'],
  ['17 characters', '91350100M000100Y4'],
  ['a letter that is not used', '91350100O000100Y43'],
  ['nothing', ''],
])('%s is none', (_, code) => {
  expect(isUscc(code)).toBe(false)
})
