import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decimal2, divideHalfUp, fromDecimal2, percentOf, rate, toWan, toYuan } from '../../src/money/index.ts'
import { addMonths, beijingDate, parseInstant, toRfc3339 } from '../../src/time/index.ts'

test('18260 of 18407 prints 99.2 at one decimal and 99.20 at two', () => {
  expect([0, 1, 2].map((decimals) => percentOf(rate(18_260, 18_407), decimals))).toEqual(['99', '99.2', '99.20'])
})

test('a rate over nothing has no percentage', () => {
  expect(percentOf(rate(0, 0), 2)).toBeNull()
})

test.each([
  [18_940_000n, '189400.00', '18.94'],
  [44_300_000_000n, '443000000.00', '44300.00'],
  [49n, '0.49', '0.00'],
  [5_000n, '50.00', '0.01'],
  [-150n, '-1.50', '0.00'],
])('%d 分 is %s 元 and %s 万元', (cents, yuan, wan) => {
  expect(toYuan(cents)).toBe(yuan)
  expect(toWan(cents)).toBe(wan)
})

test('half-up division never differs from the exact quotient by more than a half', () => {
  const integers = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n })
  fc.assert(
    fc.property(integers, fc.bigInt({ min: 1n, max: 10n ** 9n }), (n, d) => {
      const difference = 2n * (divideHalfUp(n, d) * d - n)
      expect(difference <= d && difference >= -d).toBe(true)
    }),
  )
})

test('decimal texts and hundredths are inverse', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), (hundredths) => {
      expect(fromDecimal2(decimal2(hundredths))).toBe(hundredths)
    }),
  )
})

test('twelve months after a leap day is the last day of February', () => {
  expect([addMonths('2024-02-29', 12), addMonths('2024-12-31', 2), addMonths('2025-01-31', 1)]).toEqual([
    '2025-02-28',
    '2025-02-28',
    '2025-02-28',
  ])
})

test('an instant belongs to the Beijing day, and its text carries the offset', () => {
  const instant = parseInstant('2024-11-12T23:30:00Z')
  expect(beijingDate(instant)).toBe('2024-11-13')
  expect(toRfc3339(instant)).toBe('2024-11-13T07:30:00+08:00')
})

test.each(['2024-11-13', '2024-11-13T10:00:00', '2024-02-30T00:00:00Z', 'now'])('the instant %s is refused', (text) => {
  expect(() => parseInstant(text)).toThrow('RFC 3339')
})
