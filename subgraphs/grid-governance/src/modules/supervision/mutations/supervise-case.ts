import { defineMutation, insertRow, notFound } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { afterNow, clientToken, filled } from '../../../input/input-fields.ts'
import { caseNo } from '../../case/case-input.ts'
import { nextLetterNo } from '../../case/case-number.ts'
import { recordStep } from '../../case/change-case.ts'
import type { CaseRow } from '../../case/entities.ts'
import { staffNumberOf } from '../../case/staff-number.ts'
import { caseMachine } from '../../case/state-machine.ts'
import { lockCase } from '../../case/write-repository.ts'
import { announceLetter } from '../announce-letter.ts'
import { SupervisionLetter, type SupervisionLetterRow } from '../entities.ts'
import { letterOf } from '../write-repository.ts'

const input = z.object({ caseNo, reason: filled('事由'), deadline: z.number(), clientToken })

/** 发出督办函: the case goes on as it is. */
export const superviseCase = defineMutation<z.infer<typeof input>, CaseRow, SupervisionLetterRow>({
  name: 'superviseCase',
  field: 'letter',
  scopes: [['case:supervise']],
  input,
  find: async (access, { caseNo, deadline }) =>
    afterNow(deadline, access.now, 'deadline', '办理期限') ??
    (await lockCase(access, caseNo)) ??
    notFound('事项', 'caseNo'),
  state: ({ status }) => caseMachine.refuse('superviseCase', status),
  write: async (writing, row, { reason, deadline }) => {
    const { transaction, caller, now } = writing
    const { caseNo, gridCode, regionCode, cityCode, countyCode, townCode, villageCode } = row
    const letterNo = await nextLetterNo(transaction, { regionCode, now })
    await insertRow(transaction, SupervisionLetter, {
      ...{ letterNo, caseNo, reason, deadline, gridCode },
      issuedAt: now,
      issuerId: staffNumberOf(caller),
      ...{ repliedAt: null, reply: null, replierId: null, version: 1 },
      ...{ regionCode, cityCode, countyCode, townCode, villageCode },
    })
    await recordStep(writing, row, { from: row.status, note: `发出督办函 ${letterNo}` })
    return announceLetter(writing, { letterNo, caseNo, regionCode })
  },
  load: letterOf,
})
