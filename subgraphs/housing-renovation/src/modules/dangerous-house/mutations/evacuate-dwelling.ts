import { defineMutation } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { laterThanToday } from '../../../writing/date-faults.ts'
import { expectedVersion, recordId } from '../../../writing/input-fields.ts'
import { loadDwelling } from '../../dwelling/dwelling-record.ts'
import { lockDangerousHouse, moveRemediation } from '../remediation-record.ts'
import { refuseRemediation } from '../state-machine.ts'

const input = z.object({ dwellingId: recordId, on: z.string(), expectedVersion })

/** 危房人员撤离. */
export const evacuateDwelling = defineMutation({
  name: 'evacuateDwelling',
  field: 'dwelling',
  scopes: [['housing:danger:write']],
  input,
  find: async (access, { dwellingId, on }) =>
    laterThanToday(access, on, '撤离日', 'on') ?? lockDangerousHouse(access, dwellingId),
  versionOf: ({ dwelling }) => dwelling.version,
  state: ({ remediation }) => refuseRemediation('evacuateDwelling', remediation?.status ?? null),
  write: (writing, house, { on }) =>
    moveRemediation(writing, house, { to: 'EVACUATED', note: '人员撤离', changes: { evacuatedOn: on } }),
  load: loadDwelling,
})
