import { expect, test } from '@jest/globals'
import { BoundedCache } from '../src/operations/bounded-cache.ts'

test('what was unused for longest goes first', () => {
  const cache = new BoundedCache<{ key: string }>(2)
  const created: string[] = []
  const get = (key: string) => cache.getOrCreate(key, () => (created.push(key), { key }))
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) get(key)
  expect(created).toEqual(['a', 'b', 'c', 'b'])
  expect(cache.size).toBe(2)
})

test('a value that cannot be created leaves no trace', () => {
  const cache = new BoundedCache<object>(2)
  expect(() =>
    cache.getOrCreate('a', () => {
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(cache.size).toBe(0)
})
