import { checkRegion, defineMutation, insertRow, newId, notFound } from '@yiwang/shared/mutation'
import { regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import { clientToken, count, filled, notAfterToday } from '../../../input/input-fields.ts'
import { regionExists } from '../../region/write-repository.ts'
import { PublicityEvent, type PublicityEventRow } from '../entities.ts'
import { publicityEventOf } from '../write-repository.ts'

const input = z.object({
  regionCode: z.string(),
  on: z.string(),
  theme: filled('主题', 200),
  form: z.enum(['CLASS', 'CAMPUS', 'QUARTER', 'OTHER']),
  participants: count('参加人次'),
  clientToken,
})

/** 登记宣传活动. */
export const recordPublicityEvent = defineMutation<z.infer<typeof input>, object, PublicityEventRow>({
  name: 'recordPublicityEvent',
  field: 'event',
  scopes: [['grid:manage']],
  input,
  find: async (access, { regionCode, on }) => {
    const fault = notAfterToday(on, access.now, 'on', '活动日期') ?? checkRegion(access.scope, regionCode)
    return fault ?? ((await regionExists(access, regionCode)) ? {} : notFound('区划', 'regionCode'))
  },
  write: async ({ transaction, now, caller }, _, { regionCode, on, theme, form, participants }) => {
    const eventId = newId(now)
    const recorded = { recordedBy: caller.id, recordedAt: now, ...regionColumns(regionCode) }
    await insertRow(transaction, PublicityEvent, { eventId, heldOn: on, theme, form, participants, ...recorded })
    return { recordType: 'PublicityEvent', recordId: eventId, regionCode }
  },
  load: publicityEventOf,
})
