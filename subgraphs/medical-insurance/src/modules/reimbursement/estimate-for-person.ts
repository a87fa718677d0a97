import { AppError } from '@yiwang/shared/errors'
import type { RequestContext } from '@yiwang/shared/graphql'
import { instantRange } from '@yiwang/shared/time'
import type { LowIncomeCategory, ReimbursementEstimateInput } from '../../generated/resolver-types.ts'
import { personByKey } from '../person/loaders.ts'
import { settlementSumsOfPerson } from '../settlement/loaders.ts'
import type { Bill } from './bill.ts'
import type { Breakdown } from './breakdown.ts'
import { levelsOfPolicy, policyInForce, tablesOfPolicy } from './loaders.ts'
import { estimate } from './service.ts'
import { type Policy, termsOf } from './terms.ts'

/**
 * Estimates a bill for a person by the policy of the person's city on the day, on top of what the person's settlements
 * of that year have used up to that day. Null for a person the caller may not see.
 */
export async function estimateForPerson(
  person: { readonly personId: string; readonly category: LowIncomeCategory | null | undefined },
  input: ReimbursementEstimateInput,
  context: RequestContext,
): Promise<Breakdown | null> {
  const bill = billOf(input)
  const category = requireCategory(person.category)
  const range = instantRange({ from: `${input.on.slice(0, 4)}-01-01`, to: input.on })
  const [copy, sums] = await Promise.all([
    context.load(personByKey, null, person.personId),
    context.load(settlementSumsOfPerson, range, person.personId),
  ])
  if (copy === null || sums === null) return null
  const policy = await policyOf(copy.cityCode, input, context)
  const { hospitalLevel, remote = 'LOCAL' } = input
  return estimate(termsOf(policy, { hospitalLevel, remote, category }), bill, sums)
}

async function policyOf(
  city: string | null,
  input: ReimbursementEstimateInput,
  context: RequestContext,
): Promise<Policy> {
  const { insuranceType, on } = input
  const row = city === null ? null : await context.load(policyInForce, { insuranceType, on }, city)
  if (row === null)
    throw new AppError(
      'NOT_FOUND',
      `没有适用的报销政策：市级区划 ${city ?? '未知'}、险种 ${insuranceType}、测算日 ${on}`,
    )
  const [levels, tables] = await Promise.all([
    context.load(levelsOfPolicy, null, row.policyCode),
    context.load(tablesOfPolicy, null, row.policyCode),
  ])
  return { row, levels, ...tables }
}

/** Civil affairs may be down, or withhold the category; without it tiers 2 and 3 would be guessed. */
function requireCategory(category: LowIncomeCategory | null | undefined): LowIncomeCategory {
  if (category) return category
  throw new AppError('SERVICE_UNAVAILABLE', '未取得民政部门的低收入人口分类，无法测算大病保险和医疗救助，请稍后再试')
}

/** 1 亿元, far above any bill. */
const MOST = 10_000_000_000n

function billOf(input: ReimbursementEstimateInput): Bill {
  const totalFee = amount(input.totalFeeCents, 'totalFeeCents', MOST)
  return {
    totalFee,
    scopeFee: amount(input.policyScopeFeeCents, 'policyScopeFeeCents', totalFee),
    usedDeductible: amount(input.usedDeductibleCents ?? 0n, 'usedDeductibleCents', MOST),
  }
}

function amount(cents: bigint, field: string, most: bigint): bigint {
  if (cents >= 0n && cents <= most) return cents
  throw new AppError('BAD_USER_INPUT', `金额 ${field} 应在 0–${most} 分之间，收到 ${cents}`, {
    argument: `input.${field}`,
  })
}
