import { wholeCity } from '@yiwang/shared/database'
import {
  type Access,
  defineMutation,
  type Refusal,
  violates,
  type Writing,
  type Written,
} from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, optionalText } from '../../../input/input-fields.ts'
import { caseNo } from '../case-input.ts'
import { caseToChange, caseTransition, changeCase } from '../change-case.ts'
import type { CaseRow } from '../entities.ts'
import { staffNumberOf } from '../staff-number.ts'
import { caseMachine } from '../state-machine.ts'
import { beginClock, limitOf } from '../write-clock.ts'

const MAX_REOPENINGS = 2

const input = z
  .object({
    caseNo,
    outcome: z.enum(['SATISFIED', 'NOT_SATISFIED', 'UNREACHED']),
    score: z.number().int().min(1, '评分应为1–5').max(5, '评分应为1–5').nullish(),
    comment: optionalText('意见'),
    expectedVersion,
  })
  .refine(({ outcome, score }) => outcome === 'UNREACHED' || typeof score === 'number', {
    message: '联系上的回访须填评分，1–5',
    path: ['score'],
  })
type Input = z.infer<typeof input>

/** 回访: by somebody else than the handler. */
export const followUpCase = defineMutation<Input, CaseRow, CaseRow>({
  ...caseTransition,
  name: 'followUpCase',
  scopes: [['case:followup']],
  input,
  find: caseToChange,
  state: ({ status }) => caseMachine.refuse('followUpCase', status),
  rules: [
    mustBeSupervisedFirst,
    ({ handlerId }, _, { caller }) =>
      handlerId === staffNumberOf(caller) ? violates('R-FOLLOWUP-HANDLER', '办理人不得回访本人办理的事项') : null,
  ],
  write: (writing, row, answer) => {
    if (answer.outcome === 'UNREACHED')
      return changeCase(writing, row, { to: 'FOLLOW_UP', note: answer.comment ?? '未联系上' })
    if (answer.outcome === 'SATISFIED' || row.reopenCount >= MAX_REOPENINGS)
      return changeCase(writing, row, {
        to: 'CLOSED',
        changes: { ...evaluation(writing, answer), closedAt: writing.now },
        note: answer.outcome === 'SATISFIED' ? '回访满意' : '回访不满意，已督办并回复，结案',
      })
    return reopen(writing, row, answer)
  },
})

/** 第3次不满意: a case is not reopened again but closed, once a supervision letter on it was replied to. */
async function mustBeSupervisedFirst(
  { caseNo, reopenCount }: CaseRow,
  { outcome }: Input,
  { transaction }: Access,
): Promise<Refusal | null> {
  if (outcome !== 'NOT_SATISFIED' || reopenCount < MAX_REOPENINGS) return null
  const replied = await transaction.rows(
    wholeCity('FOUND')`
      SELECT l.letter_no FROM supervision_letter l WHERE l.case_no = ${caseNo} AND l.replied_at IS NOT NULL`,
  )
  return replied.length > 0
    ? null
    : violates('R-REOPEN-MAX', `本事项已重开${String(MAX_REOPENINGS)}次，须先督办并收到回复方可结案`)
}

function evaluation({ now }: Writing, { outcome, score, comment }: Input): Partial<CaseRow> {
  return {
    evaluationScore: score ?? null,
    evaluationSatisfied: outcome === 'SATISFIED' ? 1 : 0,
    evaluationComment: comment ?? null,
    evaluatedAt: now,
  }
}

/** 重开: what had resolved the case did not hold, an agreement and its confirmation included. */
async function reopen(writing: Writing, row: CaseRow, answer: Input): Promise<Written> {
  const reopened = { ...row, reopenCount: row.reopenCount + 1 }
  return changeCase(writing, row, {
    to: 'REOPENED',
    changes: {
      ...evaluation(writing, answer),
      ...(await beginClock(writing, reopened, limitOf(row))),
      reopenCount: reopened.reopenCount,
      resolvedAt: null,
      mediationResult: null,
      judicialAppliedOn: null,
      judicialCourt: null,
      judicialResult: null,
      judicialDecidedOn: null,
    },
    note: answer.comment ? `回访不满意：${answer.comment}` : '回访不满意',
  })
}
