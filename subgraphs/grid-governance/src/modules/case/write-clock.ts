import { sql, type Transaction, wholeCity } from '@yiwang/shared/database'
import { invariant } from '@yiwang/shared/errors'
import { insertRow, type Writing } from '@yiwang/shared/mutation'
import { workingHoursBetween } from '@yiwang/shared/working-time'
import { CaseClock, type CaseClockRow, STILL_LASTING } from './case-clock.ts'
import { pauseClock, redirectClock, resumeClock, type Segment, startClock, stopClock } from './clock.ts'
import type { CaseRow } from './entities.ts'
import { halfOf, type TimeLimit } from './time-limits.ts'

/** Columns of the case that go with its clock. */
export type ClockColumns = Partial<Pick<CaseRow, 'dueAt' | 'clockStartedAt' | 'limitHoursX100' | 'limitDays'>>

export function limitColumns(limit: TimeLimit): Pick<CaseRow, 'limitHoursX100' | 'limitDays'> {
  return 'workingHours' in limit
    ? { limitHoursX100: Math.round(limit.workingHours * 100), limitDays: null }
    : { limitHoursX100: null, limitDays: limit.calendarDays }
}

/** The limit of an accepted case. */
export function limitOf({ caseNo, limitHoursX100, limitDays }: CaseRow): TimeLimit {
  if (limitDays !== null) return { calendarDays: limitDays }
  invariant(limitHoursX100 !== null, `the accepted case ${caseNo} has no limit`)
  return { workingHours: limitHoursX100 / 100 }
}

/** The limit of the clock that runs: half of the case's limit once it was reopened. */
export function presentLimit(row: CaseRow, limit: TimeLimit = limitOf(row)): TimeLimit {
  return row.reopenCount > 0 ? halfOf(limit) : limit
}

/** 受理: the whole limit, 重开: half of it. */
export async function beginClock(writing: Writing, row: CaseRow, limit: TimeLimit): Promise<ClockColumns> {
  const { transaction, now } = writing
  const segment = startClock(now, presentLimit(row, limit), row.regionCode)
  await putSegment(transaction, row, segment)
  return { dueAt: segment.dueAt, clockStartedAt: now, ...limitColumns(limit) }
}

export async function holdClock({ transaction, now }: Writing, row: CaseRow): Promise<void> {
  await putSegment(transaction, row, pauseClock(await lastingSegment(transaction, row), now))
}

export async function releaseClock({ transaction, now }: Writing, row: CaseRow): Promise<ClockColumns> {
  const paused = await lastingSegment(transaction, row)
  const resumed = resumeClock(paused, now, limitOf(row), row.regionCode)
  await putSegment(transaction, row, resumed)
  return { dueAt: resumed.dueAt }
}

export async function freezeClock({ transaction, now }: Writing, row: CaseRow): Promise<void> {
  await putSegment(transaction, row, stopClock(await lastingSegment(transaction, row), now))
}

/** From now on towards another deadline. */
export async function aimClock(
  { transaction, now }: Writing,
  row: CaseRow,
  deadline: Pick<Segment, 'dueAt' | 'warnAt'>,
): Promise<ClockColumns> {
  await putSegment(transaction, row, redirectClock(await lastingSegment(transaction, row), now, deadline))
  return { dueAt: deadline.dueAt }
}

/** Working hours that the present clock stood still. */
export async function pausedHours(
  transaction: Transaction,
  { caseNo, clockStartedAt, regionCode }: CaseRow,
): Promise<number> {
  const pauses = await transaction.rows<CaseClockRow>(
    wholeCity('FOUND')`SELECT k.* FROM case_clock k
      WHERE k.case_no = ${caseNo} AND k.clock_state = 'PAUSED' AND k.from_at >= ${clockStartedAt ?? 0}`,
  )
  return pauses.reduce((total, { fromAt, untilAt }) => total + workingHoursBetween(fromAt, untilAt, regionCode), 0)
}

async function lastingSegment(transaction: Transaction, { caseNo }: CaseRow): Promise<CaseClockRow> {
  const [segment] = await transaction.rows<CaseClockRow>(
    wholeCity('FOUND')`SELECT k.* FROM case_clock k WHERE k.case_no = ${caseNo} AND k.until_at = ${STILL_LASTING}`,
  )
  invariant(segment, `the accepted case ${caseNo} has no clock`)
  return segment
}

/** Ends the lasting segment where the new one begins; one that would be empty gives way to the new one. */
async function putSegment(transaction: Transaction, row: CaseRow, segment: Segment): Promise<void> {
  const { caseNo, regionCode, cityCode, countyCode, townCode, villageCode } = row
  const { fromAt, untilAt, clockState, dueAt, warnAt } = segment
  const lasting = sql`case_no = ${caseNo} AND until_at = ${STILL_LASTING}`
  await transaction.run(wholeCity('FOUND')`DELETE FROM case_clock WHERE ${lasting} AND from_at = ${fromAt}`)
  await transaction.run(wholeCity('FOUND')`UPDATE case_clock SET until_at = ${fromAt} WHERE ${lasting}`)
  const region = { regionCode, cityCode, countyCode, townCode, villageCode }
  await insertRow(transaction, CaseClock, { caseNo, fromAt, untilAt, clockState, dueAt, warnAt, ...region })
}
