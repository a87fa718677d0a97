import { checkFirst } from '@yiwang/shared/database'
import { money } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { applicationByNo, applicationsInRegion, stepsByApplication } from './loaders.ts'

export const assistanceApplicationResolvers: Resolvers = {
  Query: {
    assistanceApplication: (_, { applicationNo }, context) => context.load(applicationByNo, null, applicationNo),
    assistanceApplications: (_, { regionCode, filter, first, after }, context) =>
      context.load(applicationsInRegion, { filter: filter ?? null, first, after: after ?? null }, regionCode),
  },
  AssistanceApplication: {
    __resolveReference: ({ applicationNo }, context) => context.load(applicationByNo, null, applicationNo),
    applicant: ({ personId }) => ({ personId }),
    region: ({ regionCode }) => ({ code: regionCode }),
    emergency: ({ emergency }) => emergency === 1,
    approvedAmount: ({ approvedCents }) => money(approvedCents),
    timeline: ({ applicationNo }, { first }, context) =>
      context.load(stepsByApplication, { first: checkFirst(first) }, applicationNo),
    sourceAlert: ({ sourceAlertId }) => (sourceAlertId === null ? null : { alertId: sourceAlertId }),
    sourceCase: ({ sourceCaseNo }) => (sourceCaseNo === null ? null : { caseNo: sourceCaseNo }),
  },
  AssistanceStep: {
    from: ({ fromStatus }) => fromStatus,
    to: ({ toStatus }) => toStatus,
  },
}
