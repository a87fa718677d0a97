import { subscriptionResolvers } from '@yiwang/shared/subscriptions'
import { caseByNo } from './modules/case/loaders.ts'
import { letterByNo } from './modules/supervision/loaders.ts'

/** What is pushed of cases; whoever listens is told no more than a query would show. */
export const caseSubscriptions = subscriptionResolvers({
  caseChanged: {
    where: ({ categories }, { category }) => !Array.isArray(categories) || categories.includes(category),
    load: (context, { caseNo }) => context.load(caseByNo, null, String(caseNo)),
  },
  slaWarning: {
    load: async (context, { caseNo, slaState, at }) => {
      const warned = await context.load(caseByNo, null, String(caseNo))
      return warned && { case: warned, slaState, at }
    },
  },
  supervisionLetterChanged: {
    load: (context, { letterNo }) => context.load(letterByNo, null, String(letterNo)),
  },
})
