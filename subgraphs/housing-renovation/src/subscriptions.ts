import { subscriptionResolvers } from '@yiwang/shared/subscriptions'
import { dwellingById } from './modules/dwelling/loaders.ts'
import { projectByNo } from './modules/renovation-project/loaders.ts'

/** What the department tells of its records as they change. */
export const subscriptions = subscriptionResolvers({
  renovationProjectChanged: {
    load: (context, { projectNo }) => context.load(projectByNo, null, String(projectNo)),
  },
  dangerousHouseChanged: {
    load: (context, { dwellingId }) => context.load(dwellingById, null, String(dwellingId)),
  },
})
