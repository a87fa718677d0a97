import { describe, expect, test } from '@jest/globals'
import { isDeeperThan } from '../src/operations/json-depth.ts'

const deeper = (max: number, text: string) => isDeeperThan(max, Buffer.from(text))

/** The independent oracle: of what has been parsed. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOf))
}

describe('the depth of a JSON text', () => {
  test('counts lists and objects, open or closed', () => {
    expect([deeper(2, '{"a":[1]}'), deeper(1, '{"a":[1]}')]).toEqual([false, true])
    expect([deeper(1, '[[]'), deeper(1, '[],[],[]')]).toEqual([true, false])
    expect(deeper(1_000, '['.repeat(1_000_000))).toBe(true)
  })

  test('counts no bracket inside a string, whatever is escaped there', () => {
    for (const text of ['["[[[["]', '["\\"[[[["]', '["\\\\","[[["]', '["\\\\\\"[[["]', '["[[[[', '["\\'])
      expect(deeper(1, text)).toBe(false)
    expect(deeper(1, '["\\\\",["]')).toBe(true)
  })

  test('is that of the parsed value', () => {
    const values = [1, 'x[', [], {}, [[], [[{}]]], { a: { '[': [{ b: '{"' }] } }, { 'k\\"': ['\\', [0]] }]
    for (const value of values) {
      const [text, depth] = [JSON.stringify(value), depthOf(value)]
      expect([text, deeper(depth, text), deeper(depth - 1, text)]).toEqual([text, false, depth > 0])
    }
  })
})
