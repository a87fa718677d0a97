import { bandsOf, type Span } from './bands.ts'
import type { Bill, YearToDate } from './bill.ts'
import type { Breakdown, Tier } from './breakdown.ts'
import { explain } from './explain.ts'
import { FULL, share, type Terms } from './terms.ts'

/**
 * 三重保障梯次减负 (S03): basic insurance first, then serious-illness insurance over the year's self-pay, then medical
 * aid over what is left. The order never changes, every part is rounded down to the 分, and together they never pay
 * more than the policy-scope fee.
 */
export function estimate(terms: Terms, bill: Bill, before: YearToDate): Breakdown {
  const { tier: basic, cutFee } = basicTier(terms.basic, bill, before.basic)
  const selfPay = { before: before.selfPayInScope, after: before.selfPayInScope + bill.scopeFee - basic.pay }
  const span = terms.serious.basis === 'SELF_PAY' ? selfPay : { before: 0n, after: cutFee }
  const seriousIllness = seriousTier(terms.serious, span, before.serious)
  const medicalAid = aidTier(
    terms.aid,
    { before: selfPay.before - before.serious, after: selfPay.after - before.serious - seriousIllness.pay },
    before.aid,
  )
  const left = bill.totalFee - basic.pay - seriousIllness.pay - medicalAid.pay
  const parts = {
    policyCode: terms.policyCode,
    totalFee: bill.totalFee,
    basic,
    seriousIllness,
    medicalAid,
    selfPay: left,
  }
  return { ...parts, steps: explain(terms, bill, { ...parts, span }) }
}

/** min(max(0, A − D1)·r1, cap1 − used). `cutFee` is the fee behind what the cap cut off. */
export function basicTier(terms: Terms['basic'], bill: Bill, used: bigint): { tier: Tier; cutFee: bigint } {
  const deductible = atLeastZero(terms.deductible - bill.usedDeductible)
  const base = atLeastZero(bill.scopeFee - deductible)
  const due = share(base, terms.ratioX100)
  const { pay, capped } = capAt(due, atLeastZero(terms.cap - used))
  const cutFee = terms.ratioX100 === 0n ? 0n : ((due - pay) * FULL) / terms.ratioX100
  return { tier: { deductible, base, ratiosX100: [terms.ratioX100], pay, capped }, cutFee }
}

/**
 * min(f(S_after) − f(S_before), cap2 − used). f is rounded down once per amount, so that a bill and its two halves are
 * paid the same.
 */
export function seriousTier(terms: Terms['serious'], { before, after }: Span, used: bigint): Tier {
  const due = bandedPay(terms, after) - bandedPay(terms, before)
  const { pay, capped } = terms.cap === null ? { pay: due, capped: false } : capAt(due, atLeastZero(terms.cap - used))
  return {
    deductible: terms.threshold,
    base: atLeastZero(after - terms.threshold) - atLeastZero(before - terms.threshold),
    ratiosX100: bandsOf(terms, { before, after }).map(({ ratioX100 }) => ratioX100),
    pay,
    capped,
  }
}

/** f(S) = Σ ratio·|[0, S] ∩ band|; the first band begins at the threshold. */
function bandedPay(terms: Terms['serious'], selfPay: bigint): bigint {
  const exact = bandsOf(terms, { before: 0n, after: selfPay }).reduce(
    (sum, band) => sum + band.width * band.ratioX100,
    0n,
  )
  return exact / FULL
}

/** min(increase of max(0, S − Σserious − T3)·r3, cap3 − used); nothing for a category without aid. */
export function aidTier(terms: Terms['aid'], { before, after }: Span, used: bigint): Tier {
  if (terms === null) return { deductible: 0n, base: 0n, ratiosX100: [], pay: 0n, capped: false }
  const base = atLeastZero(after - terms.threshold) - atLeastZero(before - terms.threshold)
  const { pay, capped } = capAt(share(base, terms.ratioX100), atLeastZero(terms.cap - used))
  return { deductible: terms.threshold, base, ratiosX100: [terms.ratioX100], pay, capped }
}

function capAt(due: bigint, room: bigint): { pay: bigint; capped: boolean } {
  return { pay: due < room ? due : room, capped: due > 0n && due >= room }
}

function atLeastZero(amount: bigint): bigint {
  return amount > 0n ? amount : 0n
}
