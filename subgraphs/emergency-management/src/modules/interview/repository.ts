import type { RowScope } from '@yiwang/shared/caller'
import {
  all,
  type Connection,
  type Database,
  inPeriod,
  inRegion,
  type Order,
  pageOf,
  pagePerParent,
  sql,
  type Transaction,
  wholeCity,
} from '@yiwang/shared/database'
import type { Period } from '@yiwang/shared/time'
import type { InterviewTarget } from '../../generated/resolver-types.ts'
import { visibleRows } from '../../scope/visible-rows.ts'
import type { InterviewRow } from './entities.ts'

export interface InterviewPageArgs {
  readonly first: number
  readonly after: string | null
}

export interface RegionInterviewArgs extends InterviewPageArgs {
  readonly regionCode: string
  readonly target: InterviewTarget | null
  readonly period: Period | null
}

/** Newest interview first, then by number. */
const order: readonly Order<InterviewRow>[] = [
  { column: 'v.interviewed_on', property: 'interviewedOn', direction: 'DESC' },
  { column: 'v.interview_no', property: 'interviewNo', direction: 'ASC' },
]

export function pageOfInterviews(
  database: Database,
  scope: RowScope,
  args: RegionInterviewArgs,
): Promise<Connection<InterviewRow>> {
  const { regionCode, target, period, first, after } = args
  return pageOf<InterviewRow>(database, {
    select: sql`v.*`,
    from: sql`interview v`,
    where: all(
      inRegion(regionCode, 'v'),
      visibleRows(scope, 'v'),
      target === null ? null : sql`v.target = ${target}`,
      inPeriod('v.interviewed_on', period),
    ),
    order,
    first,
    after,
  })
}

/**
 * Interviews are not among what an enterprise officer sees of the own organisation (transitions.md: 本单位的隐患、检查、
 * 清单、案件), so the scope has no rule for organisations here.
 */
export function pageOfInterviewsPerOrganisation(
  database: Database,
  scope: RowScope,
  { organisations, first, after }: InterviewPageArgs & { readonly organisations: readonly string[] },
): Promise<Map<string, Connection<InterviewRow>>> {
  return pagePerParent<InterviewRow>(database, organisations, {
    select: sql`v.*`,
    from: sql`interview v`,
    parent: 'v.organisation_uscc',
    where: visibleRows(scope, 'v'),
    order,
    first,
    after,
  })
}

export async function interviewOf(transaction: Transaction, interviewNo: string): Promise<InterviewRow | null> {
  const [row] = await transaction.rows<InterviewRow>(
    wholeCity('FOUND')`SELECT v.* FROM interview v WHERE v.interview_no = ${interviewNo}`,
  )
  return row ?? null
}
