import { invariant } from '../errors/index.ts'
import { ancestorAt } from '../region/index.ts'
import { addDays, startOfDay } from '../time/index.ts'
import { allocate } from './allocate.ts'
import { groupBy } from './group-by.ts'
import { createRandom, type Random } from './random.ts'
import type { AlertKey, PersonKey } from './sample-keys.ts'
import { shuffle } from './shuffle.ts'

/** 731 alerts of 2023 by township as published (F01); the print counts 人次, so 47 persons have two. */
const ALERTS_BY_TOWN: readonly [townCode: string, alerts: number][] = [
  ['610702001000', 49],
  ['610702002000', 23],
  ['610702003000', 36],
  ['610702004000', 23],
  ['610702005000', 36],
  ['610702006000', 30],
  ['610702008000', 76],
  ['610702009000', 69],
  ['610702100000', 89],
  ['610702101000', 63],
  ['610702102000', 43],
  ['610702104000', 53],
  ['610702105000', 46],
  ['610702106000', 49],
  ['610702107000', 46],
]
const PERSONS_WITH_TWO = 47
const EXCLUDED = 118
const AIDED = 286
const AID_CENTS = 60_090_000
const TEMPORARY_ASSISTANCE_CENTS = 14_180_000
/** 142 temporary assistances: most for people who got medical aid too */
const ASSISTED_OF_AIDED = 96
const ASSISTED_OF_OTHERS = 46

/** First day and number of days in which alerts were raised: 2023-01-05 to 2023-12-18. */
const FIRST_DAY = '2023-01-05'
const DAYS = 348

interface Raised {
  readonly personId: string
  readonly townCode: string
  readonly raisedAt: number
}

/** In the order of their numbers, which is the order of time. */
export function createAlerts(persons: readonly PersonKey[]): AlertKey[] {
  const random = createRandom(20_230_105)
  const raised = raiseAlerts(persons, random).sort((a, b) => a.raisedAt - b.raisedAt)
  const order = shuffle(raised, random)
  const excluded = new Set(order.slice(0, EXCLUDED))
  const aided = order.slice(EXCLUDED, EXCLUDED + AIDED)
  const others = order.slice(EXCLUDED + AIDED)
  const aid = divide(AID_CENTS, aided, random)
  const assisted = [...aided.slice(0, ASSISTED_OF_AIDED), ...others.slice(0, ASSISTED_OF_OTHERS)]
  const assistance = divide(TEMPORARY_ASSISTANCE_CENTS, assisted, random)
  return raised.map((alert, index) => ({
    alertId: alertId(alert.townCode, '2023', index + 1),
    ...alert,
    outcome: excluded.has(alert) ? 'EXCLUDED' : aid.has(alert) ? 'AIDED' : 'CLOSED_WITHOUT_MONEY',
    aidCents: aid.get(alert) ?? 0,
    temporaryAssistanceCents: assistance.get(alert) ?? 0,
    demo: false,
  }))
}

/** YJ + county + year or day + running number */
export function alertId(code: string, time: string, order: number): string {
  return `YJ${code.slice(0, 6)}${time}${String(order).padStart(4, '0')}`
}

function raiseAlerts(persons: readonly PersonKey[], random: Random): Raised[] {
  const adults = persons.filter(({ demo, birthDate }) => !demo && birthDate < '2004')
  const byTown = groupBy(adults, ({ villageCode }) => ancestorAt('TOWNSHIP', villageCode) ?? '')
  const twos = allocate(
    PERSONS_WITH_TWO,
    ALERTS_BY_TOWN.map(([, alerts]) => alerts),
  )
  return ALERTS_BY_TOWN.flatMap(([townCode, alerts], place) => {
    const two = twos[place] ?? 0
    const chosen = shuffle(byTown.get(townCode) ?? [], random).slice(0, alerts - two)
    invariant(chosen.length === alerts - two, `${townCode} has ${alerts - two} adults`)
    return [...chosen, ...chosen.slice(0, two)].map(({ personId }, index) => ({
      personId,
      townCode,
      raisedAt: raisedAt(random, index >= chosen.length ? 'LATE' : index < two ? 'EARLY' : 'ANY'),
    }))
  })
}

/** In office hours; of two alerts of one person the first lies in the first half of the time. */
function raisedAt(random: Random, half: 'EARLY' | 'LATE' | 'ANY'): number {
  const from = half === 'LATE' ? DAYS / 2 : 0
  const to = half === 'EARLY' ? DAYS / 2 - 1 : DAYS - 1
  return startOfDay(addDays(FIRST_DAY, random.between(from, to))) + random.between(8 * 60, 18 * 60 - 1) * 60_000
}

/** Draws weights, rounds down to the fen and leaves the remainder to the last. */
function divide(totalCents: number, receivers: readonly Raised[], random: Random): Map<Raised, number> {
  const weights = receivers.map(() => 0.4 + 1.6 * random.next())
  const sum = weights.reduce((a, b) => a + b, 0)
  const shares = weights.map((weight) => Math.floor((totalCents * weight) / sum))
  const last = shares.pop() ?? 0
  const rest = totalCents - shares.reduce((a, b) => a + b, 0)
  invariant(rest >= last, 'the remainder is not less than the last share')
  return new Map(receivers.map((receiver, index) => [receiver, shares[index] ?? rest]))
}
