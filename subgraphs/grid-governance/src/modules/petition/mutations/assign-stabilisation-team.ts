import { type Access, badInput, defineMutation, isRefusal, type Refusal, violates } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { expectedVersion, filled } from '../../../input/input-fields.ts'
import { caseNo } from '../../case/case-input.ts'
import { caseToChange, caseTransition, changeCase } from '../../case/change-case.ts'
import type { CaseRow } from '../../case/entities.ts'
import { caseMachine } from '../../case/state-machine.ts'

/** 七包一, the leader included. */
const TEAM = 7

const input = z.object({
  caseNo,
  leaderTitle: filled('组长职务', 100),
  memberTitles: z.array(filled('成员职务', 100)).max(50, '成员最多50人'),
  expectedVersion,
})
type Input = z.infer<typeof input>

/** 组建稳控小组, again in the place of the one before. */
export const assignStabilisationTeam = defineMutation<Input, CaseRow, CaseRow>({
  ...caseTransition,
  name: 'assignStabilisationTeam',
  scopes: [['case:supervise']],
  input,
  find: caseForTeam,
  state: ({ status }) => caseMachine.refuse('assignStabilisationTeam', status),
  rules: [
    (_, { memberTitles }) =>
      memberTitles.length + 1 === TEAM
        ? null
        : violates('R-TEAM-SEVEN', `稳控小组连组长须为七人，收到${String(memberTitles.length + 1)}人`),
  ],
  write: (writing, row, { leaderTitle, memberTitles }) =>
    changeCase(writing, row, {
      changes: {
        teamLeaderTitle: leaderTitle,
        teamMemberTitles: JSON.stringify(memberTitles),
        teamFormedOn: beijingDate(writing.now),
      },
      note: `组建稳控小组，组长：${leaderTitle}`,
    }),
})

async function caseForTeam(access: Access, named: Input): Promise<CaseRow | Refusal> {
  const row = await caseToChange(access, named)
  if (isRefusal(row) || row.kind === 'PETITION' || row.kind === 'DISPUTE') return row
  return badInput(`事项 ${row.caseNo} 不是信访事项或矛盾纠纷`, 'caseNo')
}
