import { code, defineTable, integer } from '@yiwang/shared/database'

/** The last running number given to a kind of record in one county on one day. */
export interface RunningNumberRow {
  /** prefix, county and day */
  series: string
  lastGiven: number
}

export const RunningNumber = defineTable<RunningNumberRow>('running_number', {
  primary: ['series'],
  columns: { series: code(), lastGiven: integer() },
})
