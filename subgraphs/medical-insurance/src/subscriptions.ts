import { subscriptionResolvers } from '@yiwang/shared/subscriptions'
import { alertById } from './modules/alert/loaders.ts'
import { batchByNumber } from './modules/settlement-batch/loaders.ts'

export const subscriptions = subscriptionResolvers({
  medicalAlertRaised: { load: (context, { alertId }) => context.load(alertById, null, String(alertId)) },
  medicalAlertChanged: { load: (context, { alertId }) => context.load(alertById, null, String(alertId)) },
  settlementBatchChanged: { load: (context, { batchNo }) => context.load(batchByNumber, null, String(batchNo)) },
})
