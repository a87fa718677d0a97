import { defineMutation, insertRow, newId, type Writing } from '@yiwang/shared/mutation'
import { maskName } from '@yiwang/shared/privacy'
import { z } from 'zod'
import { expectedVersion, optionalText } from '../../../input/input-fields.ts'
import { caseNo, mediationChannel, riskLevel } from '../../case/case-input.ts'
import { caseTransition, changeCase } from '../../case/change-case.ts'
import type { CaseRow } from '../../case/entities.ts'
import { staffNumberOf } from '../../case/staff-number.ts'
import { caseMachine } from '../../case/state-machine.ts'
import { freezeClock } from '../../case/write-clock.ts'
import { disputeToChange, warnOfHighRisk } from '../dispute-to-change.ts'
import { Mediation } from '../entities.ts'

const input = z.object({
  caseNo,
  channel: mediationChannel,
  result: z.enum(['AGREED', 'NOT_AGREED', 'LITIGATION']),
  riskLevel: riskLevel.nullish(),
  note: optionalText('说明'),
  expectedVersion,
})
type Input = z.infer<typeof input>

const results = { AGREED: '达成协议', NOT_AGREED: '未达成', LITIGATION: '转诉讼' } as const satisfies Record<
  Input['result'],
  string
>

/** 记录一次调解: an agreement or a lawsuit ends the dispute here, where it is not in a department's queue. */
export const mediateDispute = defineMutation<Input, CaseRow, CaseRow>({
  ...caseTransition,
  name: 'mediateDispute',
  scopes: [['case:mediate']],
  input,
  find: disputeToChange,
  state: ({ status }) => caseMachine.refuse('mediateDispute', status),
  write: async (writing, row, mediated) => {
    await recordMediation(writing, row, mediated)
    const settled = isSettledBy(row, mediated)
    if (settled) await freezeClock(writing, row)
    const changes = { ...judged(row, mediated), ...(settled ? resolution(writing) : {}) }
    const written = await changeCase(writing, row, {
      ...(settled ? { to: 'RESOLVED' } : {}),
      changes,
      note: `调解：${results[mediated.result]}${mediated.note ? `，${mediated.note}` : ''}`,
    })
    if (changes.riskLevel === 'HIGH' && row.riskLevel !== 'HIGH')
      await warnOfHighRisk(writing, { ...row, ...changes, status: settled ? 'RESOLVED' : row.status })
    return written
  },
})

function isSettledBy({ status }: CaseRow, { result }: Input): boolean {
  return result !== 'NOT_AGREED' && caseMachine.refuse('mediateDispute:settled', status) === null
}

/** What the mediation says of the dispute; the result counts as long as nothing has resolved it. */
function judged(row: CaseRow, { channel, result, riskLevel }: Input): Partial<CaseRow> {
  return {
    mediationChannel: channel,
    riskLevel: riskLevel ?? row.riskLevel,
    ...(row.resolvedAt === null ? { mediationResult: result } : {}),
  }
}

function resolution({ now, caller }: Writing): Partial<CaseRow> {
  return { resolvedAt: now, handlerId: staffNumberOf(caller) }
}

async function recordMediation({ transaction, caller, now }: Writing, row: CaseRow, mediated: Input): Promise<void> {
  await insertRow(transaction, Mediation, {
    mediationId: newId(now),
    caseNo: row.caseNo,
    mediatedAt: now,
    level: row.mediationLevel ?? 'VILLAGE',
    channel: mediated.channel,
    mediator: maskName(caller.displayName),
    mediatorId: staffNumberOf(caller),
    result: mediated.result,
    riskLevel: mediated.riskLevel ?? null,
    note: mediated.note ?? null,
  })
}
