import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hardestOf, lowIncomeCategories } from '../../src/modules/low-income/categories.ts'
import { checkRigidExpenditure } from '../../src/modules/rigid-expenditure/service.ts'

const means = (perCapitaMonthlyCents: bigint | null, members = 2) => ({
  members,
  perCapitaMonthlyCents,
  thresholdPercentX100: 4_000,
})

describe('rigid expenditure', () => {
  test.each([
    // 2 members × 12 months × 1,000 元 = 24,000 元 a year
    ['9599.99', 959_999n, '40.00', false],
    ['9600.00', 960_000n, '40.00', true],
    ['0', 0n, '0.00', false],
    ['1.20', 120n, '0.01', false],
    ['1.19', 119n, '0.00', false],
    ['48000.00', 4_800_000n, '200.00', true],
  ])('%s 元 of 24,000 元', (_, cents, ratioPercent, meetsThreshold) => {
    expect(checkRigidExpenditure(cents, means(100_000n))).toEqual({
      medicalExpense: { cents },
      ratioPercent,
      meetsThreshold,
    })
  })

  test('an unknown income proves nothing', () => {
    expect(checkRigidExpenditure(1n, means(null))).toMatchObject({ ratioPercent: null, meetsThreshold: false })
  })

  test('without any income every expense is too much', () => {
    expect(checkRigidExpenditure(1n, means(0n))).toMatchObject({ ratioPercent: null, meetsThreshold: true })
    expect(checkRigidExpenditure(0n, means(0n))).toMatchObject({ ratioPercent: null, meetsThreshold: false })
  })

  test('more expense never lowers the ratio, more income never raises it', () => {
    const amount = fc.bigInt({ min: 1n, max: 10_000_000n })
    fc.assert(
      fc.property(amount, amount, amount, (expense, more, income) => {
        const ratio = (cents: bigint, monthly: bigint) =>
          Number(checkRigidExpenditure(cents, means(monthly)).ratioPercent)
        expect(ratio(expense + more, income)).toBeGreaterThanOrEqual(ratio(expense, income))
        expect(ratio(expense, income + more)).toBeLessThanOrEqual(ratio(expense, income))
      }),
    )
  })
})

describe('hardest category', () => {
  test.each([
    [[], 'NONE'],
    [['NONE', 'OTHER'], 'OTHER'],
    [['ORPHAN', 'MINIMUM_LIVING'], 'MINIMUM_LIVING'],
    [['RIGID_EXPENDITURE', 'MARGINAL'], 'MARGINAL'],
    [['MARGINAL', 'RETURN_TO_POVERTY_MONITORED'], 'RETURN_TO_POVERTY_MONITORED'],
    [['ORPHAN', 'EXTREME_POVERTY', 'OTHER'], 'EXTREME_POVERTY'],
  ] as const)('of %j it is %s', (categories, hardest) => {
    expect(hardestOf(categories)).toBe(hardest)
  })

  test('order and repetition do not matter, and it is one of them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lowIncomeCategories), { minLength: 1 }), (categories) => {
        const hardest = hardestOf(categories)
        expect(hardestOf([...categories].reverse())).toBe(hardest)
        expect(categories).toContain(hardest)
      }),
    )
  })
})
