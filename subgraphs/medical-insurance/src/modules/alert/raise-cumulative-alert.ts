import { actorOf, type Writing } from '@yiwang/shared/mutation'
import type { PersonCopyRow } from '../person/entities.ts'
import { outOfPocketOf } from '../settlement/write-repository.ts'
import { reachedThreshold } from './cumulative-rule.ts'
import { raiseAlert } from './raise-alert.ts'
import { highestLevel } from './write-repository.ts'

/**
 * After a bill: when the year's out-of-pocket amount has reached a threshold above all that raised an alert, one alert
 * is raised at the highest reached and pushed to the township of the residence. A bill that passes several thresholds
 * at once is still one family's one trouble. The person's row is locked.
 */
export async function raiseCumulativeAlert(
  { transaction, caller, now }: Writing,
  person: PersonCopyRow,
  { year, setlId }: { readonly year: number; readonly setlId: string },
): Promise<void> {
  const { personId, lowIncomeCategory } = person
  const rule = 'OUT_OF_POCKET_CUMULATIVE'
  const outOfPocket = await outOfPocketOf(transaction, { personId, year })
  const threshold = reachedThreshold(outOfPocket, lowIncomeCategory)
  if (threshold === null || threshold <= ((await highestLevel(transaction, { personId, rule, year })) ?? 0)) return
  await raiseAlert(
    transaction,
    {
      person,
      rule,
      year,
      levelCents: threshold,
      outOfPocketCents: Number(outOfPocket),
      thresholdCents: threshold,
      setlId,
      push: true,
    },
    { action: 'uploadSettlement', actor: actorOf(caller), now },
  )
}
