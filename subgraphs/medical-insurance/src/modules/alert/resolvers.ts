import { money } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { aidById, aidsOfAlert, alertById, alertOfCase, alertsOfPerson } from './loaders.ts'
import { pageOfAlerts } from './repository.ts'

export const alertResolvers: Resolvers = {
  Query: {
    medicalAlert: (_, { alertId }, context) => context.load(alertById, null, alertId),
    medicalAlerts: (_, { regionCode, filter, first, after }, { database, scope }) =>
      pageOfAlerts(database, scope, { region: regionCode, filter: filter ?? {}, first, after: after ?? null }),
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
