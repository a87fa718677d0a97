import { subscriptionResolvers } from '@yiwang/shared/subscriptions'
import type { RequestContext } from '@yiwang/shared/graphql'
import { accidentByNo } from './modules/accident/loaders.ts'
import { hazardByNo } from './modules/hazard/loaders.ts'

interface HazardChanged {
  readonly hazardNo: string
  readonly grade: string
}

interface AccidentReported {
  readonly accidentNo: string
}

/** What the department pushes; whoever listens is told no more than a query would show. */
export const subscriptions = subscriptionResolvers({
  hazardChanged: {
    where: ({ grades }: { readonly grades?: readonly string[] | null }, { grade }: HazardChanged) =>
      !grades || grades.includes(grade),
    load: (context: RequestContext, { hazardNo }: HazardChanged) => context.load(hazardByNo, null, hazardNo),
  },
  accidentReported: {
    load: (context: RequestContext, { accidentNo }: AccidentReported) => context.load(accidentByNo, null, accidentNo),
  },
})
