import { money } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { aidById, aidsOfAlert, alertById, alertOfCase, alertsInRegion, alertsOfPerson } from './loaders.ts'

export const alertResolvers: Resolvers = {
  Query: {
    medicalAlert: (_, { alertId }, context) => context.load(alertById, null, alertId),
    medicalAlerts: (_, { regionCode, filter, first, after }, context) =>
      alertsInRegion({ region: regionCode, filter: filter ?? {}, first, after: after ?? null }, context),
  },
  Person: {
    medicalAlerts: ({ personId }, { first, after }, context) =>
      context.load(alertsOfPerson, { first, after: after ?? null }, personId),
  },
  MedicalAlert: {
    __resolveReference: ({ alertId }, context) => context.load(alertById, null, alertId),
    person: ({ personId, personIdHash, personDisplayName }) => ({
      personId,
      idHash: personIdHash,
      displayName: personDisplayName,
    }),
    outOfPocket: ({ outOfPocketCents }) => money(outOfPocketCents),
    threshold: ({ thresholdCents }) => money(thresholdCents),
    pushedTo: ({ pushedToCode }) => (pushedToCode === null ? null : { code: pushedToCode }),
    aids: async ({ alertId }, { first }, context) => [...(await context.load(aidsOfAlert, { first }, alertId))],
    relatedCase: ({ caseNo }) => (caseNo === null ? null : { caseNo }),
  },
  MedicalAid: {
    __resolveReference: ({ aidId }, context) => context.load(aidById, null, aidId),
    amount: ({ amountCents }) => money(amountCents),
  },
  GovernanceCase: {
    __resolveReference: ({ caseNo }) => ({ caseNo }),
    medicalAlert: ({ caseNo }, _, context) => context.load(alertOfCase, null, caseNo),
  },
}
