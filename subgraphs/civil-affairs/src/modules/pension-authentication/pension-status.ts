import { sql, type Sql } from '@yiwang/shared/database'
import { addDays, addMonths, endOfDay } from '@yiwang/shared/time'
import type { PensionAuthenticationStatus } from '../../generated/resolver-types.ts'
import type { PensionHoldRow } from './entities.ts'

/** 12个月内未进行认证 (S24). */
export const VALIDITY_MONTHS = 12
/** Days before the due date from which an authentication is DUE_SOON. */
export const NOTICE_DAYS = 60

/** The due date after an authentication, or after the pension began. */
export function dueOnAfter(date: string): string {
  return addMonths(date, VALIDITY_MONTHS)
}

/**
 * State at the end of a day, from dates and instants alone, so that any day can be asked for: what people decided (a
 * hold) goes first, else the calendar: VALID, DUE_SOON from 60 days before the due date, OVERDUE from the due date on.
 */
export function statusOn(
  asOf: string,
  dueOn: string,
  holds: readonly Pick<PensionHoldRow, 'kind' | 'startedAt' | 'endedAt'>[],
): PensionAuthenticationStatus {
  const end = endOfDay(asOf)
  const hold = holds.find(({ startedAt, endedAt }) => startedAt < end && (endedAt === null || endedAt >= end))
  if (hold) return hold.kind
  if (dueOn <= asOf) return 'OVERDUE'
  return dueOn <= addDays(asOf, NOTICE_DAYS) ? 'DUE_SOON' : 'VALID'
}

/** The join to the hold h that stands at the end of a day, of archive a; at most one row. */
export function standingHold(asOf: string): Sql {
  const end = endOfDay(asOf)
  return sql`pension_hold h ON h.authentication_id = a.authentication_id AND h.started_at < ${end}
    AND (h.ended_at IS NULL OR h.ended_at >= ${end})`
}

/** `statusOn` as SQL over archive a and its standing hold h. */
export function statusExpression(asOf: string): Sql {
  return sql`COALESCE(h.kind, CASE WHEN a.due_on <= ${asOf} THEN 'OVERDUE'
    WHEN a.due_on <= ${addDays(asOf, NOTICE_DAYS)} THEN 'DUE_SOON' ELSE 'VALID' END)`
}
