import { describe, expect, test } from '@jest/globals'
import { createKeyRing, createVault } from '../../src/vault/index.ts'

const bytes = (value: number) => new Uint8Array(32).fill(value)
const [one, two] = [
  { id: 'k1', key: bytes(1) },
  { id: 'k2', key: bytes(2) },
] as const

describe('a key ring', () => {
  test('reads what it wrote, and equal texts do not look equal', () => {
    const ring = createKeyRing([one])
    const [first, second] = [ring.encrypt('138 0000'), ring.encrypt('138 0000')]
    expect([first, second].map((text) => ring.decrypt(text))).toEqual(['138 0000', '138 0000'])
    expect(first).not.toBe(second)
    expect(first.startsWith(ring.currentPrefix)).toBe(true)
  })

  test('writes with its newest key and reads with all', () => {
    const old = createKeyRing([one]).encrypt('x')
    const ring = createKeyRing([two, one])
    expect(ring.decrypt(old)).toBe('x')
    expect(ring.encrypt('x').startsWith('k2.')).toBe(true)
    expect(() => createKeyRing([two]).decrypt(old)).toThrow('no data key “k1”')
  })

  test('finds out that a stored text was changed, wherever', () => {
    const ring = createKeyRing([one])
    const stored = ring.encrypt('10000001234')
    for (let i = 3; i < stored.length - 1; i += 1) {
      const changed = stored.slice(0, i) + (stored[i] === 'A' ? 'B' : 'A') + stored.slice(i + 1)
      expect(() => ring.decrypt(changed)).toThrow()
    }
    expect(() => ring.decrypt('k1.AAAA')).toThrow()
  })
})

test('a digest tells numbers of two kinds apart, and needs the key', () => {
  const vault = (identity: number) => createVault({ audit: bytes(1), identity: bytes(identity), data: [one] })
  expect(vault(2).digest('phone', '1')).toBe(vault(2).digest('phone', '1'))
  expect(vault(2).digest('phone', '1')).not.toBe(vault(2).digest('id-number', '1'))
  expect(vault(2).digest('phone', '1')).not.toBe(vault(3).digest('phone', '1'))
})
