import { requireRegion } from '@yiwang/shared/caller'
import { checkFirst } from '@yiwang/shared/database'
import { decimal2 } from '@yiwang/shared/money'
import type { Period } from '@yiwang/shared/time'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { caseByNo } from '../case/loaders.ts'
import {
  centreByRegion,
  publicityEventCountByRegion,
  receptionFiguresByRegion,
  publicityEventsByRegion,
  receptionsByRegion,
} from './loaders.ts'

export const governanceCentreResolvers: Resolvers = {
  Region: {
    governanceCentre: ({ code }, _, context) => context.load(centreByRegion, null, code),
    receptionStats: ({ code }, { period }, context) => {
      requireRegion(context.caller, code)
      return context.load(receptionFiguresByRegion, { period: period ?? null }, code)
    },
  },
  GovernanceCentre: {
    hallAreaSqm: ({ hallAreaSqmX100 }) => decimal2(hallAreaSqmX100),
    // written by this department as a list of names
    functionAreas: ({ functionAreas }) => JSON.parse(functionAreas) as string[],
    publicityEventCount: ({ regionCode }, { period }, context) =>
      context.load(publicityEventCountByRegion, { period: period ?? null }, regionCode),
    publicityEvents: ({ regionCode }, args, context) =>
      context.load(publicityEventsByRegion, pageFrom(args), regionCode),
    receptions: ({ regionCode }, args, context) => context.load(receptionsByRegion, pageFrom(args), regionCode),
  },
  PublicityEvent: { on: ({ heldOn }) => heldOn },
  ReceptionRecord: {
    at: ({ receivedAt }) => receivedAt,
    window: ({ receptionWindow }) => receptionWindow,
    openedCase: ({ caseNo }, _, context) => (caseNo === null ? null : context.load(caseByNo, null, caseNo)),
  },
}

interface CentreListArgs {
  readonly period?: Period | null
  readonly first: number
  readonly after?: string | null
}

function pageFrom({ period, first, after }: CentreListArgs) {
  return { period: period ?? null, first: checkFirst(first), after: after ?? null }
}
