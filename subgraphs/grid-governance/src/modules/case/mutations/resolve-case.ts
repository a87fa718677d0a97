import { insertAll } from '@yiwang/shared/database'
import { type Access, defineMutation, notFound, type Refusal, violates, type Writing } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { count, expectedVersion, filled } from '../../../input/input-fields.ts'
import { caseNo } from '../case-input.ts'
import { caseTransition, changeCase, mustBeResponsible } from '../change-case.ts'
import { CaseOutcome, type CaseRow } from '../entities.ts'
import { staffNumberOf } from '../staff-number.ts'
import { caseMachine } from '../state-machine.ts'
import { freezeClock } from '../write-clock.ts'
import { findOrganisationRows, lockCase, nextOutcomeNo } from '../write-repository.ts'

const MAX_OUTCOMES = 200

const outcome = z.object({ uscc: z.string().nullish(), unit: filled('计量单位', 20), quantity: count('数量', 1) })
const input = z.object({
  caseNo,
  result: filled('办理结果'),
  outcomes: z
    .array(outcome)
    .max(MAX_OUTCOMES, `办理成果最多${String(MAX_OUTCOMES)}条`)
    .nullish(),
  expectedVersion,
})
type Input = z.infer<typeof input>

/** 化解并提交成果: the clock stops for good. */
export const resolveCase = defineMutation<Input, CaseRow, CaseRow>({
  ...caseTransition,
  name: 'resolveCase',
  scopes: [['case:handle']],
  input,
  find: findResolution,
  permit: mustBeResponsible,
  state: ({ status }) => caseMachine.refuse('resolveCase', status),
  rules: [
    ({ source, reporterId }, _, { caller }) =>
      source === 'PATROL' && reporterId === staffNumberOf(caller)
        ? violates('R-PATROL-HANDLER', '巡查发现问题的人不得办理该事项')
        : null,
  ],
  write: async (writing, row, { result, outcomes }) => {
    await freezeClock(writing, row)
    await addOutcomes(writing, row.caseNo, outcomes ?? [])
    return changeCase(writing, row, {
      to: 'RESOLVED',
      changes: { resolvedAt: writing.now, handlerId: staffNumberOf(writing.caller) },
      note: result,
    })
  },
})

async function findResolution(access: Access, { caseNo, outcomes }: Input): Promise<CaseRow | Refusal> {
  const row = await lockCase(access, caseNo)
  if (!row) return notFound('事项', 'caseNo')
  const named = [...new Set((outcomes ?? []).flatMap(({ uscc }) => uscc ?? []))]
  return (await findOrganisationRows(access, named)).size === named.length ? row : notFound('受益单位', 'outcomes')
}

/** A case that was reopened keeps what it had achieved before. */
async function addOutcomes(
  { transaction }: Writing,
  caseNo: string,
  outcomes: NonNullable<Input['outcomes']>,
): Promise<void> {
  const first = await nextOutcomeNo(transaction, caseNo)
  await insertAll(
    transaction,
    CaseOutcome,
    outcomes.map(({ uscc, unit, quantity }, index) => ({
      caseNo,
      outcomeNo: first + index,
      uscc: uscc ?? null,
      unit,
      quantity,
    })),
  )
}
