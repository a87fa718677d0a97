import { defineMutation, violates } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, recordId } from '../../../writing/input-fields.ts'
import { loadDwelling } from '../../dwelling/dwelling-record.ts'
import { lockDangerousHouse, moveRemediation } from '../remediation-record.ts'
import { refuseRemediation } from '../state-machine.ts'

const input = z.object({ dwellingId: recordId, expectedVersion })

/** 开始危房整治; who starts it is the one who remediates, and may not accept it later. */
export const startDangerousHouseRemediation = defineMutation({
  name: 'startDangerousHouseRemediation',
  field: 'dwelling',
  scopes: [['housing:danger:write']],
  input,
  find: (access, { dwellingId }) => lockDangerousHouse(access, dwellingId),
  versionOf: ({ dwelling }) => dwelling.version,
  state: ({ remediation }) => refuseRemediation('startDangerousHouseRemediation', remediation?.status ?? null),
  rules: [
    ({ dwelling, remediation }) =>
      dwelling.dangerGrade === 'D' && remediation?.status !== 'EVACUATED'
        ? violates('R-D-EVACUATE', 'D级危房须先撤离人员，才能开始整治')
        : null,
  ],
  write: (writing, house) =>
    moveRemediation(writing, house, {
      to: 'REMEDIATING',
      note: '开始整治',
      changes: { startedAt: writing.now, remediatorId: writing.caller.id },
    }),
  load: loadDwelling,
})
