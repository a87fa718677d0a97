import { requireRegion } from '@yiwang/shared/caller'
import { checkFirst } from '@yiwang/shared/database'
import { invariant } from '@yiwang/shared/errors'
import { rate } from '@yiwang/shared/money'
import type { Resolvers } from '../../generated/resolver-types.ts'
import { stabilisationTeamOf } from '../petition/service.ts'
import { disputeFiguresByRegion, mediationsByCase } from './loaders.ts'

export const disputeResolvers: Resolvers = {
  Region: {
    disputeStats: ({ code }, { period }, context) => {
      requireRegion(context.caller, code)
      return context.load(disputeFiguresByRegion, { period: period ?? null }, code)
    },
  },
  DisputeCase: {
    riskLevel: ({ riskLevel, caseNo }) => given(riskLevel, caseNo),
    mediationLevel: ({ mediationLevel, caseNo }) => given(mediationLevel, caseNo),
    channel: ({ mediationChannel, caseNo }) => given(mediationChannel, caseNo),
    mediations: ({ caseNo }, { first }, context) =>
      context.load(mediationsByCase, { first: checkFirst(first, 50) }, caseNo),
    judicialConfirmation: ({
      judicialAppliedOn: appliedOn,
      judicialCourt: court,
      judicialResult: result,
      judicialDecidedOn,
    }) =>
      appliedOn === null || court === null || result === null
        ? null
        : { appliedOn, court, result, decidedOn: judicialDecidedOn },
    stabilisationTeam: stabilisationTeamOf,
  },
  MediationRecord: { at: ({ mediatedAt }) => mediatedAt },
  DisputeStats: {
    villageLevel: ({ byLevel }) => byLevel.VILLAGE,
    townshipLevel: ({ byLevel }) => byLevel.TOWNSHIP,
    countyLevel: ({ byLevel }) => byLevel.COUNTY,
    levelShare: ({ byLevel, resolved }, { level }) => rate(byLevel[level], resolved),
  },
}

/** Every dispute has these columns; they are null only in the other kinds of case. */
function given<Value>(value: Value | null, caseNo: string): Value {
  invariant(value !== null, `dispute ${caseNo} lacks a column of its kind`)
  return value
}
