import { defineScan, type RunnableScan } from '@yiwang/shared/scanner'
import { sql } from '@yiwang/shared/database'
import {
  findWarned,
  stillWarned,
  thresholdOf,
  thresholdSql,
  type WarnedCase,
  type Warning,
} from './modules/case/passed-deadlines.ts'

const MINUTE_MS = 60_000

/** 时限预警: once per case and threshold (契约“系统自动流转”). */
export const caseScans: readonly RunnableScan[] = [
  warningScan('case-about-to-time-out', 'ABOUT_TO_TIME_OUT'),
  warningScan('case-overdue', 'OVERDUE'),
]

function warningScan(name: string, warning: Warning): RunnableScan {
  return defineScan<WarnedCase>({
    name,
    everyMs: MINUTE_MS,
    due: ({ database, now, limit, unmarked }) =>
      findWarned(database, { warning, now }, { unmarked: unmarked(sql`c.case_no`, thresholdSql(warning)), limit }),
    mark: (row) => ({ recordId: row.caseNo, threshold: thresholdOf(warning, row) }),
    effect: async ({ transaction, now, emit }, row) => {
      const warned = await stillWarned(transaction, { warning, now }, row)
      if (warned === null) return false
      const { caseNo, regionCode } = warned
      emit({
        type: 'slaWarning',
        recordType: 'GovernanceCase',
        recordId: caseNo,
        regionCode,
        payload: { caseNo, slaState: warning, at: now },
      })
    },
  })
}
