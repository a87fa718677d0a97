import { AppError } from '@yiwang/shared/errors'
import { addWorkingDays } from '@yiwang/shared/working-time'
import type { AlertStatus } from '../../generated/resolver-types.ts'

/** Working days that a township has for the step an alert has entered (契约：接收 1 个、核查 5 个工作日). */
const workingDays: Partial<Record<AlertStatus, number>> = { PUSHED: 1, RECEIVED: 5 }

/**
 * The deadline of the step that an alert enters at `at`; null when the step has none. Verification counts from the
 * receipt, so entering VERIFYING keeps the deadline that RECEIVED set. While the calendar of the coming year has not
 * been announced a deadline beyond it is null too: an alert must not wait for the announcement.
 */
export function deadlineOf(status: AlertStatus, at: number, region: string): number | null {
  const days = workingDays[status]
  if (days === undefined) return null
  try {
    return addWorkingDays(at, days, region)
  } catch (error) {
    if (error instanceof AppError && error.code === 'CALENDAR_YEAR_MISSING') return null
    throw error
  }
}

/** Statuses whose step has a deadline. */
export const timedStatuses = ['PUSHED', 'RECEIVED', 'VERIFYING'] as const satisfies readonly AlertStatus[]
