import { defineMutation } from '@yiwang/shared/mutation'
import { beijingDate } from '@yiwang/shared/time'
import { z } from 'zod'
import { expectedVersion, recordId } from '../../../writing/input-fields.ts'
import { loadProject, lockProject, moveProject } from '../project-record.ts'
import { refuseUnready } from '../readiness.ts'
import { refuseAdvance } from '../state-machine.ts'
import { renovationStatuses } from '../statuses.ts'

const input = z.object({
  projectNo: recordId,
  to: z.enum(renovationStatuses),
  note: z.string().trim().max(500, '说明不超过500字').nullish(),
  expectedVersion,
})

/** 推进项目：计划、设计、施工、竣工、移交、管护. */
export const advanceRenovationProject = defineMutation({
  name: 'advanceRenovationProject',
  field: 'project',
  scopes: [['housing:project:write']],
  input,
  find: (access, { projectNo }) => lockProject(access, projectNo),
  versionOf: ({ version }) => version,
  state: ({ status }, { to }) => refuseAdvance(status, to),
  rules: [({ projectNo }, { to }, { transaction }) => refuseUnready(transaction, projectNo, to)],
  write: (writing, project, { to, note }) =>
    moveProject(writing, project, {
      to,
      note: note ?? null,
      changes: to === 'COMPLETED' ? { completedOn: beijingDate(writing.now) } : {},
    }),
  load: loadProject,
})
