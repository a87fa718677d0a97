import { type Access, badInput, defineMutation, type Refusal, violates } from '@yiwang/shared/mutation'
import { addDays, beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { expectedVersion, filled, notAfterToday } from '../../../input/input-fields.ts'
import { caseNo } from '../../case/case-input.ts'
import { caseTransition, changeCase } from '../../case/change-case.ts'
import type { CaseRow } from '../../case/entities.ts'
import { disputeToChange } from '../dispute-to-change.ts'
import { judicialMachine } from '../state-machine.ts'
import { lastMediation } from '../write-repository.ts'

/** 人民调解法第33条. */
const APPLICATION_DAYS = 30

const application = z.object({ caseNo, court: filled('法院', 100), appliedOn: z.string(), expectedVersion })
type Application = z.infer<typeof application>

/** 申请司法确认: within thirty days after the agreement. */
export const applyJudicialConfirmation = defineMutation<Application, CaseRow, CaseRow>({
  ...caseTransition,
  name: 'applyJudicialConfirmation',
  scopes: [['case:mediate']],
  input: application,
  find: async (access, input) =>
    notAfterToday(input.appliedOn, access.now, 'appliedOn', '申请日') ?? disputeToChange(access, input),
  state: ({ judicialResult }) => judicialMachine.refuse('applyJudicialConfirmation', judicialResult ?? 'NONE'),
  rules: [mustFollowAgreement],
  write: (writing, row, { court, appliedOn }) =>
    changeCase(writing, row, {
      changes: { judicialAppliedOn: appliedOn, judicialCourt: court, judicialResult: 'PENDING' },
      note: `向${court}申请司法确认`,
    }),
})

async function mustFollowAgreement(
  { caseNo }: CaseRow,
  { appliedOn }: Application,
  { transaction }: Access,
): Promise<Refusal | null> {
  const last = await lastMediation(transaction, caseNo)
  if (last?.result !== 'AGREED') return violates('R-JUDICIAL-AGREED', '最近一次调解须达成协议，方可申请司法确认')
  const agreedOn = beijingDate(last.mediatedAt)
  return agreedOn <= appliedOn && appliedOn <= addDays(agreedOn, APPLICATION_DAYS)
    ? null
    : violates('R-JUDICIAL-30D', `须在协议（${agreedOn}）生效后${String(APPLICATION_DAYS)}日内申请，收到 ${appliedOn}`)
}

const decision = z.object({
  caseNo,
  result: z
    .enum(['PENDING', 'CONFIRMED', 'DISMISSED'])
    .refine((result) => result !== 'PENDING', '裁定结果只能是予以确认或驳回'),
  decidedOn: z.string(),
  expectedVersion,
})

/** 录入司法确认裁定. */
export const decideJudicialConfirmation = defineMutation<z.infer<typeof decision>, CaseRow, CaseRow>({
  ...caseTransition,
  name: 'decideJudicialConfirmation',
  scopes: [['case:judicial']],
  input: decision,
  find: async (access, input) =>
    notAfterToday(input.decidedOn, access.now, 'decidedOn', '裁定日') ?? disputeToChange(access, input),
  state: ({ judicialResult }) => judicialMachine.refuse('decideJudicialConfirmation', judicialResult ?? 'NONE'),
  rules: [
    ({ judicialAppliedOn }, { decidedOn }) =>
      judicialAppliedOn !== null && decidedOn < judicialAppliedOn
        ? badInput(`裁定日不能早于申请日 ${judicialAppliedOn}`, 'decidedOn')
        : null,
  ],
  write: (writing, row, { result, decidedOn }) =>
    changeCase(writing, row, {
      changes: { judicialResult: result, judicialDecidedOn: decidedOn },
      note: `司法确认：${judicialMachine.states[result]}`,
    }),
})
