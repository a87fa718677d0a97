import { type Access, defineMutation, type Refusal, violates } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, filled } from '../../../input/input-fields.ts'
import { caseNo } from '../../case/case-input.ts'
import { caseTransition, changeCase } from '../../case/change-case.ts'
import type { CaseRow } from '../../case/entities.ts'
import { caseMachine } from '../../case/state-machine.ts'
import { disputeToChange } from '../dispute-to-change.ts'
import { levelAbove, mediationLevelMachine } from '../state-machine.ts'
import { wasMediatedAt } from '../write-repository.ts'

const input = z.object({ caseNo, reason: filled('理由'), expectedVersion })

/** 提级调解: village, township, county. */
export const escalateDispute = defineMutation<z.infer<typeof input>, CaseRow, CaseRow>({
  ...caseTransition,
  name: 'escalateDispute',
  scopes: [['case:mediate']],
  input,
  find: disputeToChange,
  state: ({ status, mediationLevel }) =>
    caseMachine.refuse('escalateDispute', status) ??
    mediationLevelMachine.refuse('escalateDispute', mediationLevel ?? 'VILLAGE'),
  rules: [mustHaveTried],
  write: (writing, row, { reason }) => {
    const mediationLevel = levelAbove(row.mediationLevel ?? 'VILLAGE')
    const name = mediationLevel === null ? '' : mediationLevelMachine.states[mediationLevel]
    return changeCase(writing, row, { changes: { mediationLevel }, note: `提级至${name}调解：${reason}` })
  },
})

async function mustHaveTried(
  { caseNo, mediationLevel, riskLevel }: CaseRow,
  _: unknown,
  { transaction }: Access,
): Promise<Refusal | null> {
  if (riskLevel === 'HIGH' || (await wasMediatedAt(transaction, caseNo, mediationLevel))) return null
  return violates('R-ESCALATE', '本级至少调解一次方可提级，高风险纠纷除外')
}
