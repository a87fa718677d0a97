import { decimal2, money } from '@yiwang/shared/money'
import { beijingDate } from '@yiwang/shared/time'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { estimateForPerson } from './estimate-for-person.ts'
import { levelsOfPolicy, policiesOfCity } from './loaders.ts'

export const reimbursementResolvers: Resolvers = {
  Query: {
    reimbursementPolicies: (_, { cityCode, insuranceType = null, on, first, after = null }, context) =>
      policiesOfCity({ cityCode, insuranceType, on: on ?? beijingDate(context.now), first, after }, context),
  },
  Person: {
    reimbursementEstimate: ({ personId, lowIncomeCategory }, { input }, context) =>
      estimateForPerson({ personId, category: lowIncomeCategory }, input, context),
  },
  ReimbursementBreakdown: {
    totalFee: ({ totalFee }) => money(totalFee),
    selfPay: ({ selfPay }) => money(selfPay),
    steps: ({ steps }) => [...steps],
  },
  TierPay: {
    deductible: ({ deductible }) => money(deductible),
    base: ({ base }) => money(base),
    ratioApplied: ({ ratiosX100 }) => ratiosX100.map((ratio) => decimal2(ratio)),
    pay: ({ pay }) => money(pay),
  },
  ReimbursementPolicy: {
    basicCap: ({ basicCapCents }) => money(basicCapCents),
    seriousIllnessDeductible: ({ seriousDeductibleCents }) => money(seriousDeductibleCents),
    seriousIllnessCap: ({ seriousCapCents }) => money(seriousCapCents),
    levels: async ({ policyCode }, _, context) => [...(await context.load(levelsOfPolicy, null, policyCode))],
    synthetic: ({ synthetic }) => synthetic === 1,
  },
  ReimbursementLevel: {
    deductible: ({ deductibleCents }) => money(deductibleCents),
    ratio: ({ ratioX100 }) => decimal2(ratioX100),
  },
}
