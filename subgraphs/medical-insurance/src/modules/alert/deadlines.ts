import { addWorkingDays } from '@yiwang/shared/working-time'
import type { AlertStatus } from '../../generated/resolver-types.ts'

/** Working days that a township has for the step an alert has entered (契约：接收 1 个、核查 5 个工作日). */
const workingDays: Partial<Record<AlertStatus, number>> = { PUSHED: 1, RECEIVED: 5 }

/**
 * The deadline of the step that an alert enters at `at`; null when the step has none. Verification counts from the
 * receipt, so entering VERIFYING keeps the deadline that RECEIVED set.
 */
export function deadlineOf(status: AlertStatus, at: number, region: string): number | null {
  const days = workingDays[status]
  return days === undefined ? null : addWorkingDays(at, days, region)
}

/** Statuses whose step has a deadline. */
export const timedStatuses = ['PUSHED', 'RECEIVED', 'VERIFYING'] as const satisfies readonly AlertStatus[]
