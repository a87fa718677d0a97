import { type Access, badInput, defineMutation, type Refusal, violates } from '@yiwang/shared/mutation'
import { addWorkingHours, workingHoursBetween } from '@yiwang/shared/working-time'
import { z } from 'zod'
import { expectedVersion, filled } from '../../../input/input-fields.ts'
import { caseNo } from '../case-input.ts'
import { caseToChange, caseTransition, changeCase, mustLead } from '../change-case.ts'
import type { CaseRow } from '../entities.ts'
import { caseMachine } from '../state-machine.ts'
import { type TimeLimit, warnAtOf } from '../time-limits.ts'
import { aimClock, presentLimit } from '../write-clock.ts'

/** of the limit */
const MAX_SHARE = 0.5
/** 信访工作条例第34条 */
const MAX_PETITION_DAYS = 30
const DAY_MS = 86_400_000
/** in working hours */
const ONE_MINUTE = 1 / 60

const input = z.object({ caseNo, newDueAt: z.number(), reason: filled('理由'), expectedVersion })
type Input = z.infer<typeof input>

/** 延期: once, by a leader. */
export const extendCase = defineMutation<Input, CaseRow, CaseRow>({
  ...caseTransition,
  name: 'extendCase',
  scopes: [['case:extend']],
  input,
  find: caseToChange,
  permit: mustLead,
  state: ({ status }) => caseMachine.refuse('extendCase', status),
  rules: [
    ({ extendedAt }) => (extendedAt === null ? null : violates('R-EXTEND', '本事项已延期一次，不得再延')),
    mustBeLater,
    mustBeWithinExtension,
  ],
  write: async (writing, row, { newDueAt, reason }) => {
    const warnAt = warnAtOf(newDueAt, extendedLimit(row, newDueAt), row.regionCode)
    return changeCase(writing, row, {
      changes: { ...(await aimClock(writing, row, { dueAt: newDueAt, warnAt })), extendedAt: writing.now },
      note: `延期：${reason}`,
    })
  },
})

function mustBeLater({ dueAt }: CaseRow, { newDueAt }: Input, { now }: Access): Refusal | null {
  return newDueAt > (dueAt ?? 0) && newDueAt > now ? null : badInput('新的办理时限须晚于原时限和当前时刻', 'newDueAt')
}

function mustBeWithinExtension(row: CaseRow, { newDueAt }: Input): Refusal | null {
  if (row.kind === 'PETITION')
    return newDueAt - dueAtOf(row) <= MAX_PETITION_DAYS * DAY_MS
      ? null
      : violates('R-EXTEND', `信访事项延期不得超过${String(MAX_PETITION_DAYS)}日`)
  const limit = presentLimit(row)
  const longest = 'workingHours' in limit ? limit.workingHours * MAX_SHARE : 0
  return isWithin(row, newDueAt, longest)
    ? null
    : violates('R-EXTEND', `延期不得超过原时限的50%，即${String(longest)}个工作小时`)
}

/** A date far ahead is refused before its working hours, for which there may be no calendar yet, are counted. */
function isWithin(row: CaseRow, newDueAt: number, longest: number): boolean {
  const { regionCode } = row
  const dueAt = dueAtOf(row)
  return (
    newDueAt < addWorkingHours(dueAt, longest + ONE_MINUTE, regionCode) &&
    workingHoursBetween(dueAt, newDueAt, regionCode) <= longest
  )
}

/** The limit that the warning window is a share of. */
function extendedLimit(row: CaseRow, newDueAt: number): TimeLimit {
  const limit = presentLimit(row)
  return 'workingHours' in limit
    ? { workingHours: limit.workingHours + workingHoursBetween(dueAtOf(row), newDueAt, row.regionCode) }
    : { calendarDays: limit.calendarDays + (newDueAt - dueAtOf(row)) / DAY_MS }
}

/** A case that may be extended has a deadline. */
function dueAtOf({ dueAt }: CaseRow): number {
  return dueAt ?? 0
}
