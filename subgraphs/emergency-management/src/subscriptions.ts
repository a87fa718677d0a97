import { subscriptionResolvers } from '@yiwang/shared/subscriptions'
import { accidentByNo } from './modules/accident/loaders.ts'
import { hazardByNo } from './modules/hazard/loaders.ts'

/** What the department pushes; whoever listens is told no more than a query would show. */
export const subscriptions = subscriptionResolvers({
  hazardChanged: {
    where: ({ grades }, { grade }) => !Array.isArray(grades) || grades.includes(grade),
    load: (context, { hazardNo }) => context.load(hazardByNo, null, String(hazardNo)),
  },
  accidentReported: {
    load: (context, { accidentNo }) => context.load(accidentByNo, null, String(accidentNo)),
  },
})
