import { systemActor } from '@yiwang/shared/mutation'
import { defineScan, type RunnableScan } from '@yiwang/shared/scanner'
import { raiseAlert } from './modules/alert/raise-alert.ts'
import { findUnreimbursed, type Unreimbursed, type UnreimbursedRule } from './modules/alert/unreimbursed.ts'
import { lockPersonForScan } from './modules/person/write-repository.ts'

const HOUR_MS = 3_600_000

/** 达大病起付线30日仍无大病支付或救助 (S04): once per person, rule and year. The alert waits for a push. */
export const scans: readonly RunnableScan[] = [
  unreimbursedScan('serious-illness-unpaid', 'NOT_REIMBURSED_SERIOUS_ILLNESS'),
  unreimbursedScan('medical-aid-unpaid', 'NOT_REIMBURSED_MEDICAL_AID'),
]

function unreimbursedScan(name: string, rule: UnreimbursedRule): RunnableScan {
  return defineScan<Unreimbursed>({
    name,
    everyMs: HOUR_MS,
    due: ({ database, now, limit }) => findUnreimbursed(database, { rule, now, whom: { limit } }),
    mark: ({ personId, year }) => ({ recordId: personId, threshold: `${rule}:${year}` }),
    effect: async ({ transaction, now }, { personId }) => {
      const person = await lockPersonForScan(transaction, personId)
      const [found] = await findUnreimbursed(transaction, { rule, now, whom: { personId } })
      if (person === null || found === undefined) return false
      const { year, outOfPocketCents, thresholdCents } = found
      const sums = { outOfPocketCents, thresholdCents, levelCents: 0 }
      await raiseAlert(
        transaction,
        { person, rule, year, ...sums, setlId: null, push: false },
        { action: 'system:unreimbursed', actor: systemActor, now },
      )
    },
  })
}
