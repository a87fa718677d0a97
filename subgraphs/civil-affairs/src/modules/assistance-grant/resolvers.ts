import { money } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { applicationByNo } from '../assistance-application/loaders.ts'
import { grantById, grantsByPerson } from './loaders.ts'

export const assistanceGrantResolvers: Resolvers = {
  Person: {
    assistanceGrants: ({ personId }, { first, after }, context) =>
      context.load(grantsByPerson, { first, after: after ?? null }, personId),
  },
  AssistanceGrant: {
    __resolveReference: ({ grantId }, context) => context.load(grantById, null, grantId),
    amount: ({ amountCents }) => money(amountCents),
    person: ({ personId }) => ({ personId }),
    application: ({ applicationNo }, _, context) =>
      applicationNo === null ? null : context.load(applicationByNo, null, applicationNo),
    sourceAlert: ({ sourceAlertId }) => (sourceAlertId === null ? null : { alertId: sourceAlertId }),
  },
}
