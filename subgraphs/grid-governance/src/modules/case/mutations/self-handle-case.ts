import { defineMutation, forbidden, violates } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, filled } from '../../../input/input-fields.ts'
import { caseNo } from '../case-input.ts'
import { caseToChange, caseTransition, changeCase } from '../change-case.ts'
import type { CaseRow } from '../entities.ts'
import { staffNumberOf } from '../staff-number.ts'
import { caseMachine } from '../state-machine.ts'
import { defaultLimit } from '../time-limits.ts'
import { beginClock, freezeClock } from '../write-clock.ts'

const input = z.object({ caseNo, result: filled('办理结果'), expectedVersion })

/** 网格内自办: the grid's own worker closes it; a case that was only reported is accepted at the same moment. */
export const selfHandleCase = defineMutation<z.infer<typeof input>, CaseRow, CaseRow>({
  ...caseTransition,
  name: 'selfHandleCase',
  scopes: [['case:handle']],
  input,
  find: caseToChange,
  permit: ({ gridCode }, _, { caller }) =>
    caller.roles.includes('GRID_WORKER') && gridCode !== null && caller.grids.includes(gridCode)
      ? null
      : forbidden('须为本网格的网格员'),
  state: ({ status }) => caseMachine.refuse('selfHandleCase', status),
  rules: [
    ({ category, riskLevel }) =>
      category === 'DISPUTE' && riskLevel === 'HIGH'
        ? violates('R-SELF-HANDLE', '高风险矛盾纠纷不得网格内自办，须受理后分流')
        : null,
  ],
  write: async (writing, row, { result }) => {
    const { now, caller } = writing
    const accepted =
      row.acceptedAt === null ? { acceptedAt: now, ...(await beginClock(writing, row, defaultLimit(row))) } : {}
    await freezeClock(writing, row)
    return changeCase(writing, row, {
      to: 'CLOSED',
      changes: {
        ...accepted,
        handling: 'SELF_HANDLED',
        handledAt: now,
        resolvedAt: now,
        closedAt: now,
        handlerId: staffNumberOf(caller),
      },
      note: result,
    })
  },
})
