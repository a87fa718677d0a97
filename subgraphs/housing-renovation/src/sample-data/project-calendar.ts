import type { Random } from '@yiwang/shared/sample-data'
import { addDays } from '@yiwang/shared/time'
import type { RenovationStatus } from '../generated/resolver-types.ts'
import { weekdayUpTo } from './office-day.ts'

/** The statuses that a project goes through, and the days it usually stays in each. */
const STAGES = [
  ['CHECKED', 14],
  ['OPINION_COLLECTING', 50],
  ['VOTED', 21],
  ['PLANNED', 30],
  ['DESIGNED', 28],
  ['UNDER_CONSTRUCTION', 120],
  ['COMPLETED', 35],
  ['HANDED_OVER', 45],
  ['MAINTAINED', 0],
] as const satisfies readonly (readonly [RenovationStatus, number])[]

export type Stage = (typeof STAGES)[number][0]

/** The day on which each stage begins. */
export type ProjectCalendar = Readonly<Record<Stage, string>>

export const stages: readonly Stage[] = STAGES.map(([stage]) => stage)

/** Days of all stages around one that is given. */
export function createCalendar(
  anchor: { readonly stage: Stage; readonly date: string },
  random: Random,
): ProjectCalendar {
  const lengths = STAGES.map(([, days]) => days + random.between(-Math.floor(days / 5), Math.floor(days / 5)))
  const starts = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, days) => sum + days, 0))
  const offset = starts[stages.indexOf(anchor.stage)] ?? 0
  const entries = stages.map((stage, index) => {
    const date = addDays(anchor.date, (starts[index] ?? 0) - offset)
    return [stage, stage === anchor.stage ? date : weekdayUpTo(date)]
  })
  // one entry for each stage
  return Object.fromEntries(entries) as Record<Stage, string>
}
