import { type Access, badInput, defineMutation, notFound, type Refusal } from '@yiwang/shared/mutation'
import { contains, regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import { expectedVersion, filled, optionalText } from '../../../input/input-fields.ts'
import { findGrid } from '../../grid/write-repository.ts'
import { caseNo, category } from '../case-input.ts'
import { caseToChange, caseTransition, changeCase } from '../change-case.ts'
import type { CaseRow } from '../entities.ts'
import { caseMachine } from '../state-machine.ts'
import { defaultLimit } from '../time-limits.ts'
import { beginClock } from '../write-clock.ts'

const acceptance = z.object({
  caseNo,
  category: category.nullish(),
  gridCode: z.string().nullish(),
  note: optionalText('说明'),
  expectedVersion,
})
type Acceptance = z.infer<typeof acceptance>

/** 受理: category and grid are settled, and the clock starts with the category's limit. */
export const acceptCase = defineMutation<Acceptance, CaseRow, CaseRow>({
  ...caseTransition,
  name: 'acceptCase',
  scopes: [['case:accept']],
  input: acceptance,
  find: caseToChange,
  state: ({ status }) => caseMachine.refuse('acceptCase', status),
  rules: [mustHoldGrid],
  write: async (writing, row, { category, gridCode, note }) => {
    const settled = {
      category: category ?? row.category,
      ...(gridCode ? { gridCode, ...regionColumns(gridCode.slice(0, 12)) } : {}),
    }
    const accepted = { ...row, ...settled }
    const clock = await beginClock(writing, accepted, defaultLimit(accepted))
    return changeCase(writing, row, {
      to: 'ACCEPTED',
      changes: { ...settled, ...clock, acceptedAt: writing.now },
      note,
    })
  },
})

async function mustHoldGrid(
  { regionCode }: CaseRow,
  { gridCode }: Acceptance,
  { transaction }: Access,
): Promise<Refusal | null> {
  if (!gridCode) return null
  if (!/^[1-9]\d{14}$/.test(gridCode) || !contains(regionCode, gridCode.slice(0, 12)))
    return badInput(`网格 ${gridCode.slice(0, 40)} 不在事项的区划 ${regionCode} 之内`, 'gridCode')
  return (await findGrid(transaction, gridCode)) ? null : notFound('网格', 'gridCode')
}

const rejection = z.object({ caseNo, reason: filled('理由'), expectedVersion })

/** 不予受理. */
export const rejectCase = defineMutation<z.infer<typeof rejection>, CaseRow, CaseRow>({
  ...caseTransition,
  name: 'rejectCase',
  scopes: [['case:accept']],
  input: rejection,
  find: caseToChange,
  state: ({ status }) => caseMachine.refuse('rejectCase', status),
  write: (writing, row, { reason }) => changeCase(writing, row, { to: 'NOT_ACCEPTED', note: reason }),
})
