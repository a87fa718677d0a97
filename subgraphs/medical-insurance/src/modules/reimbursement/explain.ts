import { fixedPoint, toYuan } from '@yiwang/shared/money'
import { bandsOf, type Span } from './bands.ts'
import type { Bill } from './bill.ts'
import type { Breakdown } from './breakdown.ts'
import type { Terms } from './terms.ts'

type Amounts = Omit<Breakdown, 'steps'> & { readonly span: Span }

/** The calculation as the clerk explains it at the window. */
export function explain(terms: Terms, bill: Bill, amounts: Amounts): string[] {
  return [
    `适用政策 ${terms.policyCode}${terms.synthetic ? '（合成占位政策，仅供演示）' : ''}`,
    basicStep(bill, amounts),
    seriousStep(terms, amounts),
    ...aidSteps(terms, amounts),
    `个人负担：${yuan(amounts.totalFee)} − ${yuan(amounts.basic.pay)} − ${yuan(amounts.seriousIllness.pay)} − ${yuan(amounts.medicalAid.pay)} = ${yuan(amounts.selfPay)} 元`,
  ]
}

function basicStep(bill: Bill, { basic }: Amounts): string {
  const sum = `（政策范围内 ${yuan(bill.scopeFee)} − 起付线 ${yuan(basic.deductible)}，不足为零）× ${percents(basic.ratiosX100)}`
  return `基本医保：${sum} = ${yuan(basic.pay)} 元${capNote(basic.capped)}`
}

function seriousStep({ serious }: Terms, { seriousIllness, span }: Amounts): string {
  const basis =
    serious.basis === 'SELF_PAY'
      ? `本年政策范围内自付由 ${yuan(span.before)} 元增至 ${yuan(span.after)} 元`
      : `超出基本医保封顶线的费用 ${yuan(span.after)} 元`
  const bands = bandsOf(serious, span).map(({ width, ratioX100 }) => `${yuan(width)} × ${percents([ratioX100])}`)
  const sum = bands.length === 0 ? '未超过起付线' : bands.join(' + ')
  return `大病保险：${basis}，起付线 ${yuan(serious.threshold)} 元，${sum} = ${yuan(seriousIllness.pay)} 元${capNote(seriousIllness.capped)}`
}

function aidSteps({ aid }: Terms, { medicalAid }: Amounts): string[] {
  if (aid === null) return ['医疗救助：不属于救助对象类别，为 0.00 元']
  const sum = `剩余自付超过救助起付线 ${yuan(aid.threshold)} 元的部分 ${yuan(medicalAid.base)} × ${percents([aid.ratioX100])}`
  const step = `医疗救助：${sum} = ${yuan(medicalAid.pay)} 元${capNote(medicalAid.capped)}`
  return aid.incomeSynthetic ? [step, '救助起付线所依据的居民人均可支配收入为合成值，仅供演示'] : [step]
}

function yuan(cents: bigint): string {
  return toYuan(cents)
}

function percents(ratiosX100: readonly bigint[]): string {
  return ratiosX100.map((ratio) => `${fixedPoint(ratio, 2)}%`).join('、')
}

function capNote(capped: boolean): string {
  return capped ? '（触及封顶线）' : ''
}
