import { invariant } from '@yiwang/shared/errors'
import { type AlertKey, createRandom, type PersonKey, type Random, type SampleKeys } from '@yiwang/shared/sample-data'
import { addDays, beijingDate } from '@yiwang/shared/time'
import type { AssistanceGrantRow } from '../modules/assistance-grant/entities.ts'
import { type ApplicationStory, daysToPayment, pickChannel, tellApplication } from './application-story.ts'
import { grantFor } from './grants.ts'
import { counties, countyOf, numbered } from './places.ts'

/** An application and what was paid for it. */
interface Assisted {
  readonly story: ApplicationStory
  readonly grant: AssistanceGrantRow
}

/**
 * The temporary assistance that 汉台's alerts of 2023 led to (F04: 142 payments, 14.18 万元), each applied for after
 * its alert and paid by the district's last day.
 */
export function createAlertAssistance(keys: SampleKeys) {
  const random = createRandom(1_418)
  const persons = new Map(keys.persons.map((person) => [person.personId, person]))
  const told = keys.alerts
    .filter(({ demo, temporaryAssistanceCents }) => !demo && temporaryAssistanceCents > 0)
    .map((alert, index) => {
      const person = persons.get(alert.personId)
      invariant(person, `${alert.alertId} has a person`)
      return assist(alert, { person, random, order: index + 1 })
    })
  return { stories: told.map(({ story }) => story), grants: told.map(({ grant }) => grant) }
}

function assist(
  { alertId, raisedAt, temporaryAssistanceCents }: AlertKey,
  { person, random, order }: { readonly person: PersonKey; readonly random: Random; readonly order: number },
): Assisted {
  const raisedOn = beijingDate(raisedAt)
  const lastStart = addDays(counties.hantai.lastDay, -daysToPayment(false))
  // whoever fell ill in December is helped at once, else the payment would miss the year
  const emergency = random.chance(0.3) || addDays(raisedOn, 3) > lastStart
  const submittedOn = addDays(raisedOn, emergency ? 1 : random.between(1, 3))
  const story = tellApplication({
    applicationNo: numbered('SQ', countyOf(person.villageCode), submittedOn, order),
    person,
    kind: 'TEMPORARY_ASSISTANCE',
    submittedOn,
    reason: '家庭成员患病，医疗费用支出较大，基本生活出现困难',
    emergency,
    channel: pickChannel(random),
    approvedCents: temporaryAssistanceCents,
    sourceAlertId: alertId,
    reached: 'PAID',
  })
  const grantedOn = addDays(submittedOn, daysToPayment(emergency))
  return { story, grant: grantFor(story.application, grantedOn, temporaryAssistanceCents) }
}
