import {
  type Access,
  badInput,
  defineMutation,
  insertRow,
  newId,
  notFound,
  type Refusal,
} from '@yiwang/shared/mutation'
import { z } from 'zod'
import { clientToken, filled, notAfterToday } from '../../../input/input-fields.ts'
import { caseNo } from '../../case/case-input.ts'
import { recordStep } from '../../case/change-case.ts'
import type { CaseRow } from '../../case/entities.ts'
import { staffNumberOf } from '../../case/staff-number.ts'
import { caseOf, lockCase } from '../../case/write-repository.ts'
import { LeaderReception } from '../entities.ts'

const input = z.object({
  caseNo,
  on: z.string(),
  leaderTitle: filled('接访领导职务', 100),
  reply: filled('答复'),
  clientToken,
})
type Input = z.infer<typeof input>

/** 记录领导接访 (S48). */
export const recordLeaderReception = defineMutation<Input, CaseRow, CaseRow>({
  name: 'recordLeaderReception',
  field: 'case',
  scopes: [['case:supervise']],
  input,
  find: petitionToVisit,
  write: async (writing, row, { on, leaderTitle, reply }) => {
    const { transaction, caller, now } = writing
    const { caseNo, regionCode, cityCode, countyCode, townCode, villageCode } = row
    await insertRow(transaction, LeaderReception, {
      ...{ receptionId: newId(now), caseNo, receivedOn: on, leaderTitle, reply },
      recordedBy: staffNumberOf(caller),
      recordedAt: now,
      ...{ regionCode, cityCode, countyCode, townCode, villageCode },
    })
    await recordStep(writing, row, { from: row.status, note: `领导接访：${leaderTitle}` })
    return { recordType: 'GovernanceCase', recordId: caseNo, regionCode }
  },
  load: caseOf,
})

async function petitionToVisit(access: Access, { caseNo, on }: Input): Promise<CaseRow | Refusal> {
  const early = notAfterToday(on, access.now, 'on', '接访日')
  if (early) return early
  const row = await lockCase(access, caseNo)
  if (!row) return notFound('事项', 'caseNo')
  return row.kind === 'PETITION' ? row : badInput(`事项 ${caseNo} 不是信访事项`, 'caseNo')
}
