import { badInput, checkRegion, defineMutation, insertRow, notFound } from '@yiwang/shared/mutation'
import { toRfc3339 } from '@yiwang/shared/time'
import { z } from 'zod'
import { clientToken, count, filled } from '../../../input/input-fields.ts'
import { placeIn } from '../../../scope/place-in.ts'
import type { OrganisationCopyRow } from '../../organisation/entities.ts'
import { findOrganisation } from '../../organisation/repository.ts'
import { nextRecordNumber } from '../../record-number/next-record-number.ts'
import { staffNumberOf } from '../../worker/signer.ts'
import { Accident, type AccidentRow } from '../entities.ts'
import { accidentOf } from '../repository.ts'

const input = z.object({
  kind: z.enum(['WORK_SAFETY', 'FIRE', 'OTHER']),
  regionCode: z.string(),
  occurredAt: z.number(),
  uscc: z.string().nullish(),
  deaths: count('死亡人数'),
  injuries: count('受伤人数'),
  description: filled('简况'),
  clientToken,
})
type Input = z.infer<typeof input>

interface Found {
  readonly organisation: OrganisationCopyRow | null
}

/** 上报事故. */
export const reportAccident = defineMutation<Input, Found, AccidentRow>({
  name: 'reportAccident',
  field: 'accident',
  scopes: [['emergency:accident:write']],
  input,
  find: async (access, { occurredAt, regionCode, uscc }) => {
    if (occurredAt > access.now) return badInput(`发生时刻不能晚于当前，收到 ${toRfc3339(occurredAt)}`, 'occurredAt')
    const fault = checkRegion(access.scope, regionCode)
    if (fault) return fault
    const organisation = uscc ? await findOrganisation(access, uscc) : null
    return uscc && !organisation ? notFound('单位', 'uscc') : { organisation }
  },
  write: async (writing, { organisation }, { kind, regionCode, occurredAt, deaths, injuries, description }) => {
    const { transaction, caller, scope, now } = writing
    const accidentNo = await nextRecordNumber(transaction, 'SG', { regionCode, now })
    await insertRow(transaction, Accident, {
      ...{ accidentNo, kind, ...placeIn(scope, regionCode), occurredAt, deaths, injuries, description },
      organisationUscc: organisation?.uscc ?? null,
      reporterId: staffNumberOf(caller),
    })
    writing.emit({ type: 'accidentReported', payload: { accidentNo, regionCode, kind } })
    return { recordType: 'Accident', recordId: accidentNo, regionCode }
  },
  load: accidentOf,
})
