import { expect, test } from '@jest/globals'
import { canonicalJson } from '../../src/json/index.ts'

test('equal values have equal texts in whatever order their members stand, at any depth', () => {
  const text = '{"a":[{"c":null,"d":2}],"b":"1n"}'
  expect(canonicalJson({ b: 1n, a: [{ d: 2, c: null }] })).toBe(text)
  expect(canonicalJson({ a: [{ c: null, d: 2 }], b: 1n })).toBe(text)
})

test('the order of a list counts', () => {
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
})
