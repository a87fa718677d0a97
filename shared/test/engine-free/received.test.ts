import { expect, test } from '@jest/globals'
import { received } from '../../src/errors/index.ts'

test.each([
  ['a date that is none', '2026-02-30', '，收到“2026-02-30”'],
  ['a number', 12.345, '，收到“12.345”'],
  ['a telephone number', '139-1234-5678', ''],
  ['an identity number', '610702199001011234', ''],
  ['a name', '李大山', ''],
  ['a list', ['1'], ''],
])('%s', (_, value, said) => {
  expect(received(value)).toBe(said)
})
