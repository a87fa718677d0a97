import { type Access, badInput, isRefusal, type Refusal, type Writing } from '@yiwang/shared/mutation'
import { announceCase, caseToChange, recordStep } from '../case/change-case.ts'
import type { CaseRow } from '../case/entities.ts'

/** The case locked for change; another kind of case has no mediation. */
export async function disputeToChange(access: Access, named: { readonly caseNo: string }): Promise<CaseRow | Refusal> {
  const row = await caseToChange(access, named)
  if (isRefusal(row) || row.kind === 'DISPUTE') return row
  return badInput(`事项 ${row.caseNo} 不是矛盾纠纷`, 'caseNo')
}

/** 高风险预警: a step of its own, pushed to those who watch the region (S20). */
export async function warnOfHighRisk(writing: Writing, row: CaseRow): Promise<void> {
  await recordStep(writing, row, { from: row.status, note: '高风险预警' })
  announceCase(writing, row)
}
