import { requireRegion } from '@yiwang/shared/caller'
import { money } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { batchesInRegion, paidSumsOfRegion, partsOfBatch, raisedOfRegion } from './loaders.ts'

export const sponsorshipResolvers: Resolvers = {
  Query: {
    sponsorshipBatches: (_, { regionCode, filter, first, after = null }, context) => {
      const { year = null, statuses = null } = filter ?? {}
      return batchesInRegion({ region: regionCode, year, statuses, first, after }, context)
    },
  },
  Region: {
    sponsorshipStats: async ({ code }, { year: askedYear, batchNo }, context) => {
      requireRegion(context.caller, code)
      const year = askedYear ?? null
      const [paid, raised] = await Promise.all([
        context.load(paidSumsOfRegion, { year, batchNo: batchNo ?? null }, code),
        context.load(raisedOfRegion, { year }, code),
      ])
      return {
        raised: money(raised),
        beneficiaries: paid.beneficiaries,
        paid: money(paid.paid),
        paidBatches: paid.batches,
        balance: money(raised - paid.total),
      }
    },
  },
  SponsorshipBatch: {
    region: ({ regionCode }) => ({ code: regionCode }),
    beneficiaries: async ({ sponsorshipNo }, _, context) => {
      const parts = await context.load(partsOfBatch, null, sponsorshipNo)
      return parts.reduce((sum, { beneficiaries }) => sum + beneficiaries, 0)
    },
    amount: async ({ sponsorshipNo }, _, context) => {
      const parts = await context.load(partsOfBatch, null, sponsorshipNo)
      return money(parts.reduce((sum, { amount }) => sum + amount, 0n))
    },
    byTownship: async ({ sponsorshipNo }, _, context) => {
      const parts = await context.load(partsOfBatch, null, sponsorshipNo)
      return parts.flatMap(({ townCode, beneficiaries, amount }) =>
        townCode === null
          ? []
          : [{ regionCode: townCode, region: { code: townCode }, beneficiaries, amount: money(amount) }],
      )
    },
  },
  Donation: {
    amount: ({ amountCents }) => money(amountCents),
    on: ({ donatedOn }) => donatedOn,
  },
}
