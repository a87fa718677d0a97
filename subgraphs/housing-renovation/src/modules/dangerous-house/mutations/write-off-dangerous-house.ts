import { defineMutation, violates } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { expectedVersion, recordId } from '../../../writing/input-fields.ts'
import { loadDwelling } from '../../dwelling/dwelling-record.ts'
import { lockDangerousHouse, moveRemediation } from '../remediation-record.ts'
import { refuseRemediation } from '../state-machine.ts'

const ACTION = 'writeOffDangerousHouse'
const input = z.object({
  dwellingId: recordId,
  evidence: z
    .array(z.string().trim().min(1, '证据地址不能为空').max(500, '证据地址不超过500个字符'))
    .min(1, '销号证据至少1张')
    .max(20, '销号证据至多20张'),
  expectedVersion,
})

/** 危房销号: "验收合格方可销号". */
export const writeOffDangerousHouse = defineMutation({
  name: ACTION,
  field: 'dwelling',
  scopes: [['housing:danger:accept']],
  input,
  find: (access, { dwellingId }) => lockDangerousHouse(access, dwellingId),
  versionOf: ({ dwelling }) => dwelling.version,
  // written off twice is a wrong transition; not accepted yet is the contract's rule
  state: ({ remediation }) => (remediation?.status === 'WRITTEN_OFF' ? refuseRemediation(ACTION, 'WRITTEN_OFF') : null),
  rules: [
    ({ remediation }) =>
      refuseRemediation(ACTION, remediation?.status ?? null) === null
        ? null
        : violates('R-HOUSE-WRITE-OFF', '危房整治验收合格方可销号'),
  ],
  write: (writing, house, { evidence }) =>
    moveRemediation(writing, house, {
      to: 'WRITTEN_OFF',
      note: '予以销号',
      changes: {
        evidence: JSON.stringify(evidence),
        writtenOffOn: beijingDate(writing.now),
        writtenOffBy: writing.caller.id,
      },
    }),
  load: loadDwelling,
})
