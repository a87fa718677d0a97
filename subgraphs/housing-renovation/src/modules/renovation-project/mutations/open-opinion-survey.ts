import { defineMutation } from '@yiwang/shared/mutation'
import { z } from 'zod'
import { expectedVersion, recordId } from '../../../writing/input-fields.ts'
import { opinionChannels } from '../opinion-channels.ts'
import { loadProject, lockProject, moveProject } from '../project-record.ts'
import { projectMachine } from '../state-machine.ts'

const input = z.object({
  projectNo: recordId,
  channels: z
    .array(z.enum(opinionChannels))
    .min(1, '征求民意的渠道至少1个')
    .refine((channels) => new Set(channels).size === channels.length, '渠道有重复'),
  expectedVersion,
})

/** 开始征求民意. */
export const openOpinionSurvey = defineMutation({
  name: 'openOpinionSurvey',
  field: 'project',
  scopes: [['housing:project:write']],
  input,
  find: (access, { projectNo }) => lockProject(access, projectNo),
  versionOf: ({ version }) => version,
  state: ({ status }) => projectMachine.refuse('openOpinionSurvey', status),
  write: (writing, project, { channels }) =>
    moveProject(writing, project, {
      to: 'OPINION_COLLECTING',
      note: '开始征求居民意见',
      changes: { opinionChannels: JSON.stringify(channels) },
    }),
  load: loadProject,
})
