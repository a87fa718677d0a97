import {
  type Access,
  checkRegion,
  defineMutation,
  insertRow,
  newId,
  notFound,
  outOfRegion,
  type Refusal,
} from '@yiwang/shared/mutation'
import { contains, regionColumns } from '@yiwang/shared/region'
import { z } from 'zod'
import { clientToken, count, filled, notAfterNow } from '../../../input/input-fields.ts'
import { findNamedCase } from '../../../scope/named-case.ts'
import { regionExists } from '../../region/write-repository.ts'
import { ReceptionRecord, type ReceptionRecordRow } from '../entities.ts'
import { receptionOf } from '../write-repository.ts'

const input = z.object({
  regionCode: z.string(),
  at: z.number(),
  window: z.enum(['CENTRE', 'PARTY_RECEPTION_ROOM', 'PETITION', 'FAST_TRACK_COURT', 'POLICE']),
  personCount: count('来访人次', 1),
  matter: filled('诉求', 200),
  caseNo: z.string().nullish(),
  clientToken,
})

/** 登记接待 at a window of the centre, with the case that came of it. */
export const recordReception = defineMutation<z.infer<typeof input>, object, ReceptionRecordRow>({
  name: 'recordReception',
  field: 'reception',
  scopes: [['case:accept']],
  input,
  find: async (access, { regionCode, at, caseNo }) => {
    const fault = notAfterNow(at, access.now, 'at', '接待时刻') ?? checkRegion(access.scope, regionCode)
    if (fault) return fault
    if (!(await regionExists(access, regionCode))) return notFound('区划', 'regionCode')
    return (caseNo ? await checkCase(access, regionCode, caseNo) : null) ?? {}
  },
  write: async ({ transaction, now, caller }, _, { regionCode, at, window, personCount, matter, caseNo }) => {
    const receptionNo = newId(now)
    const facts = { receptionNo, receivedAt: at, receptionWindow: window, personCount, matter, caseNo: caseNo ?? null }
    await insertRow(transaction, ReceptionRecord, { ...facts, recordedBy: caller.id, ...regionColumns(regionCode) })
    return { recordType: 'ReceptionRecord', recordId: receptionNo, regionCode }
  },
  load: receptionOf,
})

/** 同区划: a centre opens cases of its own region, or of the unit that it is part of. */
async function checkCase(access: Access, regionCode: string, caseNo: string): Promise<Refusal | null> {
  const opened = await findNamedCase(access, caseNo)
  if (!opened) return notFound('转立的事项', 'caseNo')
  return contains(regionCode, opened.regionCode) || contains(opened.regionCode, regionCode)
    ? null
    : outOfRegion(`事项 ${caseNo} 与接待不在同一区划`, 'caseNo')
}
