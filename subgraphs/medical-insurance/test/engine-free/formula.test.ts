import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Bill, nothingYet, type YearToDate } from '../../src/modules/reimbursement/bill.ts'
import { estimate, seriousTier } from '../../src/modules/reimbursement/service.ts'
import { type Circumstances, type Terms, termsOf } from '../../src/modules/reimbursement/terms.ts'
import { createPolicies } from '../../src/sample-data/policies.ts'

const policies = createPolicies()

function terms(policyCode: string, parts: Partial<Circumstances> = {}): Terms {
  const policy = policies.find(({ row }) => row.policyCode === policyCode)
  if (policy === undefined) throw new Error(`no policy ${policyCode}`)
  return termsOf(policy, { hospitalLevel: 'LEVEL_3', remote: 'LOCAL', category: 'NONE', ...parts })
}

const bill = (totalYuan: number, scopeYuan: number): Bill => ({
  totalFee: BigInt(totalYuan * 100),
  scopeFee: BigInt(scopeYuan * 100),
  usedDeductible: 0n,
})

const pays = (of: Terms, what: Bill, before: YearToDate = nothingYet) => {
  const { basic, seriousIllness, medicalAid, selfPay } = estimate(of, what, before)
  return [basic.pay, seriousIllness.pay, medicalAid.pay, selfPay].map((cents) => Number(cents) / 100)
}

test('a resident of 汉中 pays 27,480 of a bill of 85,000', () => {
  expect(pays(terms('HZ-RESIDENT-2022'), bill(85_000, 76_000))).toEqual([44_400, 13_120, 0, 27_480])
})

test('minimum living halves the threshold, adds five points and opens medical aid', () => {
  const tilted = terms('HZ-RESIDENT-2022', { category: 'MINIMUM_LIVING' })
  expect(pays(tilted, bill(85_000, 76_000))).toEqual([44_400, 17_450, 9_905, 13_245])
})

test('treatment away from home without filing costs more in both cities', () => {
  expect(pays(terms('HZ-RESIDENT-2022', { remote: 'UNFILED' }), bill(10_000, 10_000))[0]).toBe((10_000 - 2_400) * 0.54)
  expect(pays(terms('AK-RESIDENT-2020', { remote: 'UNFILED' }), bill(10_000, 10_000))[0]).toBe((10_000 - 2_000) * 0.45)
  expect(pays(terms('AK-RESIDENT-2020', { remote: 'REFERRED' }), bill(10_000, 10_000))[0]).toBe((10_000 - 2_000) * 0.5)
})

test('a deductible that is used up is not taken again', () => {
  const used = { ...bill(10_000, 10_000), usedDeductible: 150_000n }
  expect(pays(terms('HZ-RESIDENT-2022'), used)[0]).toBe((10_000 - 500) * 0.6)
})

test('the basic cap counts what the year has already used', () => {
  const { basic } = estimate(terms('HZ-RESIDENT-2022'), bill(85_000, 76_000), { ...nothingYet, basic: 14_000_000n })
  expect(basic).toMatchObject({ pay: 1_000_000n, capped: true })
})

test('above the basic cap of employees the supplement pays ninety percent up to its own cap', () => {
  // (202,000 − 2,000) × 90 % = 180,000; the cap cuts 80,000, the fee behind it is 88,888.88
  expect(pays(terms('HZ-EMPLOYEE-2022'), bill(202_000, 202_000))).toEqual([100_000, 79_999.99, 0, 22_000.01])
  expect(pays(terms('HZ-EMPLOYEE-2022'), bill(900_000, 900_000))[1]).toBe(100_000)
})

test('families on the margin keep a share of the per-capita income before aid begins', () => {
  const { medicalAid } = estimate(terms('HZ-RESIDENT-2022', { category: 'MARGINAL' }), bill(85_000, 76_000), nothingYet)
  expect(medicalAid).toMatchObject({ deductible: 300_000n, base: 3_160_000n - 1_312_000n - 300_000n })
})

test('the steps name every tier, the caps and what is synthetic', () => {
  const { steps } = estimate(
    terms('PX-RESIDENT-SYNTHETIC', { category: 'RIGID_EXPENDITURE' }),
    bill(900_000, 800_000),
    nothingYet,
  )
  expect(steps.join('\n')).toMatch(
    /合成占位政策[^]*基本医保[^]*触及封顶线[^]*大病保险[^]*医疗救助[^]*合成值[^]*个人负担/,
  )
})

test('a level without parameters is refused', () => {
  expect(() => terms('HZ-RESIDENT-2022', { hospitalLevel: 'PHARMACY' })).toThrow('未规定')
})

const anyTerms = fc
  .record({
    policy: fc.constantFrom(...policies),
    hospitalLevel: fc.constantFrom('LEVEL_1' as const, 'LEVEL_2' as const, 'LEVEL_3' as const),
    remote: fc.constantFrom('LOCAL' as const, 'REFERRED' as const, 'UNFILED' as const),
    category: fc.constantFrom(
      ...(['NONE', 'EXTREME_POVERTY', 'MINIMUM_LIVING', 'MARGINAL', 'RIGID_EXPENDITURE', 'ORPHAN', 'OTHER'] as const),
      'RETURN_TO_POVERTY_MONITORED' as const,
    ),
  })
  .map(({ policy, ...circumstances }) => termsOf(policy, circumstances))
const cents = fc.bigInt({ min: 0n, max: 200_000_000n })
const anyBill = fc
  .tuple(cents, cents, fc.bigInt({ min: 0n, max: 300_000n }))
  .map(([scopeFee, outside, usedDeductible]) => ({ totalFee: scopeFee + outside, scopeFee, usedDeductible }))
/** a year in which no more was paid than there was to pay */
const anyYear = fc
  .tuple(cents, cents, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map(([basic, selfPayInScope, seriousPart, aidPart]) => {
    const serious = (selfPayInScope * BigInt(seriousPart)) / 100n
    return { basic, selfPayInScope, serious, aid: ((selfPayInScope - serious) * BigInt(aidPart)) / 100n }
  })

test('no part is negative and no tier pays above its base', () => {
  fc.assert(
    fc.property(anyTerms, anyBill, anyYear, (of, what, before) => {
      const { basic, seriousIllness, medicalAid, selfPay } = estimate(of, what, before)
      for (const { deductible, base, pay } of [basic, seriousIllness, medicalAid]) {
        expect(deductible >= 0n && base >= 0n && pay >= 0n && pay <= base).toBe(true)
      }
      expect(selfPay >= 0n).toBe(true)
    }),
  )
})

test('the three tiers together pay at most the policy-scope fee; what is outside it stays with the person', () => {
  fc.assert(
    fc.property(anyTerms, anyBill, anyYear, (of, what, before) => {
      const { basic, seriousIllness, medicalAid, selfPay } = estimate(of, what, before)
      const paid = basic.pay + seriousIllness.pay + medicalAid.pay
      expect(paid <= what.scopeFee).toBe(true)
      expect(selfPay >= what.totalFee - what.scopeFee).toBe(true)
      expect(paid + selfPay).toBe(what.totalFee)
    }),
  )
})

test('no tier passes its cap', () => {
  fc.assert(
    fc.property(anyTerms, anyBill, anyYear, (of, what, before) => {
      const { basic, seriousIllness, medicalAid } = estimate(of, what, before)
      const within = (used: bigint, pay: bigint, cap: bigint | null | undefined) =>
        pay === 0n || cap === null || cap === undefined || used + pay <= cap
      expect(within(before.basic, basic.pay, of.basic.cap)).toBe(true)
      expect(within(before.serious, seriousIllness.pay, of.serious.cap)).toBe(true)
      expect(within(before.aid, medicalAid.pay, of.aid?.cap)).toBe(true)
    }),
  )
})

test('for tier 2 any two parts of a self-pay are paid like the whole', () => {
  fc.assert(
    fc.property(anyTerms, cents, cents, cents, ({ serious: { cap: _, ...open } }, start, first, second) => {
      const of = { ...open, cap: null }
      const whole = seriousTier(of, { before: start, after: start + first + second }, 0n)
      const one = seriousTier(of, { before: start, after: start + first }, 0n)
      const two = seriousTier(of, { before: start + first, after: start + first + second }, one.pay)
      expect(one.pay + two.pay).toBe(whole.pay)
      expect(one.base + two.base).toBe(whole.base)
    }),
  )
})

test('two bills in a row are capped like one', () => {
  fc.assert(
    fc.property(anyTerms, cents, cents, ({ serious }, first, second) => {
      const whole = seriousTier(serious, { before: 0n, after: first + second }, 0n)
      const one = seriousTier(serious, { before: 0n, after: first }, 0n)
      const two = seriousTier(serious, { before: first, after: first + second }, one.pay)
      expect(one.pay + two.pay).toBe(whole.pay)
    }),
  )
})

test('a higher scope fee never leaves less paid', () => {
  fc.assert(
    fc.property(anyTerms, anyBill, cents, (of, what, more) => {
      const paid = (scopeFee: bigint) => {
        const { selfPay } = estimate(of, { ...what, totalFee: what.totalFee + more, scopeFee }, nothingYet)
        return what.totalFee + more - selfPay
      }
      expect(paid(what.scopeFee + more) >= paid(what.scopeFee)).toBe(true)
    }),
  )
})

test('whoever is poorer than another in the eyes of the policy never pays more', () => {
  fc.assert(
    fc.property(anyBill, (what) => {
      const left = (category: Circumstances['category']) =>
        estimate(terms('HZ-RESIDENT-2022', { category }), what, nothingYet).selfPay
      const order = ['EXTREME_POVERTY', 'MINIMUM_LIVING', 'MARGINAL', 'NONE'] as const
      const amounts = order.map(left)
      expect([...amounts].sort((a, b) => (a < b ? -1 : 1))).toEqual(amounts)
    }),
  )
})
