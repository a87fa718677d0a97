import { actorOf, lookUp, noteChange, type Writing } from '@yiwang/shared/mutation'
import type { PersonCopyRow } from '../person/entities.ts'
import { keyOf } from '../person/person-year.ts'
import { CUMULATIVE, reachedThreshold } from './cumulative-rule.ts'
import { raiseAlert } from './raise-alert.ts'
import { cumulativeLevels } from './write-repository.ts'

/**
 * After a bill: when the year's out-of-pocket amount has reached a threshold above all that raised an alert, one alert
 * is raised at the highest reached and pushed to the township of the residence. A bill that passes several thresholds
 * at once is still one family's one trouble. The person's row is locked.
 */
export async function raiseCumulativeAlert(
  writing: Writing,
  person: PersonCopyRow,
  { year, setlId, outOfPocket }: { readonly year: number; readonly setlId: string; readonly outOfPocket: bigint },
): Promise<void> {
  const threshold = reachedThreshold(outOfPocket, person.lowIncomeCategory)
  if (threshold === null) return
  const key = keyOf({ personId: person.personId, year })
  if (threshold <= ((await lookUp(cumulativeLevels, writing, key)) ?? 0)) return
  const { transaction, caller, now } = writing
  await raiseAlert(
    transaction,
    {
      person,
      rule: CUMULATIVE,
      year,
      levelCents: threshold,
      outOfPocketCents: Number(outOfPocket),
      thresholdCents: threshold,
      setlId,
      push: true,
    },
    { action: 'uploadSettlement', actor: actorOf(caller), now },
  )
  noteChange(writing, cumulativeLevels, { key, value: threshold })
}
