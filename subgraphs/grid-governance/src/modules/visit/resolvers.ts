import { checkFirst } from '@yiwang/shared/database'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { caseByNo } from '../case/loaders.ts'
import { requiredWorker } from '../grid/loaders.ts'
import { visitsByPerson } from './loaders.ts'

export const visitResolvers: Resolvers = {
  Person: {
    visits: ({ personId }, { first, after }, context) =>
      context.load(visitsByPerson, { first: checkFirst(first), after: after ?? null }, personId),
  },
  GridVisit: {
    worker: ({ workerId }, _, context) => requiredWorker(context, workerId),
    relatedCase: ({ caseNo }, _, context) => (caseNo === null ? null : context.load(caseByNo, null, caseNo)),
  },
}
