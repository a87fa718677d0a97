import { defineMutation, insertRow, newId } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { laterThanToday } from '../../../writing/date-faults.ts'
import { clientToken, recordId } from '../../../writing/input-fields.ts'
import { loadQuarter, lockQuarter } from '../../quarter/quarter-record.ts'
import { HealthCheck } from '../entities.ts'

const input = z.object({
  quarterId: recordId,
  checkedOn: z.string(),
  dimension: z.enum(['HOUSE', 'QUARTER', 'BLOCK', 'CITY']),
  findings: z.number().min(0, '发现问题数不能为负').max(100_000, '发现问题数过大'),
  summary: z.string().trim().max(500, '主要问题不超过500字').nullish(),
  clientToken,
})

/** 登记小区体检. */
export const recordHealthCheck = defineMutation({
  name: 'recordHealthCheck',
  field: 'quarter',
  scopes: [['housing:project:write']],
  input,
  find: async (access, { quarterId, checkedOn }) =>
    laterThanToday(access, checkedOn, '体检日', 'checkedOn') ?? lockQuarter(access, quarterId),
  write: async (
    { transaction, now, caller },
    { quarterId, regionCode },
    { checkedOn, dimension, findings, summary },
  ) => {
    const facts = { quarterId, checkedOn, dimension, findings, summary: summary ?? null }
    await insertRow(transaction, HealthCheck, {
      checkId: newId(now),
      ...facts,
      recordedAt: now,
      recordedBy: caller.id,
    })
    return { recordType: 'ResidentialQuarter', recordId: quarterId, regionCode }
  },
  load: loadQuarter,
})
