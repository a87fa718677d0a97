import { subscriptionResolvers } from '@yiwang/shared/subscriptions'
import { applicationByNo } from './modules/assistance-application/loaders.ts'
import { authenticationById } from './modules/pension-authentication/loaders.ts'
import { activityByNo } from './modules/volunteer-activity/loaders.ts'

/** What the department pushes; whoever listens is told no more than a query would show. */
export const subscriptions = subscriptionResolvers({
  pensionAuthenticationOverdue: {
    load: (context, { authenticationId }) => context.load(authenticationById, null, String(authenticationId)),
  },
  assistanceApplicationChanged: {
    load: (context, { applicationNo }) => context.load(applicationByNo, null, String(applicationNo)),
  },
  volunteerActivityChanged: {
    load: (context, { activityNo }) => context.load(activityByNo, null, String(activityNo)),
  },
})
