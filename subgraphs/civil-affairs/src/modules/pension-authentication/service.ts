import { AppError } from '@yiwang/shared/errors'
import { beijingDate } from '@yiwang/shared/time'
import type { PensionAuthenticationFilter as FilterInput } from '../../generated/resolver-types.ts'
import type { AuthenticationFilter, StatusCounts } from './repository.ts'
import { VALIDITY_MONTHS } from './pension-status.ts'

const MAX_DAYS = 3_660

/**
 * The filter with its defaults. `withinDays` is “due by then”: the list is the round of home visits, so those already
 * overdue stay on it; `statuses: [DUE_SOON]` narrows it to what lies ahead.
 */
export function authenticationFilter(input: FilterInput | null | undefined, now: number): AuthenticationFilter {
  const withinDays = input?.withinDays ?? null
  if (withinDays !== null && (withinDays < 0 || withinDays > MAX_DAYS))
    throw new AppError('BAD_USER_INPUT', `withinDays 应在 0–${MAX_DAYS} 天之间，收到 ${withinDays}`, {
      argument: 'filter.withinDays',
    })
  return {
    asOf: input?.asOf ?? beijingDate(now),
    withinDays,
    statuses: input?.statuses ?? null,
    gridCode: input?.gridCode ?? null,
  }
}

export interface AuthenticationFigures {
  readonly total: number
  readonly valid: number
  readonly dueSoon: number
  readonly overdue: number
  readonly suspended: number
  readonly underInvestigation: number
  readonly validityMonths: number
}

export function authenticationFigures(counts: StatusCounts): AuthenticationFigures {
  return {
    total: [...counts.values()].reduce((sum, count) => sum + count, 0),
    valid: counts.get('VALID') ?? 0,
    dueSoon: counts.get('DUE_SOON') ?? 0,
    overdue: counts.get('OVERDUE') ?? 0,
    suspended: counts.get('SUSPENDED') ?? 0,
    underInvestigation: counts.get('UNDER_INVESTIGATION') ?? 0,
    validityMonths: VALIDITY_MONTHS,
  }
}
