import type { AlertKey, Random } from '@yiwang/shared/sample-data'
import { addWorkingHours, workingHoursBetween } from '@yiwang/shared/working-time'
import type { AlertStatus } from '../generated/resolver-types.ts'

/** An alert's way through the state machine: the instant it entered each status. */
export type Timeline = readonly (readonly [status: AlertStatus, at: number])[]

/** A finished alert of 2023; everything has happened by `asOf`, later alerts were handled faster. */
export function finishedTimeline(alert: AlertKey, asOf: number, random: Random): Timeline {
  const statuses = finalStatuses(alert, random)
  // hours of office time a step took: within one working day and five working days
  const hours = statuses.map((status) => hoursOf(status, random))
  const wanted = hours.reduce((sum, part) => sum + part, 0)
  const scale = Math.min(1, workingHoursBetween(alert.raisedAt, asOf) / wanted)
  let passed = 0
  const steps = statuses.map((status, index) => {
    passed += (hours[index] ?? 0) * scale
    return [status, wholeMinute(addWorkingHours(alert.raisedAt, passed))] as const
  })
  return [['TRIGGERED', alert.raisedAt], ['PUSHED', alert.raisedAt], ...steps]
}

function finalStatuses({ outcome }: AlertKey, random: Random): AlertStatus[] {
  const visited = ['RECEIVED', 'VERIFYING'] as const
  if (outcome === 'EXCLUDED') return [...visited, 'EXCLUDED', ...(random.chance(0.7) ? (['CLOSED'] as const) : [])]
  if (outcome === 'AIDED')
    return [...visited, 'CONFIRMED', 'AIDING', ...(random.chance(0.9) ? (['CLOSED'] as const) : [])]
  return [...visited, 'CONFIRMED', 'CLOSED']
}

function hoursOf(status: AlertStatus, random: Random): number {
  if (status === 'RECEIVED') return random.between(1, 7)
  if (status === 'VERIFYING') return random.between(1, 10)
  if (status === 'CONFIRMED' || status === 'EXCLUDED') return random.between(4, 26)
  return random.between(8, 60)
}

/** A demonstration alert: one step an hour after it was raised, so that nothing lies after the day of loading. */
export function openTimeline({ raisedAt }: AlertKey, status: AlertStatus): Timeline {
  const order = ['TRIGGERED', 'PUSHED', 'RECEIVED', 'VERIFYING', 'CONFIRMED'] as const
  const steps = order.slice(0, order.findIndex((candidate) => candidate === status) + 1)
  return steps.map((step, index) => [step, raisedAt + Math.max(0, index - 1) * 3_600_000])
}

function wholeMinute(instant: number): number {
  return Math.floor(instant / 60_000) * 60_000
}
