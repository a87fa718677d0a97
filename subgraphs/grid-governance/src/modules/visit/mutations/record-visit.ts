import { defineMutation, insertRow, isRefusal, newId, notFound, violates } from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import { clientToken, notAfterNow, optionalText } from '../../../input/input-fields.ts'
import { findNamedCase } from '../../../scope/named-case.ts'
import { isWorkerOfGrid } from '../../grid/write-repository.ts'
import type { PersonRow } from '../../person/entities.ts'
import { lockPerson } from '../../person/write-repository.ts'
import { GridVisit, type GridVisitRow } from '../entities.ts'
import { visitFacts } from '../visit-facts.ts'
import { visitOf } from '../write-repository.ts'

const input = z.object({
  personId: z.string(),
  visitedAt: z.number(),
  reason: z.enum(['ROUTINE', 'CARE', 'MEDICAL_ALERT', 'PENSION_AUTHENTICATION', 'SAFETY', 'DISPUTE', 'OTHER']),
  note: optionalText('情况记录'),
  caseNo: z.string().nullish(),
  clientToken,
})

/** 记录入户走访, by the worker of the grid where the person lives. */
export const recordVisit = defineMutation<z.infer<typeof input>, PersonRow, GridVisitRow>({
  name: 'recordVisit',
  field: 'visit',
  scopes: [['person:visit:write']],
  input,
  find: async (access, wanted) => {
    const fault = notAfterNow(wanted.visitedAt, access.now, 'visitedAt', '走访时刻')
    if (fault) return fault
    const person = await lockPerson(access, wanted)
    if (isRefusal(person) || !wanted.caseNo) return person
    return (await findNamedCase(access, wanted.caseNo)) ? person : notFound('关联事项', 'caseNo')
  },
  rules: [
    async ({ gridCode }, _, { transaction, caller: { workerId } }) =>
      workerId !== null && (await isWorkerOfGrid(transaction, workerId, gridCode))
        ? null
        : violates('R-VISIT-OWN-GRID', `走访须由网格 ${gridCode} 的网格员本人登记`),
  ],
  write: async ({ transaction, now, caller, emit }, { personId, gridCode, regionCode }, visited) => {
    const visit: GridVisitRow = {
      visitId: newId(now),
      personId,
      workerId: caller.workerId ?? caller.id,
      visitedAt: visited.visitedAt,
      reason: visited.reason,
      note: visited.note ?? null,
      caseNo: visited.caseNo ?? null,
      gridCode,
      recordedAt: now,
      ...regionColumns(regionCode),
    }
    await insertRow(transaction, GridVisit, visit)
    // after the person's own events: a receiver knows whom the visit was to
    emit({ type: 'visitRecorded', recordType: 'Person', recordId: personId, payload: visitFacts(visit) })
    return { recordType: 'GridVisit', recordId: visit.visitId, regionCode }
  },
  load: visitOf,
})
