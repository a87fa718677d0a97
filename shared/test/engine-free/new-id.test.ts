import { expect, test } from '@jest/globals'
import { newId } from '../../src/mutation/index.ts'

test('an id has 26 characters of Crockford’s alphabet, of which the first ten are the time', () => {
  const later = Date.UTC(2200, 0, 1)
  expect(newId(later)).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  // 2200-01-01 in milliseconds, base 32
  expect(newId(later).slice(0, 10)).toBe('06K7MS3A00')
})

test('ids sort in the order they were made in, also within a millisecond and when the clock goes back', () => {
  const start = Date.UTC(2201, 0, 1)
  const ids = Array.from({ length: 10_000 }, (_, index) => newId(start + Math.floor(index / 1_000) - (index % 7)))
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})
