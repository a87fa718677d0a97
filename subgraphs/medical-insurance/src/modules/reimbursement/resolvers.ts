import { decimal2, money } from '@yiwang/shared/money'
import { beijingDate } from '@yiwang/shared/time'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { estimateForPerson } from './estimate-for-person.ts'
import { levelsOfPolicy } from './loaders.ts'
import { pageOfPolicies } from './repository.ts'

export const reimbursementResolvers: Resolvers = {
  Query: {
    reimbursementPolicies: (_, { cityCode, insuranceType, on, first, after }, { database, now }) =>
      pageOfPolicies(database, {
        cityCode,
        insuranceType: insuranceType ?? null,
        on: on ?? beijingDate(now),
        first,
        after: after ?? null,
      }),
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
