import { money } from '@yiwang/shared/money'
import { instantRange } from '@yiwang/shared/time'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { insuranceYear, periodOfYear } from '../enrolment/insurance-year.ts'
import { settlementById, settlementsOfPerson, settlementSumsOfPerson } from './loaders.ts'

export const settlementResolvers: Resolvers = {
  Person: {
    medicalSettlements: ({ personId }, { period, first, after }, context) =>
      context.load(settlementsOfPerson, { period: period ?? null, first, after: after ?? null }, personId),
    outOfPocketYtd: async ({ personId }, { year }, context) => {
      const range = instantRange(periodOfYear(insuranceYear(year, context.now)))
      const sums = await context.load(settlementSumsOfPerson, range, personId)
      return sums === null ? null : money(sums.outOfPocket)
    },
  },
  MedicalSettlement: {
    __resolveReference: ({ setlId }, context) => context.load(settlementById, null, setlId),
    institution: ({ institutionUscc }) => ({ uscc: institutionUscc }),
    totalFee: ({ totalFeeCents }) => money(totalFeeCents),
    policyScopeFee: ({ policyScopeFeeCents }) => money(policyScopeFeeCents),
    deductible: ({ deductibleCents }) => money(deductibleCents),
    basicFundPay: ({ basicFundPayCents }) => money(basicFundPayCents),
    seriousIllnessPay: ({ seriousIllnessPayCents }) => money(seriousIllnessPayCents),
    medicalAidPay: ({ medicalAidPayCents }) => money(medicalAidPayCents),
    accountPay: ({ accountPayCents }) => money(accountPayCents),
    cashPay: ({ cashPayCents }) => money(cashPayCents),
  },
}
