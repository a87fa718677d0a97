import { defineMutation } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, recordId, remark } from '../../../writing/input-fields.ts'
import { loadProject, lockProject, moveProject } from '../project-record.ts'
import { projectMachine } from '../state-machine.ts'

const input = z.object({ projectNo: recordId, reason: remark('理由'), expectedVersion })

/** 取消项目. A vote that is under way stays without a result: no more ballots are taken. */
export const cancelRenovationProject = defineMutation({
  name: 'cancelRenovationProject',
  field: 'project',
  scopes: [['housing:project:write']],
  input,
  find: (access, { projectNo }) => lockProject(access, projectNo),
  versionOf: ({ version }) => version,
  state: ({ status }) => projectMachine.refuse('cancelRenovationProject', status),
  write: (writing, project, { reason }) => moveProject(writing, project, { to: 'CANCELLED', note: reason }),
  load: loadProject,
})
