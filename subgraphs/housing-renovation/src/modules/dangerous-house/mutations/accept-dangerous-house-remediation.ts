import { defineMutation, violates } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { expectedVersion, recordId, remark } from '../../../writing/input-fields.ts'
import { loadDwelling } from '../../dwelling/dwelling-record.ts'
import { lockDangerousHouse, moveRemediation } from '../remediation-record.ts'
import { refuseRemediation } from '../state-machine.ts'

const input = z.object({ dwellingId: recordId, passed: z.boolean(), opinion: remark('验收意见'), expectedVersion })

/** 危房整治验收; one that fails goes on. */
export const acceptDangerousHouseRemediation = defineMutation({
  name: 'acceptDangerousHouseRemediation',
  field: 'dwelling',
  scopes: [['housing:danger:accept']],
  input,
  find: (access, { dwellingId }) => lockDangerousHouse(access, dwellingId),
  versionOf: ({ dwelling }) => dwelling.version,
  state: ({ remediation }) => refuseRemediation('acceptDangerousHouseRemediation', remediation?.status ?? null),
  rules: [
    ({ remediation }, _, { caller }) =>
      remediation?.remediatorId === caller.id ? violates('R-HOUSE-ACCEPTOR', '验收人不能是整治人本人') : null,
  ],
  write: (writing, house, { passed, opinion }) =>
    moveRemediation(writing, house, {
      to: passed ? 'ACCEPTED' : 'REMEDIATING',
      note: `${passed ? '验收合格' : '验收不合格'}：${opinion}`.slice(0, 500),
      changes: {
        acceptorId: writing.caller.id,
        acceptanceOpinion: opinion,
        acceptedOn: passed ? beijingDate(writing.now) : null,
      },
    }),
  load: loadDwelling,
})
